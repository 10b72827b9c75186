package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.anlan.TestDatabase;
import org.anlan.access.Caller;
import org.anlan.http.HandClock;
import org.anlan.http.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class WrongCodesTest {

  private static final Caller NOBODY = new Caller(null, null, null, List.of());
  private static final CaseNumber NOWHERE =
      CaseNumber.of("990102", java.time.LocalDate.of(2026, 11, 16), '3', 999_999);

  @Autowired JdbcClient db;
  @Autowired Lookup lookup;
  @Autowired Ids ids;
  @LocalServerPort int port;

  @BeforeEach
  void nobody_has_guessed_yet() {
    db.sql("delete from cases.wrong_code").update();
  }

  @Test
  void
      after_ten_wrong_codes_from_anywhere_even_the_right_one_is_told_when_the_number_opens_again() {
    var reported = new Townsperson(port).report();
    guess(reported.number(), 10);

    var stranger = new Townsperson(port);
    var stopped = stranger.open(reported, reported.code());
    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.problem()).isEqualTo("too-many-codes");
    assertThat(stopped.body().path("detail").asString()).contains("60 分钟后恢复");
    assertThat(stopped.body().path("retryAfter").asInt()).isBetween(3500, 3600);
    var opens = Instant.parse(stopped.body().path("opensAt").asString());
    assertThat(opens).isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3600));
    assertThat(stopped.header("Retry-After")).isNotEmpty();
    assertThat(stranger.browser.get("/api/cases/" + reported.number() + "/progress").status())
        .isEqualTo(404);
  }

  @Test
  void whoever_reported_still_sees_the_case_with_the_account_or_the_browser() {
    var zhou = Townsperson.signedIn(port, "zhou");
    var ofZhou = zhou.report();
    var visitor = new Townsperson(port);
    var ofVisitor = visitor.report(123.3273, 31.0489);
    guess(ofZhou.number(), 10);
    guess(ofVisitor.number(), 10);

    var elsewhere = Townsperson.signedIn(port, "zhou");
    assertThat(elsewhere.progress(ofZhou.number()).path("number").asString())
        .isEqualTo(ofZhou.number());
    assertThat(elsewhere.open(ofZhou, ofZhou.code()).status()).isEqualTo(200);
    assertThat(visitor.open(ofVisitor, ofVisitor.code()).status()).isEqualTo(200);
  }

  @Test
  void nine_wrong_codes_leave_one_more_and_a_right_code_uses_none_up() {
    var reported = new Townsperson(port).report();
    guess(reported.number(), 9);
    assertThat(new Townsperson(port).open(reported, reported.code()).status()).isEqualTo(200);
    assertThat(wrongCodesOf(reported.number())).isEqualTo(9);
    guess(reported.number(), 1);
    assertThat(new Townsperson(port).open(reported, reported.code()).status()).isEqualTo(429);
  }

  @Test
  void a_number_that_does_not_exist_is_stopped_alike() {
    guess(NOWHERE.text(), 10);
    assertThat(lookup.open(NOBODY, NOWHERE.text(), "123456", "192.0.2.1"))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.why()).isInstanceOf(Refusal.TooManyCodes.class));
  }

  @Test
  void a_hundred_tries_at_once_are_no_way_round() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 100)
              .mapToObj(
                  n -> threads.submit(() -> lookup.open(NOBODY, NOWHERE.text(), "1", "a" + n)))
              .toList();
      for (var one : tries) one.get();
    }
    assertThat(wrongCodesOf(NOWHERE.text())).isEqualTo(10);
  }

  @Test
  void the_number_opens_again_when_the_first_wrong_code_is_an_hour_old() {
    var clock = new HandClock("2026-11-16T02:00:00Z");
    var codes = new WrongCodes(db, clock, ids, 3, Duration.ofHours(1));
    for (var count = 0; count < 3; count++) {
      assertThat(codes.begin(NOWHERE, "192.0.2.1")).isInstanceOf(WrongCodes.Try.Counted.class);
      clock.pass(Duration.ofMinutes(10));
    }
    assertThat(codes.begin(NOWHERE, "192.0.2.1"))
        .isEqualTo(
            new WrongCodes.Try.Stopped(
                Instant.parse("2026-11-16T03:00:00Z"), Duration.ofMinutes(30)));
    clock.pass(Duration.ofMinutes(30));
    assertThat(codes.begin(NOWHERE, "192.0.2.1")).isInstanceOf(WrongCodes.Try.Counted.class);
  }

  private void guess(String number, int times) {
    for (var count = 0; count < times; count++)
      assertThat(lookup.open(NOBODY, number, "no code", "192.0.2." + count))
          .isEqualTo(Answer.<CaseFile>refused(new Refusal.WrongCode()));
  }

  private int wrongCodesOf(String number) {
    return db.sql("select count(*) from cases.wrong_code where number = :number")
        .param("number", number)
        .query(Integer.class)
        .single();
  }
}
