package org.anlan.http;

import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/// The refusals that every door shares, in words.
final class Refusals {

  private Refusals() {}

  static Problem noSuchAddress(String path) {
    return Problem.of(
            HttpStatus.NOT_FOUND, "no-such-address", new Texts("没有这个地址", "No such address"))
        .saying(
            new Texts("地址“%s”不存在，请检查是否输错。", "The address “%s” does not exist; check its spelling.")
                .with(path));
  }

  static Problem unreadable(HttpMessageNotReadableException broken) {
    if (!(broken.getCause() instanceof JacksonException json)) return noBody();
    if (json.getCause() instanceof Problem whileReading) return whileReading;
    var field = field(json);
    if (json instanceof StreamReadException || field.isEmpty()) return notJson(json);
    return Problem.of(
            HttpStatus.BAD_REQUEST, "field-unreadable", new Texts("内容无法读取", "Unreadable value"))
        .saying(
            new Texts(
                    "字段“%s”的值无法识别，请按接口说明填写。",
                    "The value of “%s” cannot be read; write it as the API description says.")
                .with(field))
        .at(field);
  }

  private static Problem notJson(JacksonException json) {
    var place = json.getLocation();
    return Problem.of(
            HttpStatus.BAD_REQUEST, "json-unreadable", new Texts("请求不是有效的 JSON", "Not valid JSON"))
        .saying(
            new Texts("第 %s 行第 %s 列附近无法识别。", "It cannot be read near line %s, column %s.")
                .with(
                    place == null ? 1 : place.getLineNr(),
                    place == null ? 1 : place.getColumnNr()));
  }

  private static Problem noBody() {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "json-unreadable",
            new Texts("请求缺少内容", "The request has no body"))
        .saying(new Texts("请以 JSON 提交内容。", "Send the content as JSON."));
  }

  /// Where in the document it broke: `place.lon`, `photos[2]`.
  private static String field(JacksonException json) {
    return json.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  static Problem wrongValue(String name, String value) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "value-unreadable", new Texts("参数值无法识别", "Unreadable value"))
        .saying(
            new Texts("参数 %s 的值“%s”无法识别。", "The value of `%s`, “%s”, cannot be read.")
                .with(name, shortened(value)))
        .at(name);
  }

  static Problem missing(String name) {
    return Problem.of(HttpStatus.BAD_REQUEST, "value-missing", new Texts("缺少参数", "Missing value"))
        .saying(new Texts("请提供 %s。", "Provide `%s`.").with(name))
        .at(name);
  }

  static Problem wrongMethod(String method) {
    return Problem.of(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            new Texts("不支持这种请求方法", "Method not allowed"))
        .saying(new Texts("此地址不接受 %s。", "This address does not take %s.").with(method));
  }

  static Problem fileTooLarge() {
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "file-too-large",
            new Texts("文件太大", "The file is too large"))
        .saying(
            new Texts(
                "单个文件不能超过 20 MB。请选择较小的照片，或降低拍摄分辨率后重试。",
                "A file may have at most 20 MB. Choose a smaller photo or take it at a lower resolution."))
        .with("limit", BodyLimitFilter.FILE_BYTES)
        .at("file");
  }

  static Problem bodyTooLarge(long limit) {
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "body-too-large",
            new Texts("提交的内容太长", "The request is too large"))
        .saying(
            new Texts("一次提交的内容不能超过 %s KB。", "One request may have at most %s kB.")
                .with(limit / 1024))
        .with("limit", limit);
  }

  static Problem commandMissing() {
    return Problem.of(
            HttpStatus.FORBIDDEN,
            "command-missing",
            new Texts("请求缺少指令编号", "The command id is missing"))
        .saying(
            new Texts(
                "每次修改都要带请求头 Anlan-Command（一个新的 UUID），以防重复提交和跨站伪造。请刷新页面后重试。",
                "Every change carries the header Anlan-Command (a fresh UUID) against double and forged requests. Reload the page and try again."));
  }

  static Problem commandMalformed(String value) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "command-malformed",
            new Texts("指令编号格式不对", "The command id is malformed"))
        .saying(
            new Texts("Anlan-Command 应是 UUID，而不是“%s”。", "Anlan-Command must be a UUID, not “%s”.")
                .with(shortened(value)));
  }

  static Problem commandReused() {
    return Problem.of(
            HttpStatus.CONFLICT,
            "command-reused",
            new Texts("指令编号已被使用", "The command id was used before"))
        .saying(
            new Texts(
                "这个指令编号已用于另一项操作。请刷新页面后重试。",
                "This command id already stands for another act. Reload the page and try again."));
  }

  /// What Spring refuses by itself and no sentence above describes better.
  static Problem notAccepted(HttpStatus status) {
    return Problem.of(status, "not-accepted", new Texts("请求不被接受", "The request is not accepted"))
        .saying(
            new Texts("请按接口说明修改请求（%s）。", "Change the request as the API description says (%s).")
                .with(status.getReasonPhrase()));
  }

  static Problem unexpected(String reference) {
    return Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "unexpected",
            new Texts("系统出错", "Something went wrong"))
        .saying(
            new Texts(
                    "您的操作没有完成，问题已记录，编号 %s。请稍后重试；若仍不行，请告知此编号。",
                    "Your action was not completed; the fault is recorded as %s. Try again later, and quote this number if it persists.")
                .with(reference))
        .with("reference", reference);
  }

  private static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }
}
