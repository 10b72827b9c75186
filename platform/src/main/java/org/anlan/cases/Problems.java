package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Refusals in words: what is wrong, where, and what to do.
final class Problems {

  private Problems() {}

  static <T> T orProblem(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T>(var value) -> value;
      case Answer.Refused<T>(var why) -> throw of(why);
    };
  }

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.OutsideCity(var lon, var lat) -> outside(lon, lat);
      case Refusal.Words words -> words(words);
      case Refusal.Photos photos -> photos(photos);
      case Refusal.PhotosUnknown(var files) -> photosUnknown(files);
      case Refusal.Phone(var typed) -> phone(typed);
      case Refusal.MovedOn moved -> movedOn(moved);
      case Refusal.NotAllowed(var act, var why) -> notAllowed(act, why);
      case Refusal.Archived(var at) ->
          Problem.of(
                  HttpStatus.CONFLICT, "case-archived", new Texts("案件已归档", "The case is archived"))
              .saying(Refusal.Archived.WHY)
              .with("archived", at);
      case Refusal.UnitUnknown(var typed) -> unitUnknown(typed);
      case Refusal.ActUnknown(var act) -> actUnknown(act);
      case Refusal.FieldWrong(var field, var why) ->
          unprocessable("field-wrong", "请改正", "Put this right", why.zh(), why.en())
              .at("given." + field);
      case Refusal.AnswerWrong(var attribute, var why) ->
          unprocessable("answer-wrong", "请改正这一项回答", "Put this answer right", why.zh(), why.en())
              .at("attributes." + attribute);
      case Refusal.WrongCode() -> wrongCode();
      case Refusal.TooManyCodes(var opens, var left) -> tooManyCodes(opens, left);
    };
  }

  private static Problem photosUnknown(List<UUID> files) {
    return unprocessable(
            "photos-unknown",
            "照片已失效",
            "Pictures are gone",
            "有 %d 张照片已失效或不是您上传的，请重新添加。".formatted(files.size()),
            "%d pictures are gone or not yours; add them again.".formatted(files.size()))
        .at("photos")
        .with("files", files);
  }

  private static Problem phone(String typed) {
    return unprocessable(
            "phone-wrong",
            "电话号码不对",
            "Wrong telephone number",
            "“%s”不是有效的电话号码。手机号为 11 位，固定电话请带区号。".formatted(typed),
            "“%s” is not a telephone number. Mobile numbers have 11 digits; give land lines with area code."
                .formatted(typed))
        .at("contact.phone");
  }

  private static Problem notAllowed(String act, Texts why) {
    return unprocessable("act-not-allowed", "现在不能这样做", "Not possible now", why.zh(), why.en())
        .with("act", act)
        .with("why", why);
  }

  private static Problem unitUnknown(String typed) {
    return unprocessable(
            "unit-unknown",
            "请选择单位",
            "Choose a unit",
            "“%s”不是本区县或市级的单位，请从列表中选择。".formatted(typed),
            "“%s” is not a unit of this county or the city; choose one from the list."
                .formatted(typed))
        .at("unit");
  }

  private static Problem actUnknown(String act) {
    return unprocessable(
            "act-unknown",
            "没有这个操作",
            "No such act",
            "当前环节没有操作“%s”，请刷新页面。".formatted(act),
            "There is no act “%s” at this step; reload the page.".formatted(act))
        .at("act");
  }

  /// Which of the two is wrong is not told.
  private static Problem wrongCode() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "case-not-found-or-code-wrong",
            new Texts("编号或查询码不对", "Number or code is wrong"))
        .saying(
            new Texts(
                "请核对受理编号（22 位）和查询码（6 位）。都在上报成功的页面上；找不到时可打 12345 询问。",
                "Check the number (22 digits) and the code (6 digits) from the confirmation page, or call 12345."))
        .at("code");
  }

  private static Problem tooManyCodes(Instant opens, Duration left) {
    var minutes = Math.ceilDiv(Problem.seconds(left), 60);
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-codes",
            new Texts("查询码输错次数过多", "Too many wrong codes"))
        .saying(
            new Texts(
                    "为保护上报人，这个编号暂停按查询码查询，%s 分钟后恢复。登录上报时的账号，或用上报时的浏览器，现在就能查看；也可打 12345 询问。",
                    "To protect the reporters, this number opens to no code for %s minutes. Sign in with the account that"
                        + " reported it or use the browser that did, or call 12345.")
                .with(minutes))
        .at("code")
        .with("opensAt", opens)
        .retryAfter(left);
  }

  private static Problem outside(double lon, double lat) {
    return unprocessable(
            "place-outside-city",
            "这里不在本市范围内",
            "Outside the city",
            "您选的位置（东经 %.4f，北纬 %.4f）不在本市范围内。请移到市内，或用地址查找。".formatted(lon, lat),
            "The place (%.4f E, %.4f N) is outside the city. Move it inside, or search by address."
                .formatted(lon, lat))
        .at("place");
  }

  private static Problem words(Refusal.Words words) {
    if (words.had() > words.max())
      return unprocessable(
              "words-too-long",
              "文字太长",
              "Too many words",
              "最多 %d 个字，现在有 %d 个。".formatted(words.max(), words.had()),
              "At most %d characters, now %d.".formatted(words.max(), words.had()))
          .at("words");
    return unprocessable(
            "words-missing",
            "请写几个字",
            "Words are missing",
            "请至少写 %d 个字说明情况，现在有 %d 个。".formatted(words.min(), words.had()),
            "Write at least %d characters, now %d.".formatted(words.min(), words.had()))
        .at("words");
  }

  private static Problem photos(Refusal.Photos photos) {
    var what =
        switch (photos.purpose()) {
          case "before" -> new Texts("处置前照片", "pictures of before");
          case "after" -> new Texts("处置后照片", "pictures of after");
          default -> new Texts("照片", "pictures");
        };
    return unprocessable(
            photos.had() < photos.min() ? "photos-missing" : "photos-too-many",
            "照片数量不对",
            "Wrong number of pictures",
            "%s需要 %d 到 %d 张，现在有 %d 张。"
                .formatted(what.zh(), photos.min(), photos.max(), photos.had()),
            "%s: %d to %d are needed, now %d."
                .formatted(what.en(), photos.min(), photos.max(), photos.had()))
        .at("photos")
        .with("purpose", photos.purpose());
  }

  private static Problem movedOn(Refusal.MovedOn moved) {
    return Problem.of(
            HttpStatus.CONFLICT, "case-moved-on", new Texts("页面已过时", "The page is out of date"))
        .saying(
            new Texts(
                "这件案件刚刚有了变化：%s。您写的内容还在，请看过最新情况再决定。".formatted(moved.what().zh()),
                "This case has just changed: %s. What you wrote is kept; look at the news and decide again."
                    .formatted(moved.what().en())))
        .with("version", moved.version())
        .with("stage", moved.stage());
  }

  private static Problem unprocessable(
      String slug, String zh, String en, String wordsZh, String wordsEn) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, slug, new Texts(zh, en))
        .saying(new Texts(wordsZh, wordsEn));
  }
}
