package org.anlan.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/// Prints sheets as OFD (GB/T 33190-2016). The reader's own 仿宋 is named and not embedded; every character stands where it was laid out, so
/// that another typeface moves nothing.
@Component
class OfdPress {

  static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final int FONT = 1;
  private static final int FIRST_FREE = 2;

  private final Typeface typeface;

  OfdPress(Typeface typeface) {
    this.typeface = typeface;
  }

  /// The files of the package without a signature, by their places in it.
  Map<String, byte[]> print(Sheets sheets, UUID id, LocalDate day) {
    return new Printing(sheets).print(id, day);
  }

  static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is written but memory.", e);
    }
    return bytes.toByteArray();
  }

  static byte[] xml(String element, String inside) {
    return (HEAD + "<ofd:%s %s>%s</ofd:%s>\n".formatted(element, NAMESPACE, inside, element))
        .getBytes(UTF_8);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String number(double millimetres) {
    return String.format(Locale.ROOT, "%.3f", millimetres).replaceAll("\\.?0+$", "");
  }

  private final class Printing {
    private final Sheets sheets;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final StringBuilder media = new StringBuilder();
    private int last = FIRST_FREE;

    Printing(Sheets sheets) {
      this.sheets = sheets;
    }

    Map<String, byte[]> print(UUID id, LocalDate day) {
      files.put("OFD.xml", root(id, day));
      var pages = new StringBuilder();
      for (var n = 0; n < sheets.pages().size(); n++) {
        var place = "Pages/Page_%d/Content.xml".formatted(n);
        pages.append("<ofd:Page ID=\"%d\" BaseLoc=\"%s\"/>".formatted(++last, place));
        files.put("Doc_0/" + place, page(n));
      }
      files.put("Doc_0/PublicRes.xml", fonts());
      files.put(
          "Doc_0/DocumentRes.xml",
          xml("Res", " BaseLoc=\"Res\"", "<ofd:MultiMedias>" + media + "</ofd:MultiMedias>"));
      files.put("Doc_0/Document.xml", document(pages));
      return files;
    }

    private byte[] root(UUID id, LocalDate day) {
      return xml(
          "OFD",
          " Version=\"1.1\" DocType=\"OFD\"",
          "<ofd:DocBody><ofd:DocInfo><ofd:DocID>%s</ofd:DocID><ofd:Title>%s</ofd:Title><ofd:CreationDate>%s</ofd:CreationDate><ofd:Creator>Anlan</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody>"
              .formatted(id.toString().replace("-", ""), escaped(sheets.title()), day));
    }

    private byte[] document(StringBuilder pages) {
      return OfdPress.xml(
          "Document",
          "<ofd:CommonData><ofd:MaxUnitID>%d</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages>%s</ofd:Pages>"
              .formatted(last, pages));
    }

    private byte[] fonts() {
      return xml(
          "Res",
          " BaseLoc=\"Res\"",
          "<ofd:Fonts><ofd:Font ID=\"%d\" FontName=\"仿宋\" FamilyName=\"仿宋\"/></ofd:Fonts>"
              .formatted(FONT));
    }

    private byte[] xml(String element, String attributes, String inside) {
      return (HEAD
              + "<ofd:%s %s%s>%s</ofd:%s>\n"
                  .formatted(element, NAMESPACE, attributes, inside, element))
          .getBytes(UTF_8);
    }

    private byte[] page(int n) {
      var marks = new StringBuilder();
      for (var mark : sheets.pages().get(n))
        marks.append(
            switch (mark) {
              case Mark.Words words -> words(words);
              case Mark.Rule rule -> rule(rule);
              case Mark.Picture picture -> picture(picture);
            });
      return OfdPress.xml(
          "Page",
          "<ofd:Content><ofd:Layer ID=\"%d\" Type=\"Body\">%s</ofd:Layer></ofd:Content>"
              .formatted(++last, marks));
    }

    private String words(Mark.Words words) {
      if (words.text().isBlank()) return "";
      var deltas = new StringBuilder();
      var characters = words.text().codePoints().mapToObj(Character::toString).toList();
      for (var c : characters.subList(0, characters.size() - 1))
        deltas.append(' ').append(number(typeface.width(c) * words.size()));
      var delta = deltas.isEmpty() ? "" : " DeltaX=\"%s\"".formatted(deltas.substring(1));
      return "<ofd:TextObject ID=\"%d\" Boundary=\"%s\" Font=\"%d\" Size=\"%s\"><ofd:FillColor Value=\"%s\"/><ofd:TextCode X=\"0\" Y=\"%s\"%s>%s</ofd:TextCode></ofd:TextObject>"
          .formatted(
              ++last,
              box(
                  words.x(),
                  words.y() - words.size(),
                  typeface.width(words.text()) * words.size() + 1,
                  words.size() * 1.4),
              FONT,
              number(words.size()),
              color(words.ink()),
              number(words.size()),
              delta,
              escaped(words.text()));
    }

    private String rule(Mark.Rule rule) {
      return "<ofd:PathObject ID=\"%d\" Boundary=\"%s\" LineWidth=\"%s\" Stroke=\"true\"><ofd:StrokeColor Value=\"%s\"/><ofd:AbbreviatedData>M 0 0 L %s %s</ofd:AbbreviatedData></ofd:PathObject>"
          .formatted(
              ++last,
              box(
                  rule.x1(),
                  rule.y1(),
                  Math.max(rule.x2() - rule.x1(), 1),
                  Math.max(rule.y2() - rule.y1(), 1)),
              number(rule.width()),
              color(rule.ink()),
              number(rule.x2() - rule.x1()),
              number(rule.y2() - rule.y1()));
    }

    private String picture(Mark.Picture picture) {
      var name = "Image_%d.png".formatted(++last);
      files.put("Doc_0/Res/" + name, picture.png());
      media.append(
          "<ofd:MultiMedia ID=\"%d\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>%s</ofd:MediaFile></ofd:MultiMedia>"
              .formatted(last, name));
      var resource = last;
      return "<ofd:ImageObject ID=\"%d\" Boundary=\"%s\" CTM=\"%s 0 0 %s 0 0\" ResourceID=\"%d\"/>"
          .formatted(
              ++last,
              box(picture.x(), picture.y(), picture.width(), picture.height()),
              number(picture.width()),
              number(picture.height()),
              resource);
    }

    private String box(double x, double y, double width, double height) {
      return number(x) + " " + number(y) + " " + number(width) + " " + number(height);
    }

    private String color(Mark.Ink ink) {
      return "%d %d %d".formatted(ink.red, ink.green, ink.blue);
    }
  }
}
