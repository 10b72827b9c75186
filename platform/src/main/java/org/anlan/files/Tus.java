package org.anlan.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The headers of tus 1.0.0, read and said, and what is answered to those that do not fit.
final class Tus {

  static final String VERSION = "1.0.0";
  static final String PIECE = "application/offset+octet-stream";
  static final int WRONG_SUM = 460;

  private Tus() {}

  /// Every answer names the version; a request of another one is refused with those that are known.
  static void begin(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Tus-Resumable", VERSION);
    if (VERSION.equals(request.getHeader("Tus-Resumable"))) return;
    response.setHeader("Tus-Version", VERSION);
    throw Problem.of(
            HttpStatus.PRECONDITION_FAILED,
            "tus-version",
            new Texts("上传协议版本不支持", "Version of tus not supported"))
        .saying(
            new Texts(
                "请求头 Tus-Resumable 应为 1.0.0。请刷新页面后重试。",
                "The header Tus-Resumable must be 1.0.0. Reload the page and try again."));
  }

  static void sayAbilities(HttpServletResponse response, long largest) {
    response.setHeader("Tus-Resumable", VERSION);
    response.setHeader("Tus-Version", VERSION);
    response.setHeader("Tus-Extension", "creation,expiration,checksum,termination");
    response.setHeader("Tus-Max-Size", Long.toString(largest));
    response.setHeader("Tus-Checksum-Algorithm", String.join(",", Checksum.ALGORITHMS));
  }

  static long length(HttpServletRequest request) {
    return number(request, "Upload-Length");
  }

  static long offset(HttpServletRequest request) {
    return number(request, "Upload-Offset");
  }

  private static long number(HttpServletRequest request, String header) {
    var text = request.getHeader(header);
    if (text == null || !text.matches("\\d{1,15}"))
      throw bad(
          "tus-header",
          "请求头 %s 应为非负整数，现在是“%s”。".formatted(header, text),
          "The header %s must be a whole number, not “%s”.".formatted(header, text));
    return Long.parseLong(text);
  }

  static void mustBePiece(HttpServletRequest request) {
    if (PIECE.equals(request.getContentType())) return;
    throw Problem.of(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "tus-content-type",
            new Texts("上传的内容类型不对", "Wrong content type of a piece"))
        .saying(
            new Texts(
                "Content-Type 应为 application/offset+octet-stream。",
                "The Content-Type must be application/offset+octet-stream."));
  }

  static @Nullable Checksum checksum(HttpServletRequest request) {
    var header = request.getHeader("Upload-Checksum");
    if (header == null) return null;
    return Checksum.parse(header)
        .orElseThrow(() ->
            bad(
                "tus-checksum",
                "Upload-Checksum “%s”无法识别，应为算法（%s）加 Base64。"
                    .formatted(header, String.join("、", Checksum.ALGORITHMS)),
                "Upload-Checksum “%s” cannot be read: an algorithm (%s), a blank, Base64."
                    .formatted(header, String.join(", ", Checksum.ALGORITHMS))));
  }

  /// The value of `filename` among the pairs of key and Base64; null where there is none.
  static @Nullable String fileName(@Nullable String metadata) {
    if (metadata == null) return null;
    for (var pair : metadata.split(",")) {
      var parts = pair.strip().split(" ");
      if (parts.length != 2 || !parts[0].equals("filename")) continue;
      try {
        return new String(Base64.getDecoder().decode(parts[1]), UTF_8);
      } catch (IllegalArgumentException notBase64) {
        throw bad(
            "tus-header",
            "Upload-Metadata 里的 filename 不是 Base64。",
            "The filename in Upload-Metadata is not Base64.");
      }
    }
    return null;
  }

  static Problem tooLarge(long most) {
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "paper-too-large",
            new Texts("文件太大", "The file is too large"))
        .saying(
            new Texts(
                    "单个文件最多 %d MB。请压缩或分成几份再上传。",
                    "A file may have at most %d MB. Make it smaller or split it.")
                .with(most / PaperRules.MEGABYTE))
        .with("limit", most);
  }

  static Problem tooMuch(long most) {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "uploads-too-many",
            new Texts("正在上传的文件太多", "Too much under way"))
        .saying(
            new Texts(
                    "同时上传的文件合计最多 %d MB。请等前面的传完，或取消一些再试。",
                    "At most %d MB may be under way at once. Wait until some are done, or cancel some.")
                .with(most / PaperRules.MEGABYTE));
  }

  static Problem wrongOffset(long said, long received) {
    return Problem.of(HttpStatus.CONFLICT, "tus-offset", new Texts("断点位置不一致", "Wrong offset"))
        .saying(
            new Texts(
                    "这一段从 %d 字节开始，服务器已收到 %d 字节。请先查询断点（HEAD）再续传。",
                    "The piece begins at byte %d, but %d bytes were received. Ask for the offset (HEAD) and go on from there.")
                .with(said, received))
        .with("received", received);
  }

  static Problem busy() {
    return Problem.of(
            HttpStatus.LOCKED,
            "tus-busy",
            new Texts("这个文件正在接收另一段", "Another piece is being received"))
        .saying(
            new Texts(
                "同一文件的另一段正在上传，请稍后自动续传。",
                "Another request is adding to this file. Try again in a moment."));
  }

  static Problem wrongSum() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "tus-sum",
            new Texts("校验和不一致", "The checksum does not match"))
        .saying(
            new Texts(
                "这一段在传输中出错，没有保存。请重新上传这一段。",
                "The piece was damaged on the way and nothing of it was kept. Send it again."))
        .as(WRONG_SUM);
  }

  static Problem tooLong(long length) {
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "tus-too-long",
            new Texts("内容超过了声明的长度", "More than was announced"))
        .saying(
            new Texts(
                    "声明的长度是 %d 字节，收到的更多，没有保存。",
                    "%d bytes were announced and more came; nothing of it was kept.")
                .with(length));
  }

  static Problem wrongMethod(String meant) {
    return bad(
        "tus-method",
        "X-HTTP-Method-Override 应为 PATCH 或 DELETE，现在是“%s”。".formatted(meant),
        "X-HTTP-Method-Override must be PATCH or DELETE, not “%s”.".formatted(meant));
  }

  private static Problem bad(String slug, String zh, String en) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, slug, new Texts("上传请求有误", "The upload request is wrong"))
        .saying(new Texts(zh, en));
  }
}
