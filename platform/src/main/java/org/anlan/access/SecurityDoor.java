package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A person's own security: password, second factor, browsers. What sets up the sign-in works also before it is done.
@RestController
@RequestMapping("/api/access")
class SecurityDoor {

  /// @param here the browser that asks
  record SessionView(
      UUID id,
      Instant begun,
      Instant seen,
      @Nullable String address,
      @Nullable String agent,
      boolean here) {}

  /// @param needed the second factor cannot be removed
  /// @param shortest how many characters a password has at least
  record SecurityView(
      boolean secondFactor,
      boolean needed,
      int codesLeft,
      int shortest,
      List<SessionView> sessions) {}

  record EnrolmentView(String secret, String uri) {}

  /// @param codes for recovery; told once
  record ConfirmedView(MeView me, List<String> codes) {}

  record CodesView(List<String> codes) {}

  record PasswordForm(@Nullable String password, @Nullable String next) {}

  record ProofForm(@Nullable String password, @Nullable String code) {}

  private final SessionDesk sessions;
  private final SecondFactorDesk factors;
  private final SecondFactors kept;
  private final PasswordDesk passwords;
  private final Ways ways;

  /// What belongs to the way in.
  @Component
  record Ways(
      SignInDesk signIns,
      Arrival arrival,
      Security security,
      Accounts accounts,
      Passwords passwords) {}

  SecurityDoor(
      SessionDesk sessions,
      SecondFactorDesk factors,
      SecondFactors kept,
      PasswordDesk passwords,
      Ways ways) {
    this.sessions = sessions;
    this.factors = factors;
    this.kept = kept;
    this.passwords = passwords;
    this.ways = ways;
  }

  @GetMapping("/security")
  SecurityView security(Caller caller) {
    var account = signedIn(caller);
    var open =
        sessions.listOf(account).stream()
            .map(one ->
                new SessionView(
                    one.id(),
                    one.begunAt(),
                    one.seenAt(),
                    one.address(),
                    one.agent(),
                    one.id().equals(caller.session())))
            .toList();
    return new SecurityView(
        kept.isOn(account.id()),
        ways.security().needsSecondFactor(account),
        kept.codesLeft(account.id()),
        PasswordRules.shortest(account),
        open);
  }

  @PostMapping("/security/sessions/{id}/end")
  SecurityView end(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    var account = signedIn(caller);
    if (!sessions.endOne(account, id))
      throw new Absent(new Texts("登录的浏览器", "browser"), id.toString());
    ways.arrival().record(RecordedAct.SIGNED_OUT_ELSEWHERE, account, Origin.of(request));
    return security(caller);
  }

  @PostMapping("/security/sessions/end-others")
  SecurityView endOthers(Caller caller, HttpServletRequest request) {
    var account = signedIn(caller);
    sessions.endAll(account, caller.sessionId());
    ways.arrival().record(RecordedAct.SIGNED_OUT_ELSEWHERE, account, Origin.of(request));
    return security(caller);
  }

  /// Changes the own password, also one that somebody else gave, before anything else opens.
  @PostMapping("/security/password")
  MeView password(
      @RequestBody PasswordForm form,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    var account = arriving(caller, SignIn.Step.PASSWORD);
    var old = AccessDoor.given(form.password, "password");
    var next = AccessDoor.given(form.next, "next");
    var at = new PasswordDesk.AccountAt(caller.session(), Origin.of(request));
    return switch (passwords.change(account, old, next, at)) {
      case PasswordDesk.Change.WrongPassword() -> throw AccessProblems.wrongPassword();
      case PasswordDesk.Change.Weak(var why) -> throw AccessProblems.weak(why);
      case PasswordDesk.Change.Done() -> goOn(account, caller, request, response);
    };
  }

  private MeView goOn(
      Account account, Caller caller, HttpServletRequest request, HttpServletResponse response) {
    if (caller.signedIn()) return MeView.of(caller);
    return ways.signIns()
        .step(account)
        .map(MeView::waitingFor)
        .orElseGet(() -> ways.arrival().arrive(account, caller, request, response));
  }

  /// A new secret for the authenticator; in force once [#confirm] had a code of it.
  @PostMapping("/security/factor")
  EnrolmentView enrol(Caller caller) {
    var account = arriving(caller, SignIn.Step.ENROL);
    if (kept.isOn(account.id())) throw AccessProblems.factorOn();
    var enrolment = factors.begin(account);
    return new EnrolmentView(enrolment.secret(), enrolment.uri());
  }

  @PostMapping("/security/factor/confirm")
  ConfirmedView confirm(
      @RequestBody AccessDoor.CodeForm form,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    var account = arriving(caller, SignIn.Step.ENROL);
    if (kept.isOn(account.id())) throw AccessProblems.factorOn();
    ways.arrival().mustFit(account, AccessDoor.given(form.code(), "code"));
    var codes = factors.drawCodes(account);
    ways.arrival().record(RecordedAct.FACTOR_SET_UP, account, Origin.of(request));
    var me =
        caller.signedIn()
            ? MeView.of(caller)
            : ways.arrival().arrive(account, caller, request, response);
    return new ConfirmedView(me, codes);
  }

  /// Needs the password and a code.
  @PostMapping("/security/factor/remove")
  SecurityView remove(@RequestBody ProofForm form, Caller caller, HttpServletRequest request) {
    var account = signedIn(caller);
    if (ways.security().needsSecondFactor(account)) throw AccessProblems.factorNeeded();
    mustProve(account, form);
    kept.remove(account.id());
    ways.arrival().record(RecordedAct.FACTOR_REMOVED, account, Origin.of(request));
    return security(caller);
  }

  /// New recovery codes; those before open nothing any more.
  @PostMapping("/security/factor/codes")
  CodesView codes(@RequestBody ProofForm form, Caller caller, HttpServletRequest request) {
    var account = signedIn(caller);
    mustProve(account, form);
    var codes = factors.drawCodes(account);
    ways.arrival().record(RecordedAct.CODES_DRAWN, account, Origin.of(request));
    return new CodesView(codes);
  }

  private void mustProve(Account account, ProofForm form) {
    var password = AccessDoor.given(form.password, "password");
    var secret = ways.accounts().getLocked(account.id()).secret();
    if (!ways.passwords().matches(password, Optional.of(secret)))
      throw AccessProblems.wrongPassword();
    ways.arrival().mustFit(account, AccessDoor.given(form.code, "code"));
  }

  private static Account signedIn(Caller caller) {
    caller.mustBeSignedIn();
    return Objects.requireNonNull(caller.account());
  }

  /// Who is signed in, or whose password was right here lately and of whom this step is asked next: a password alone does nothing to an
  /// account that has a second factor.
  private Account arriving(Caller caller, SignIn.Step step) {
    var account = caller.account();
    if (account != null) return account;
    var claimed = sessions.findClaimed(caller).orElseThrow(AccessProblems::nothingClaimed);
    ways.arrival().mustBeNext(claimed, step);
    return claimed;
  }
}
