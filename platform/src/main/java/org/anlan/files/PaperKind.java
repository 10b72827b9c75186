package org.anlan.files;

import org.anlan.http.Texts;

/// The kinds of papers that the platform can open and check. Which of them a city takes, how large and from whom, stands in its
/// folder (`city/papers/kinds.json`).
enum PaperKind {
  JPEG("jpeg", "image/jpeg", "JPEG 图片", "JPEG picture"),
  PNG("png", "image/png", "PNG 图片", "PNG picture"),
  WEBP("webp", "image/webp", "WebP 图片", "WebP picture"),
  PDF("pdf", "application/pdf", "PDF 文件", "PDF document"),
  OFD("ofd", "application/ofd", "OFD 版式文件", "OFD document"),
  DOCX(
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Word 文档（docx）",
      "Word document (docx)"),
  XLSX(
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Excel 表格（xlsx）",
      "Excel workbook (xlsx)"),
  MP4("mp4", "video/mp4", "MP4 视频", "MP4 video"),
  WEBM("webm", "video/webm", "WebM 视频", "WebM video"),
  M4A("m4a", "audio/mp4", "M4A 录音", "M4A sound"),
  MP3("mp3", "audio/mpeg", "MP3 录音", "MP3 sound"),
  WAV("wav", "audio/wav", "WAV 录音", "WAV sound"),
  OGG("ogg", "audio/ogg", "Ogg 录音", "Ogg sound");

  private final String code;
  private final String mediaType;
  private final Texts title;

  PaperKind(String code, String mediaType, String zh, String en) {
    this.code = code;
    this.mediaType = mediaType;
    this.title = new Texts(zh, en);
  }

  /// Its name in the city's folder and in addresses.
  String code() {
    return code;
  }

  String mediaType() {
    return mediaType;
  }

  Texts title() {
    return title;
  }

  /// Made anew from its pixels before it is kept.
  boolean isPicture() {
    return this == JPEG || this == PNG || this == WEBP;
  }

  /// Shown by a browser itself; the others are saved, so that nothing in them runs on our pages.
  boolean isShown() {
    return isPicture()
        || this == PDF
        || mediaType.startsWith("video/")
        || mediaType.startsWith("audio/");
  }
}
