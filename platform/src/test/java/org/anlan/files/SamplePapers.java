package org.anlan.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/// Papers as offices, mistakes and attackers make them.
public final class SamplePapers {

  private SamplePapers() {}

  /// What is done to a PDF before it is saved.
  interface Change {
    void to(PDDocument pdf) throws IOException;
  }

  public static byte[] pdf() {
    return pdf(pdf -> {});
  }

  static byte[] pdf(Change change) {
    try (var pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      change.to(pdf);
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] pdfWithScript() {
    return pdf(
        pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
  }

  static byte[] pdfThatStartsAProgram() {
    return pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
  }

  static byte[] pdfWithFile() {
    return pdf(pdf -> {
      var files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("a.exe", new PDComplexFileSpecification()));
      var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      pdf.getDocumentCatalog().setNames(names);
    });
  }

  static byte[] lockedPdf() {
    return pdf(
        pdf -> pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
  }

  /// One stream that unfolds into 300 MB.
  static byte[] pdfBomb() {
    return pdf(pdf -> {
      var stream = pdf.getDocument().createCOSStream();
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 300; i++) out.write(zeros);
      }
      pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Bomb"), stream);
    });
  }

  static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] text(String words) {
    return words.getBytes(UTF_8);
  }

  /// A Word document with one entry more.
  static byte[] docxWith(String name, byte[] content) {
    return zip(
        Map.of(
            "[Content_Types].xml",
            text("<?xml version=\"1.0\"?><Types/>"),
            "word/document.xml",
            text("<?xml version=\"1.0\"?><document/>"),
            name,
            content));
  }

  static byte[] docx() {
    return docxWith("word/styles.xml", text("<?xml version=\"1.0\"?><styles/>"));
  }

  static byte[] ofd() {
    return zip(Map.of("OFD.xml", text("<?xml version=\"1.0\"?><OFD/>")));
  }

  /// The scanners' own test file, put together here so that this source does not hold it.
  static byte[] testVirus() {
    var mark = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTI" + "VIRUS-TEST-FILE!$H+H*";
    return mark.getBytes(ISO_8859_1);
  }
}
