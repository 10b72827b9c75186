package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import org.anlan.TestDatabase;
import org.anlan.http.HandClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsTest {

  private static final HikariDataSource DATABASE = TestDatabase.fresh();

  private final HandClock clock = new HandClock("2026-11-25T04:00:00Z");
  private final Sessions sessions = started();
  private final Token token = Token.random(new SecureRandom());
  private final Session visitor = new Session(UUID.randomUUID(), null, null);

  @AfterAll
  static void disconnect() {
    DATABASE.close();
  }

  /// All that a platform knows after a start: the database.
  private Sessions started() {
    return new Sessions(JdbcClient.create(DATABASE), clock);
  }

  @Test
  void a_session_survives_a_restart() {
    sessions.begin(visitor, token, SessionLife.VISITOR);
    assertThat(started().findLiving(token)).contains(visitor);
  }

  @Test
  void an_unknown_or_senseless_token_opens_nothing() {
    assertThat(sessions.findLiving(Token.random(new SecureRandom()))).isEmpty();
    assertThat(sessions.findLiving(new Token(""))).isEmpty();
    assertThat(sessions.findLiving(new Token("x".repeat(5_000)))).isEmpty();
    assertThat(sessions.findLiving(new Token("' or true --"))).isEmpty();
  }

  @Test
  void a_session_in_use_goes_on_to_its_end_and_not_beyond() {
    sessions.begin(visitor, token, SessionLife.STAFF);
    for (var hour = 1; hour <= 11; hour++) {
      pass(Duration.ofHours(1));
      assertThat(sessions.findLiving(token)).isPresent();
      sessions.noteSeen(visitor.id(), SessionLife.STAFF);
    }
    pass(Duration.ofHours(1));
    assertThat(sessions.findLiving(token)).isEmpty();
  }

  @Test
  void a_session_not_used_ends_earlier() {
    sessions.begin(visitor, token, SessionLife.STAFF);
    pass(Duration.ofHours(2));
    assertThat(sessions.findLiving(token)).isEmpty();
    sessions.forgetEnded();
    pass(Duration.ofHours(-1));
    assertThat(sessions.findLiving(token)).isEmpty();
  }

  @Test
  void a_session_becomes_an_accounts_only_once() {
    var account = anAccount();
    sessions.begin(visitor, token, SessionLife.VISITOR);
    var second = Token.random(new SecureRandom());
    assertThat(sessions.signIn(visitor.id(), account, second, SessionLife.CITIZEN, Origin.NOWHERE))
        .isTrue();
    assertThat(sessions.signIn(visitor.id(), account, token, SessionLife.CITIZEN, Origin.NOWHERE))
        .isFalse();
    assertThat(sessions.findLiving(token)).isEmpty();
    assertThat(sessions.findLiving(second)).contains(new Session(visitor.id(), account, null));
  }

  private UUID anAccount() {
    var id = UUID.randomUUID();
    new Accounts(JdbcClient.create(DATABASE))
        .put(
            new Account(id, "a-" + id, Account.Kind.CITIZEN, null, "周敏", null),
            "{none}",
            clock.instant());
    return id;
  }

  private void pass(Duration time) {
    clock.pass(time);
  }
}
