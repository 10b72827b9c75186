package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.anlan.http.Language;
import org.jspecify.annotations.Nullable;
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

  record CodeForm(@Nullable String code) {}

  record PostForm(@Nullable String post) {}

  /// @param note what this person does in the story
  /// @param password no secret: only a demo tells it
  record DemoAccountView(String login, String name, String note, String password) {}

  private static final int MOST_LOGIN = 64;

  private final SignInDesk signIns;
  private final SessionDesk sessions;
  private final Arrival arrival;
  private final DemoAccounts demo;

  AccessDoor(SignInDesk signIns, SessionDesk sessions, Arrival arrival, DemoAccounts demo) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.arrival = arrival;
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
    if (login.length() > MOST_LOGIN) throw AccessProblems.wrongCredentials();
    var origin = Origin.of(request);
    return switch (signIns.check(login, password, origin.address())) {
      case SignIn.Right(var account) -> arrival.arrive(account, caller, request, response);
      case SignIn.More(var account, var step) -> {
        sessions.claim(caller, account);
        yield MeView.waitingFor(step);
      }
      case SignIn.Wrong() -> {
        arrival.failed(login, origin);
        throw AccessProblems.wrongCredentials();
      }
      case SignIn.TooManyTries(var left) -> throw AccessProblems.tooManyTries(left);
    };
  }

  /// The code of the second factor, after the password.
  @PostMapping("/sign-in/code")
  MeView code(
      @RequestBody CodeForm form,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    var account = sessions.findClaimed(caller).orElseThrow(AccessProblems::nothingClaimed);
    arrival.mustBeNext(account, SignIn.Step.CODE);
    arrival.mustFit(account, given(form.code, "code"));
    return arrival.arrive(account, caller, request, response);
  }

  @PostMapping("/sign-out")
  MeView signOut(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    arrival.leave(caller, Origin.of(request));
    SessionCookie.clear(request, response);
    return MeView.of(Caller.NOBODY);
  }

  @PostMapping("/post")
  MeView post(@RequestBody PostForm form, Caller caller) {
    caller.mustBeSignedIn();
    var post = given(form.post, "post");
    return MeView.of(
        sessions.choosePost(caller, post).orElseThrow(() -> AccessProblems.postNotHeld(post)));
  }

  static String given(@Nullable String value, String field) {
    if (value != null && !value.isBlank()) return value;
    throw AccessProblems.missing(field);
  }
}
