package org.anlan.access;

import java.security.SecureRandom;
import java.util.Optional;
import org.anlan.http.Audience;
import org.anlan.http.Ids;
import org.anlan.http.LiveStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens and ends sessions and says who stands behind one.
@Component
class SessionDesk {

  /// A session just opened: its secret goes to the browser, once.
  record Opened(Token token, Caller caller) {}

  private final Sessions sessions;
  private final Accounts accounts;
  private final HeldPosts posts;
  private final Ids ids;
  private final LiveStream live;
  private final SecureRandom random = new SecureRandom();

  SessionDesk(Sessions sessions, Accounts accounts, HeldPosts posts, Ids ids, LiveStream live) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.posts = posts;
    this.ids = ids;
    this.live = live;
  }

  Optional<Caller> findCaller(Token token) {
    return sessions.findLiving(token).map(this::caller);
  }

  Opened openForVisitor() {
    var session = new Session(ids.next(), null, null);
    var token = Token.random(random);
    sessions.begin(session, token, SessionLife.VISITOR);
    return new Opened(token, Caller.visitor(session.id()));
  }

  /// Signing in always gives a new token. A visitor's session goes on, with what was reported in it; another account's ends.
  @Transactional
  public Opened open(Account account, Caller before) {
    var token = Token.random(random);
    var life = SessionLife.of(account);
    var visitor = before.signedIn() ? null : before.session();
    if (visitor != null && sessions.signIn(visitor, account.id(), token, life)) {
      live.end(Audience.session(visitor));
      return new Opened(token, caller(new Session(visitor, account.id(), null)));
    }
    end(before);
    var session = new Session(ids.next(), account.id(), null);
    sessions.begin(session, token, life);
    return new Opened(token, caller(session));
  }

  @Transactional
  public void end(Caller caller) {
    var session = caller.session();
    if (session == null) return;
    sessions.end(session);
    live.end(Audience.session(session));
  }

  /// Absent when the caller does not hold that post today.
  @Transactional
  public Optional<Caller> choosePost(Caller caller, String post) {
    var held = caller.posts().stream().filter(one -> one.id().equals(post)).findFirst();
    held.ifPresent(chosen -> {
      sessions.choosePost(caller.sessionId(), post);
      live.end(Audience.session(caller.sessionId()));
    });
    return held.map(
        chosen -> new Caller(caller.session(), caller.account(), chosen, caller.posts()));
  }

  private Caller caller(Session session) {
    var account = account(session);
    sessions.noteSeen(session.id(), SessionLife.of(account));
    if (account == null) return Caller.visitor(session.id());
    var held = posts.of(account);
    return new Caller(session.id(), account, HeldPosts.current(held, session.post()), held);
  }

  private @Nullable Account account(Session session) {
    var id = session.account();
    return id == null ? null : accounts.get(id);
  }
}
