package org.anlan.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  Opened openForVisitor(Origin origin) {
    var session = new Session(ids.next(), null, null);
    var token = Token.random(random);
    sessions.begin(session, token, SessionLife.VISITOR, origin);
    return new Opened(token, Caller.visitor(session.id()));
  }

  /// Signing in always gives a new token. A visitor's session goes on, with what was reported in it; another account's ends. One more
  /// than an account may have ends the one used longest ago.
  @Transactional
  public Opened open(Account account, Caller before, Origin origin) {
    var token = Token.random(random);
    var life = SessionLife.of(account);
    var session = take(account, before, token, origin);
    sessions.listOf(account.id()).stream()
        .filter(open -> !open.id().equals(session.id()))
        .skip(life.atOnce() - 1L)
        .forEach(open -> end(open.id()));
    return new Opened(token, caller(session));
  }

  private Session take(Account account, Caller before, Token token, Origin origin) {
    var life = SessionLife.of(account);
    var visitor = before.signedIn() ? null : before.session();
    if (visitor != null && sessions.signIn(visitor, account.id(), token, life, origin)) {
      live.end(Audience.session(visitor));
      return new Session(visitor, account.id(), null);
    }
    end(before);
    var session = new Session(ids.next(), account.id(), null);
    sessions.begin(session, token, life, origin);
    return session;
  }

  /// When its account signed in.
  Instant begunAt(UUID session) {
    return sessions.begunAt(session);
  }

  /// The password was right; the session waits for the rest.
  @Transactional
  public void claim(Caller caller, Account account) {
    sessions.claim(caller.sessionId(), account.id());
  }

  /// Whose password was right in this browser lately.
  Optional<Account> findClaimed(Caller caller) {
    return Optional.ofNullable(caller.session()).flatMap(sessions::findClaimed).map(accounts::get);
  }

  List<Sessions.Open> listOf(Account account) {
    return sessions.listOf(account.id());
  }

  /// @return false when it is none of the account's
  @Transactional
  public boolean endOne(Account account, UUID session) {
    var own = listOf(account).stream().anyMatch(open -> open.id().equals(session));
    if (own) end(session);
    return own;
  }

  /// All of an account's, but for the one that stays.
  ///
  /// @return how many
  @Transactional
  public int endAll(Account account, @Nullable UUID stays) {
    var others =
        listOf(account).stream().map(Sessions.Open::id).filter(id -> !id.equals(stays)).toList();
    others.forEach(this::end);
    return others.size();
  }

  private void end(UUID session) {
    sessions.end(session);
    live.end(Audience.session(session));
  }

  @Transactional
  public void end(Caller caller) {
    var session = caller.session();
    if (session == null) return;
    end(session);
  }

  /// Absent when the caller does not hold that post today.
  @Transactional
  public Optional<Caller> choosePost(Caller caller, String post) {
    var held = caller.posts().stream().filter(one -> one.id().equals(post)).findFirst();
    held.ifPresent(chosen -> {
      sessions.choosePost(caller.sessionId(), post);
      live.end(Audience.session(caller.sessionId()));
    });
    return held.map(chosen -> {
      var rights = posts.rightsOf(chosen);
      return new Caller(caller.session(), caller.account(), chosen, caller.posts(), rights);
    });
  }

  private Caller caller(Session session) {
    var account = account(session);
    sessions.noteSeen(session.id(), SessionLife.of(account));
    if (account == null) return Caller.visitor(session.id());
    var held = posts.of(account);
    var post = HeldPosts.current(held, session.post());
    return new Caller(session.id(), account, post, held, posts.rightsOf(post));
  }

  private @Nullable Account account(Session session) {
    var id = session.account();
    return id == null ? null : accounts.get(id);
  }
}
