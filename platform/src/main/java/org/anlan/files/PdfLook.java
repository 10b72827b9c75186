package org.anlan.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.anlan.http.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Looks through every object of a PDF for what runs or hides something: ISO 32000-1 §12.6.4 (actions), §7.11.4 (embedded files),
/// §12.7.8 (XFA).
final class PdfLook {

  private static final int MOST_OBJECTS = 400_000;
  private static final int DEEPEST = 40;

  private static final Map<String, Texts> ACTIONS =
      Map.of(
          "JavaScript", new Texts("脚本（JavaScript）", "a script (JavaScript)"),
          "Launch", new Texts("启动程序的动作（Launch）", "an action that starts a program (Launch)"),
          "ImportData", new Texts("导入数据的动作（ImportData）", "an action that imports data"),
          "SubmitForm", new Texts("向外发送表单的动作（SubmitForm）", "an action that sends a form away"),
          "GoToE", new Texts("打开内嵌文件的动作（GoToE）", "an action that opens an embedded file"),
          "Rendition", new Texts("播放媒体的动作（Rendition）", "an action that plays media"));

  private static final Map<String, Texts> KEYS =
      Map.of(
          "JS", new Texts("脚本（JS）", "a script (JS)"),
          "JavaScript", new Texts("脚本（JavaScript）", "a script (JavaScript)"),
          "EmbeddedFiles", new Texts("内嵌文件", "embedded files"),
          "EF", new Texts("内嵌文件", "an embedded file"),
          "XFA", new Texts("XFA 动态表单", "an XFA form"),
          "RichMedia", new Texts("富媒体", "rich media"));

  private PdfLook() {}

  static Finding look(Path file) throws IOException {
    var folding = PdfFolds.look(file);
    if (folding.isPresent()) return folding.get();
    try (var pdf =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      if (pdf.isEncrypted()) return locked();
      var found = search(pdf.getDocument());
      if (found.isPresent()) return carries(found.get());
      return pdf.getNumberOfPages() == 0 ? Inspection.broken() : new Finding.Clean(PaperKind.PDF);
    } catch (InvalidPasswordException needsOne) {
      return locked();
    }
  }

  private static Optional<Texts> search(COSDocument document) {
    var seen = 0;
    for (var key : document.getXrefTable().keySet()) {
      if (seen++ > MOST_OBJECTS) return Optional.of(new Texts("过多的对象", "too many objects"));
      var object = document.getObjectFromPool(key);
      var found = search(object == null ? null : object.getObject(), 0);
      if (found.isPresent()) return found;
    }
    return search(document.getTrailer(), 0);
  }

  /// What an object refers to is an object of its own and looked at there.
  private static Optional<Texts> search(
      @org.jspecify.annotations.Nullable COSBase value, int depth) {
    if (depth > DEEPEST) return Optional.of(new Texts("过深的嵌套", "too deep nesting"));
    if (value instanceof COSDictionary dictionary) return search(dictionary, depth);
    if (!(value instanceof COSArray array)) return Optional.empty();
    for (var item : array) {
      var found = search(item, depth + 1);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  private static Optional<Texts> search(COSDictionary dictionary, int depth) {
    var action = ACTIONS.get(String.valueOf(dictionary.getNameAsString(COSName.S)));
    if (action != null) return Optional.of(action);
    if ("RichMedia".equals(dictionary.getNameAsString(COSName.SUBTYPE)))
      return Optional.ofNullable(KEYS.get("RichMedia"));
    for (var entry : dictionary.entrySet()) {
      var key = KEYS.get(entry.getKey().getName());
      if (key != null) return Optional.of(key);
      var found = search(entry.getValue(), depth + 1);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  private static Finding carries(Texts what) {
    return Finding.flawed(
        "active-content",
        "PDF 里有%s，不接受。请用“打印到 PDF”另存一份再上传。".formatted(what.zh()),
        "The PDF carries %s. Print it to a new PDF and hand that in.".formatted(what.en()));
  }

  private static Finding locked() {
    return Finding.flawed(
        "locked",
        "PDF 加了密码，无法检查。请去掉密码，或“打印到 PDF”另存一份再上传。",
        "The PDF is locked with a password and cannot be checked. Remove it, or print it to a new PDF.");
  }
}
