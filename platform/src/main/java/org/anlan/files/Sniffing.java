package org.anlan.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import org.anlan.http.Texts;

/// Tells by its first bytes what a content is, never by its name or by what a browser claims.
sealed interface Sniffing {

  /// How much of the beginning is looked at.
  int HEAD = 512;

  record Known(PaperKind kind) implements Sniffing {}

  /// An archive: what it is, its entries tell.
  record Zipped() implements Sniffing {}

  /// Recognised, and never taken.
  ///
  /// @param runs a program, or something that a program runs; not even inside another paper
  record Barred(Texts what, Texts remedy, boolean runs) implements Sniffing {}

  record Unknown() implements Sniffing {}

  static Sniffing of(byte[] head) {
    var text = new String(head, 0, Math.min(head.length, HEAD), ISO_8859_1);
    var barred = barred(text);
    if (barred.isPresent()) return barred.get();
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) return new Zipped();
    var picture = PictureKind.of(head);
    if (picture.isPresent()) return new Known(PaperKind.valueOf(picture.get().name()));
    return known(text);
  }

  private static Sniffing known(String text) {
    if (text.contains("%PDF-")) return new Known(PaperKind.PDF);
    if (text.startsWith("\u001A\u0045\u00DF\u00A3")) return new Known(PaperKind.WEBM);
    if (text.startsWith("OggS")) return new Known(PaperKind.OGG);
    if (text.startsWith("RIFF") && at(text, 8, "WAVE")) return new Known(PaperKind.WAV);
    if (text.startsWith("ID3") || isMp3Frame(text)) return new Known(PaperKind.MP3);
    if (at(text, 4, "ftyp")) return new Known(at(text, 8, "M4A") ? PaperKind.M4A : PaperKind.MP4);
    return new Unknown();
  }

  private static boolean isMp3Frame(String text) {
    return text.length() > 1 && text.charAt(0) == 0xFF && (text.charAt(1) & 0xE6) == 0xE2;
  }

  private static Optional<Barred> barred(String text) {
    if (text.startsWith("MZ") || text.startsWith("\u007FELF") || isMachO(text))
      return program("可执行程序", "a program");
    if (text.startsWith("#!")) return program("脚本", "a script");
    if (text.startsWith("\u00D0\u00CF\u0011\u00E0"))
      return Optional.of(
          new Barred(
              new Texts("旧版 Office（OLE2）文件", "an old Office (OLE2) file"),
              new Texts(
                  "它可能带宏，无法安全检查。请另存为 docx、xlsx 或 PDF 再上传。",
                  "It may carry macros and cannot be checked. Save it as docx, xlsx or PDF."),
              true));
    if (at(text, 4, "ftyp") && isHeic(text.substring(8, Math.min(12, text.length()))))
      return barred(
          "HEIC 照片",
          "a HEIC picture",
          "请在手机相机设置里选“兼容性最佳”，或转成 JPG 再上传。",
          "Choose “most compatible” in the camera's settings, or convert it to JPG.");
    if (text.startsWith("{\\rtf"))
      return barred("RTF 文件", "an RTF file", "请另存为 docx 或 PDF 再上传。", "Save it as docx or PDF.");
    if (text.startsWith("Rar!")
        || text.startsWith("7z\u00BC\u00AF")
        || text.startsWith("\u001F\u008B"))
      return barred(
          "压缩包", "an archive", "请解开后逐个上传。", "Unpack it and hand in the files one by one.");
    return markup(text.stripLeading().toLowerCase(Locale.ROOT));
  }

  private static Optional<Barred> markup(String text) {
    if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<script"))
      return program("网页", "a web page");
    if (text.contains("<svg")) return program("SVG 图形", "an SVG drawing");
    return Optional.empty();
  }

  private static Optional<Barred> program(String zh, String en) {
    var remedy =
        new Texts(
            "其中可能有会运行的内容。请导出为 PDF 或图片再上传。",
            "Something in it could run. Export it as PDF or picture.");
    return Optional.of(new Barred(new Texts(zh, en), remedy, true));
  }

  private static Optional<Barred> barred(String zh, String en, String remedyZh, String remedyEn) {
    return Optional.of(new Barred(new Texts(zh, en), new Texts(remedyZh, remedyEn), false));
  }

  private static boolean isMachO(String text) {
    return text.startsWith("\u00CF\u00FA\u00ED\u00FE")
        || text.startsWith("\u00CE\u00FA\u00ED\u00FE")
        || text.startsWith("\u00CA\u00FE\u00BA\u00BE");
  }

  private static boolean isHeic(String brand) {
    return switch (brand) {
      case "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1" -> true;
      default -> false;
    };
  }

  private static boolean at(String text, int place, String mark) {
    return text.startsWith(mark, place);
  }
}
