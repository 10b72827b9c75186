package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/// The end of every way in, and the way out: the session, its cookie, and the line in the record.
@Component
class Arrival {

  private final SignInDesk signIns;
  private final SessionDesk sessions;
  private final SecondFactorDesk factors;
  private final Records records;

  Arrival(SignInDesk signIns, SessionDesk sessions, SecondFactorDesk factors, Records records) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.factors = factors;
    this.records = records;
  }

  MeView arrive(
      Account account, Caller before, HttpServletRequest request, HttpServletResponse response) {
    var origin = Origin.of(request);
    var opened = sessions.open(account, before, origin);
    SessionCookie.write(request, response, opened);
    record(RecordedAct.SIGNED_IN, account, origin);
    return MeView.of(opened.caller());
  }

  void leave(Caller caller, Origin origin) {
    sessions.end(caller);
    var account = caller.account();
    if (account != null) record(RecordedAct.SIGNED_OUT, account, origin);
  }

  /// People type passwords into the wrong field, so only the beginning of what was typed is kept.
  void failed(String login, Origin origin) {
    var words = login.substring(0, Math.min(2, login.length())) + "***";
    records.add(
        new Records.Entry(RecordedAct.SIGN_IN_FAILED, null, "login", words, origin.address()));
  }

  /// Refuses a step that is not asked for now.
  void mustBeNext(Account account, SignIn.Step step) {
    if (signIns.step(account).filter(step::equals).isEmpty()) throw AccessProblems.nothingClaimed();
  }

  void mustFit(Account account, String code) {
    switch (factors.check(account, code)) {
      case SecondFactorDesk.Check.Right() -> {}
      case SecondFactorDesk.Check.Wrong() -> throw AccessProblems.wrongCode();
      case SecondFactorDesk.Check.None() -> throw AccessProblems.noFactor();
      case SecondFactorDesk.Check.TooManyTries(var left) -> throw AccessProblems.tooManyTries(left);
    }
  }

  void record(RecordedAct act, Account account, Origin origin) {
    records.add(
        new Records.Entry(act, account.id(), "account:" + account.id(), null, origin.address()));
  }
}
