package org.anlan.benefits;

import static org.anlan.ClockByHand.MONDAY;
import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.anlan.cases.Townsperson;
import org.anlan.http.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stories of benefits share: a Monday with nothing paid yet and both libraries matched, and ways to ask.
abstract class AmongBenefits {

  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String YUELAI = "91990102200000072B";
  static final String STABLE = "job-stability";

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired RoundKeeping rounds;
  @Autowired MatchRounds store;
  @Autowired Rematching rematching;
  @Autowired PublicityKeeping publicity;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @BeforeEach
  void aMonday() {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(MONDAY)));
    db.sql("delete from access.wrong_try").update();
    db.sql(
            "truncate benefits.award, benefits.award_step, benefits.award_list, benefits.objection, benefits.batch, benefits.payment, benefits.stop")
        .update();
    db.sql("delete from benefits.policy_version where author is not null").update();
    match();
  }

  Townsperson as(String login) {
    return Townsperson.signedIn(port, login);
  }

  /// Matches both libraries anew and waits for it.
  void match() {
    for (var library : List.of("firms", "persons")) {
      rounds.begin(library, "test");
      rounds.look();
      within(
          Duration.ofSeconds(60),
          () -> store.findNewest(library).filter(one -> one.ended() != null).isPresent());
      assertThat(store.findNewest(library).orElseThrow().failed()).isNull();
    }
  }

  static void within(Duration most, BooleanSupplier so) {
    var end = System.nanoTime() + most.toNanos();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  JsonNode get(Townsperson who, String address) {
    return done(who.browser.get("/api/benefits" + address));
  }

  JsonNode mine(Townsperson who, int place) {
    return get(who, "/mine").path("of").get(place);
  }

  static List<String> all(JsonNode rows, String part) {
    var all = new ArrayList<String>();
    rows.forEach(row -> all.add(row.path(part).asString()));
    return all;
  }

  static JsonNode where(JsonNode rows, String part, String value) {
    for (var row : rows) if (row.path(part).asString().equals(value)) return row;
    throw new AssertionError(part + " " + value + " is not in " + rows);
  }
}
