package org.anlan.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.anlan.files.Finding.Flawed;

/// Opens what is a zip inside (docx, xlsx, OFD), entry by entry and never into memory, and tells which of them it is or what in it is
/// not taken: a bomb, a macro, a program, a door to somewhere else.
final class Unpacking {

  static final int MOST_ENTRIES = 5_000;
  static final long MOST_BYTES = 600L * 1024 * 1024;

  /// What is small may be as empty as it likes.
  static final long ALWAYS_BYTES = 20L * 1024 * 1024;

  static final int MOST_RATIO = 100;

  private static final int XML_HEAD = 4_096;
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "relationships/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath)\"[^>]*TargetMode=\"External\""
              + "|TargetMode=\"External\"[^>]*relationships/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath)\"");

  private final Path file;
  private long unpacked;

  private Unpacking(Path file) {
    this.file = file;
  }

  static Finding look(Path file) throws IOException {
    return new Unpacking(file).look();
  }

  private Finding look() throws IOException {
    try (var zip = new ZipFile(file.toFile(), ISO_8859_1)) {
      if (zip.size() > MOST_ENTRIES)
        return bomb("%d 个文件".formatted(zip.size()), "%d files".formatted(zip.size()));
      var names = new ArrayList<String>();
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        var flaw = flawOf(zip, entry);
        if (flaw.isPresent()) return flaw.get();
        names.add(entry.getName());
      }
      return kindOf(names);
    } catch (java.util.zip.ZipException | IllegalArgumentException broken) {
      return Inspection.broken();
    }
  }

  private static Finding kindOf(List<String> names) {
    if (names.contains("OFD.xml")) return new Finding.Clean(PaperKind.OFD);
    if (names.contains("word/document.xml")) return new Finding.Clean(PaperKind.DOCX);
    if (names.contains("xl/workbook.xml")) return new Finding.Clean(PaperKind.XLSX);
    return Finding.flawed(
        "not-taken",
        "这是压缩包，不接受。请解开后逐个上传。",
        "This is an archive. Unpack it and hand in the files one by one.");
  }

  private Optional<Flawed> flawOf(ZipFile zip, ZipEntry entry) throws IOException {
    var name = entry.getName();
    if (name.contains("..") || name.startsWith("/") || name.contains("\\") || name.contains(":"))
      return Optional.of(inside("path", name, "的路径指向文件之外", "leads out of the file"));
    var named = byName(name, name.toLowerCase(Locale.ROOT));
    if (named.isPresent() || entry.isDirectory()) return named;
    try (var content = zip.getInputStream(entry)) {
      return byContent(name, content);
    }
  }

  private static Optional<Flawed> byName(String name, String lower) {
    if (lower.endsWith("vbaproject.bin")
        || lower.endsWith("vbadata.xml")
        || lower.contains("macrosheets/")) return Optional.of(macros(name));
    if (lower.contains("/activex/"))
      return Optional.of(inside("active-content", name, "是 ActiveX 控件", "is an ActiveX control"));
    if (lower.contains("/embeddings/") && lower.endsWith(".bin"))
      return Optional.of(inside("embedded-file", name, "是嵌入的对象", "is an embedded object"));
    if (lower.endsWith("attachments.xml"))
      return Optional.of(inside("embedded-file", name, "列有附件", "lists attached files"));
    return Optional.empty();
  }

  private Optional<Flawed> byContent(String name, InputStream content) throws IOException {
    var head = content.readNBytes(XML_HEAD);
    var sniffed = Sniffing.of(head);
    if (sniffed instanceof Sniffing.Barred(var what, var remedy, var runs) && runs)
      return Optional.of(inside("active-content", name, "是" + what.zh(), "is " + what.en()));
    if (sniffed instanceof Sniffing.Zipped && !name.toLowerCase(Locale.ROOT).endsWith(".xlsx"))
      return Optional.of(
          inside("embedded-file", name, "是压缩包里的压缩包", "is an archive within the archive"));
    var xml = byXml(name, new String(head, ISO_8859_1));
    if (xml.isPresent()) return xml;
    var counted = new Counted(new SequenceInputStream(new ByteArrayInputStream(head), content));
    if (TestVirus.in(counted)) return Optional.of(TestVirus.refusal());
    return counted.tooMuch
        ? Optional.of(bomb("解开后太大", "too much when unpacked"))
        : Optional.empty();
  }

  private static Optional<Flawed> byXml(String name, String head) {
    if (!head.startsWith("<") && !head.startsWith("\u00EF\u00BB\u00BF<")) return Optional.empty();
    if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY"))
      return Optional.of(
          inside("doctype", name, "声明了外部内容（DOCTYPE）", "declares outside content (DOCTYPE)"));
    if (head.contains("macroEnabled")) return Optional.of(macros(name));
    if (OUTSIDE.matcher(head).find())
      return Optional.of(
          inside("outside-content", name, "要从外部取内容", "fetches content from outside"));
    return Optional.empty();
  }

  private static Flawed macros(String name) {
    return Finding.flawed(
        "macros",
        "文件带有宏（%s），不接受。请另存为不带宏的 docx、xlsx 或 PDF 再上传。".formatted(name),
        "The file carries macros (%s). Save it without macros as docx, xlsx or PDF."
            .formatted(name));
  }

  private static Flawed inside(String slug, String name, String zh, String en) {
    return Finding.flawed(
        slug,
        "文件里的“%s”%s，不接受。请导出为 PDF 再上传。".formatted(name, zh),
        "“%s” in the file %s. Export it as PDF and try again.".formatted(name, en));
  }

  private static Flawed bomb(String zh, String en) {
    return Finding.flawed(
        "unfolds-too-large",
        "文件展开后过大（%s），像是压缩炸弹，不接受。请导出为 PDF 再上传。".formatted(zh),
        "The file unfolds into too much (%s), like a zip bomb. Export it as PDF and try again."
            .formatted(en));
  }

  /// Stops, as if it ended, where more comes out than may.
  private final class Counted extends InputStream {
    private final InputStream source;
    private boolean tooMuch;

    Counted(InputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      var got = source.read(target, offset, length);
      if (got > 0) unpacked += got;
      var packed = file.toFile().length();
      tooMuch = unpacked > MOST_BYTES || unpacked > ALWAYS_BYTES && unpacked > packed * MOST_RATIO;
      return tooMuch ? -1 : got;
    }
  }
}
