package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.anlan.http.ClientAddress;
import org.anlan.http.Language;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out, and choosing the post to work in.
@RestController
@RequestMapping("/api/access")
class AccessDoor {

  record SignInForm(@Nullable String login, @Nullable String password) {}

  record PostForm(@Nullable String post) {}

  /// @param note what this person does in the story
  /// @param password no secret: only a demo tells it
  record DemoAccountView(String login, String name, String note, String password) {}

  private static final int MOST_LOGIN = 64;

  private final SignInDesk signIns;
  private final SessionDesk sessions;
  private final DemoAccounts demo;

  AccessDoor(SignInDesk signIns, SessionDesk sessions, DemoAccounts demo) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.demo = demo;
  }

  /// Whom one may try the demo as, and how; nobody in a real city.
  @GetMapping("/demo-accounts")
  List<DemoAccountView> demoAccounts() {
    return demo.list().stream()
        .map(row ->
            new DemoAccountView(
                row.login(), row.name(), row.note().in(Language.now()), demo.password()))
        .toList();
  }

  @GetMapping("/me")
  MeView me(Caller caller) {
    return MeView.of(caller);
  }

  @PostMapping("/sign-in")
  MeView signIn(
      @RequestBody SignInForm form,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    var login = given(form.login, "login").strip();
    var password = given(form.password, "password");
    if (login.length() > MOST_LOGIN) throw wrong();
    return switch (signIns.check(login, password, ClientAddress.of(request))) {
      case SignIn.Right(var account) -> {
        var opened = sessions.open(account, caller);
        SessionCookie.write(request, response, opened);
        yield MeView.of(opened.caller());
      }
      case SignIn.Wrong() -> throw wrong();
      case SignIn.TooManyTries(var left) -> throw tooManyTries(left);
    };
  }

  @PostMapping("/sign-out")
  MeView signOut(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    sessions.end(caller);
    SessionCookie.clear(request, response);
    return MeView.of(Caller.NOBODY);
  }

  @PostMapping("/post")
  MeView post(@RequestBody PostForm form, Caller caller) {
    caller.mustBeSignedIn();
    var post = given(form.post, "post");
    return MeView.of(sessions.choosePost(caller, post).orElseThrow(() -> notHeld(post)));
  }

  private static String given(@Nullable String value, String field) {
    if (value != null && !value.isBlank()) return value;
    throw Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "value-missing",
            new Texts("内容没有填完", "Something is missing"))
        .saying(new Texts("请填写 %s。", "Fill in `%s`.").with(field))
        .at(field);
  }

  private static Problem wrong() {
    return Problem.of(
            HttpStatus.UNAUTHORIZED,
            "wrong-credentials",
            new Texts("账号或密码不对", "Wrong name or password"))
        .saying(
            new Texts(
                "请检查账号和密码后重试。多次输错会暂时锁定。",
                "Check the name and the password and try again. Several wrong tries lock the sign-in for a while."));
  }

  private static Problem tooManyTries(Duration wait) {
    var minutes = Math.ceilDiv(Problem.seconds(wait), 60);
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", new Texts("尝试次数过多", "Too many tries"))
        .saying(
            new Texts("为保护账号，请在 %s 分钟后再登录。", "To protect the account, sign in again in %s minutes.")
                .with(minutes))
        .retryAfter(wait);
  }

  private static Problem notHeld(String post) {
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
}
