package org.anlan.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/// Prints sheets as PDF, with what is used of the fonts embedded.
@Component
class PdfPress {

  private static final double POINTS = 72 / 25.4;

  private final Typeface typeface;
  private final PdfPictures pictures = new PdfPictures();

  PdfPress(Typeface typeface) {
    this.typeface = typeface;
  }

  /// @param at the time that the file says it was made at
  byte[] print(Sheets sheets, Instant at) {
    try (var pdf = new PDDocument()) {
      var fonts = new ArrayList<PDFont>();
      for (var n = 0; n < typeface.count(); n++)
        fonts.add(PDType0Font.load(pdf, typeface.font(n), true));
      describe(pdf, sheets, at);
      for (var marks : sheets.pages()) page(pdf, fonts, marks);
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The document could not be printed as PDF.", e);
    }
  }

  private static void describe(PDDocument pdf, Sheets sheets, Instant at) {
    var about = pdf.getDocumentInformation();
    var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
    made.setTimeInMillis(at.toEpochMilli());
    about.setTitle(sheets.title());
    about.setProducer("Anlan");
    about.setCreationDate(made);
    pdf.getDocumentCatalog().setLanguage("zh-CN");
  }

  private void page(PDDocument pdf, List<PDFont> fonts, List<Mark> marks) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (var stream = new PDPageContentStream(pdf, page)) {
      for (var mark : marks)
        switch (mark) {
          case Mark.Words words -> write(stream, fonts, words);
          case Mark.Rule rule -> draw(stream, rule);
          case Mark.Picture picture -> place(pdf, stream, picture);
        }
    }
  }

  private void write(PDPageContentStream stream, List<PDFont> fonts, Mark.Words words)
      throws IOException {
    stream.beginText();
    stream.setNonStrokingColor(color(words.ink()));
    stream.newLineAtOffset(x(words.x()), y(words.y()));
    for (var run : typeface.runs(words.text())) {
      stream.setFont(fonts.get(run.at()), (float) (words.size() * POINTS));
      stream.showText(run.words());
    }
    stream.endText();
  }

  private static void draw(PDPageContentStream stream, Mark.Rule rule) throws IOException {
    stream.setStrokingColor(color(rule.ink()));
    stream.setLineWidth((float) (rule.width() * POINTS));
    stream.moveTo(x(rule.x1()), y(rule.y1()));
    stream.lineTo(x(rule.x2()), y(rule.y2()));
    stream.stroke();
  }

  private void place(PDDocument pdf, PDPageContentStream stream, Mark.Picture picture)
      throws IOException {
    var image = pictures.of(pdf, picture.png());
    stream.drawImage(
        image,
        x(picture.x()),
        y(picture.y() + picture.height()),
        (float) (picture.width() * POINTS),
        (float) (picture.height() * POINTS));
  }

  private static Color color(Mark.Ink ink) {
    return new Color(ink.red, ink.green, ink.blue);
  }

  private static float x(double millimetres) {
    return (float) (millimetres * POINTS);
  }

  private static float y(double millimetres) {
    return (float) ((Sheets.HEIGHT - millimetres) * POINTS);
  }
}
