package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.anlan.TestDatabase;
import org.anlan.http.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LooksTest {

  private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
  private static final HikariDataSource DATABASE = TestDatabase.fresh();

  private final JdbcClient db = JdbcClient.create(DATABASE);
  private final Looks looks =
      new Looks(db, InstantSource.fixed(NOON), new Ids(InstantSource.fixed(NOON)));

  @AfterAll
  static void disconnect() {
    DATABASE.close();
  }

  @Test
  void who_looks_at_a_masked_field_leaves_name_field_and_reason() {
    var account = new Account(UUID.randomUUID(), "lin", Account.Kind.CITIZEN, null, "林", null);
    new Accounts(db).put(account, "{none}", NOON);
    var caller = new Caller(UUID.randomUUID(), account, null, List.of());

    looks.add(
        caller,
        new Looks.Wish("case:1", "reporter.phone", Cause.CALL_BACK, " 回访时无人接听 "),
        new Origin("127.0.0.9", null));

    assertThat(looks.listOf("case:1"))
        .containsExactly(
            new Looks.Look(
                NOON,
                account.id(),
                null,
                null,
                "case:1",
                "reporter.phone",
                Cause.CALL_BACK,
                "回访时无人接听",
                "127.0.0.9"));
  }

  @Test
  void nobody_looks_without_a_name_or_a_reason() {
    var account = new Account(UUID.randomUUID(), "lin2", Account.Kind.CITIZEN, null, "林", null);
    var caller = new Caller(UUID.randomUUID(), account, null, List.of());
    assertThatThrownBy(() -> looks.add(caller, wish(" "), Origin.NOWHERE))
        .isInstanceOf(IllegalArgumentException.class);
    var visitor = Caller.visitor(UUID.randomUUID());
    assertThatThrownBy(() -> looks.add(visitor, wish("reason"), Origin.NOWHERE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(looks.listOf("case:2")).isEmpty();
  }

  @Test
  void a_page_that_is_read_again_and_again_is_one_look() {
    var account = new Account(UUID.randomUUID(), "lin3", Account.Kind.CITIZEN, null, "林", null);
    new Accounts(db).put(account, "{none}", NOON);
    var caller = new Caller(UUID.randomUUID(), account, null, List.of());
    looks.opened(caller, "case:3", Origin.NOWHERE);
    looks.opened(caller, "case:3", Origin.NOWHERE);
    var later = InstantSource.fixed(NOON.plusSeconds(601));
    new Looks(db, later, new Ids(later)).opened(caller, "case:3", Origin.NOWHERE);
    assertThat(looks.listOf("case:3")).hasSize(2).allMatch(look -> look.field().equals(Looks.PAGE));
  }

  private static Looks.Wish wish(String reason) {
    return new Looks.Wish("case:2", "reporter.phone", Cause.OTHER, reason);
  }
}
