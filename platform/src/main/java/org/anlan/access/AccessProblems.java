package org.anlan.access;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// What the doors of access say when they refuse.
final class AccessProblems {

  /// What people call the places of the forms.
  private static final Map<String, Texts> PLACES =
      Map.ofEntries(
          entry("login", new Texts("账号", "account")),
          entry("password", new Texts("密码", "password")),
          entry("next", new Texts("新密码", "new password")),
          entry("code", new Texts("验证码", "code")),
          entry("post", new Texts("岗位", "post")),
          entry("person", new Texts("人员编号", "person's number")),
          entry("kind", new Texts("类别", "kind of account")),
          entry("why", new Texts("原因", "reason")),
          entry("reason", new Texts("理由", "reason")),
          entry("role", new Texts("角色", "role")),
          entry("division", new Texts("区划代码", "code of the division")),
          entry("name", new Texts("中文名称", "Chinese name")),
          entry("nameEn", new Texts("英文名称", "English name")));

  private AccessProblems() {}

  static Problem missing(String field) {
    var place = PLACES.getOrDefault(field, new Texts(field, field));
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "value-missing",
            new Texts("内容没有填完", "Something is missing"))
        .saying(new Texts("请填写" + place.zh() + "。", "Fill in the " + place.en() + "."))
        .at(field);
  }

  static Problem wrongCredentials() {
    return Problem.of(
            HttpStatus.UNAUTHORIZED,
            "wrong-credentials",
            new Texts("账号或密码不对", "Wrong name or password"))
        .saying(
            new Texts(
                "请检查账号和密码后重试。多次输错会暂时锁定。",
                "Check the name and the password and try again. Several wrong tries lock the sign-in for a while."));
  }

  static Problem tooManyTries(Duration wait) {
    var minutes = Math.ceilDiv(Problem.seconds(wait), 60);
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", new Texts("尝试次数过多", "Too many tries"))
        .saying(
            new Texts(
                    "为保护账号，请在 %s 分钟后再登录；急需时请安全管理员解锁。",
                    "To protect the account, sign in again in %s minutes, or have the security administrator unlock it.")
                .with(minutes))
        .retryAfter(wait);
  }

  static Problem postNotHeld(String post) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "post-not-held",
            new Texts("您现在不在这个岗位", "You do not hold this post"))
        .saying(
            new Texts(
                    "岗位“%s”今天不由您担任，请从列表中选择。",
                    "You do not hold the post “%s” today; choose one from the list.")
                .with(post))
        .at("post");
  }

  static Problem wrongCode() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "code-wrong", new Texts("验证码不对", "Wrong code"))
        .saying(
            new Texts(
                "请输入验证器里现在显示的六位数字；用过的码不能再用。手机时间不准也会出错。",
                "Type the six digits that the authenticator shows now; a used code opens nothing. A wrong clock of the telephone is a cause, too."))
        .at("code");
  }

  static Problem noFactor() {
    return Problem.of(
            HttpStatus.CONFLICT, "second-factor-none", new Texts("尚未设置二次验证", "No second factor"))
        .saying(new Texts("请先扫描二维码，再输入验证码。", "Scan the picture first, then type the code."));
  }

  static Problem factorOn() {
    return Problem.of(
            HttpStatus.CONFLICT,
            "second-factor-on",
            new Texts("二次验证已经启用", "The second factor is on already"))
        .saying(
            new Texts(
                "要换手机，请先停用再重新设置。", "To change the telephone, remove it and set it up again."));
  }

  static Problem factorNeeded() {
    return Problem.of(
            HttpStatus.CONFLICT,
            "second-factor-needed",
            new Texts("不能停用二次验证", "The second factor stays"))
        .saying(
            new Texts(
                "您的账号必须使用二次验证。换手机请安全管理员重置。",
                "Your account needs it. For a new telephone have the security administrator reset it."));
  }

  static Problem weak(Texts why) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "password-weak",
            new Texts("密码不够安全", "The password is too weak"))
        .saying(why)
        .at("next");
  }

  static Problem wrongPassword() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "password-wrong",
            new Texts("现在的密码不对", "The present password is wrong"))
        .saying(new Texts("请再输一次现在的密码。", "Type the present password again."))
        .at("password");
  }

  static Problem nothingClaimed() {
    return Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-again", new Texts("请重新登录", "Sign in again"))
        .saying(
            new Texts(
                "输入密码后超过十分钟没有完成登录，请从头再来。",
                "The sign-in was not finished within ten minutes; begin again."));
  }

  static Problem filter(String field, String value, String known) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "filter-unknown", new Texts("筛选条件无法识别", "Unknown filter"))
        .saying(
            new Texts("%s 应为 %s 之一，而不是“%s”。", "%s is one of %s, not “%s”.")
                .with(field, known, value))
        .at(field);
  }
}
