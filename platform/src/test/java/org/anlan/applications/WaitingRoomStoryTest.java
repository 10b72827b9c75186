package org.anlan.applications;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.access.Account;
import org.anlan.access.Caller;
import org.anlan.applications.WaitingRoom.Entrance;
import org.anlan.applications.WaitingRoom.Entrance.Inside;
import org.anlan.applications.WaitingRoom.Entrance.Waits;
import org.anlan.http.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// More people want to apply than may at once: they stand in line, and nobody passes anybody.
class WaitingRoomStoryTest extends Applying {

  private static final int FULL = 5_000;

  @Autowired WaitingRoom platformsOwn;
  @Autowired Places places;
  @Autowired TransactionTemplate transactions;

  private final HandClock clock = new HandClock("2026-08-20T01:00:00Z");

  @BeforeEach
  @AfterEach
  void nobodyIsThere() {
    db.sql("delete from applications.place").update();
  }

  private WaitingRoom room(int most) {
    return new WaitingRoom(places, transactions, clock, most);
  }

  private static Caller somebody() {
    var account = new Account(UUID.randomUUID(), "p", Account.Kind.CITIZEN, null, "某", null);
    return new Caller(UUID.randomUUID(), account, null, List.of());
  }

  @Test
  void whoever_came_first_is_let_in_first_however_often_others_ask() {
    var room = room(2);
    var all = List.of(somebody(), somebody(), somebody(), somebody());
    assertThat(room.enter(all.get(0))).isInstanceOf(Inside.class);
    assertThat(room.enter(all.get(1))).isInstanceOf(Inside.class);
    assertThat(room.enter(all.get(2))).extracting("ahead").isEqualTo(0);
    clock.pass(Duration.ofSeconds(2));
    assertThat(room.enter(all.get(3))).extracting("ahead").isEqualTo(1);
    room.leave(all.get(0));
    clock.pass(Duration.ofSeconds(2));
    assertThat(room.enter(all.get(3)))
        .as("asks before the third does")
        .extracting("ahead")
        .isEqualTo(0);
    assertThat(room.enter(all.get(2))).isInstanceOf(Inside.class);
    assertThat(room.enter(all.get(1))).as("nobody is put out").isInstanceOf(Inside.class);
  }

  @Test
  void a_place_that_nobody_uses_goes_to_the_next() {
    var room = room(1);
    var idle = somebody();
    var busy = somebody();
    room.enter(idle);
    room.enter(busy);
    for (var minute = 0; minute < 9; minute++) {
      clock.pass(Duration.ofMinutes(1));
      assertThat(room.enter(busy)).isInstanceOf(Waits.class);
    }
    clock.pass(Duration.ofMinutes(1));
    assertThat(room.enter(busy)).isInstanceOf(Inside.class);
    room.stay(idle);
    assertThat(room.enter(idle))
        .as("came back too late, and is next")
        .extracting("ahead")
        .isEqualTo(0);
  }

  @Test
  void whoever_writes_keeps_the_place() {
    var room = room(1);
    var writes = somebody();
    var waits = somebody();
    room.enter(writes);
    for (var minute = 0; minute < 30; minute++) {
      clock.pass(Duration.ofMinutes(1));
      room.stay(writes);
      assertThat(room.enter(waits)).isInstanceOf(Waits.class);
    }
  }

  @Test
  void whoever_goes_away_from_the_line_holds_nobody_up_and_begins_at_its_end() {
    var room = room(1);
    var inside = somebody();
    var gone = somebody();
    var next = somebody();
    List.of(inside, gone, next).forEach(room::enter);
    for (var ask = 0; ask < 4; ask++) {
      clock.pass(Duration.ofSeconds(30));
      room.enter(next);
    }
    assertThat(room.enter(next)).extracting("ahead").isEqualTo(0);
    assertThat(room.enter(gone)).extracting("ahead").isEqualTo(1);
  }

  @Test
  void the_pace_of_the_last_minutes_says_how_long_it_takes() {
    var room = room(3);
    for (var n = 0; n < 3; n++) room.enter(somebody());
    var waits = somebody();
    room.enter(waits);
    clock.pass(Duration.ofSeconds(2));
    assertThat(room.enter(waits)).extracting("lasts").isEqualTo(Duration.ofSeconds(100));
    for (var minute = 0; minute < 6; minute++) {
      clock.pass(Duration.ofMinutes(1));
      room.enter(waits);
    }
    assertThat(room.enter(waits))
        .as("nobody was let in lately")
        .extracting("lasts")
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void as_many_as_may_are_let_in_when_all_come_at_once() throws Exception {
    var room = room(7);
    var people = new ArrayList<Callable<Entrance>>();
    for (var n = 0; n < 60; n++) {
      var person = somebody();
      people.add(() -> room.enter(person));
    }
    try (var threads = Executors.newFixedThreadPool(12)) {
      var inside = 0;
      for (Future<Entrance> one : threads.invokeAll(people))
        if (one.get() instanceof Inside) inside++;
      assertThat(inside).isEqualTo(7);
    }
  }

  @Test
  void at_the_door_nobody_is_kept_from_what_they_have_begun() {
    var draft = complete(zhou);
    var form = shown(look(zhou, draft));
    db.sql("delete from applications.place").update();
    db.sql(
            """
            insert into applications.place (account, entered_at, seen_at)
            select gen_random_uuid(), now(), now() from generate_series(1, :most)
            """)
        .param("most", FULL)
        .update();
    var refused = zhou.browser.get("/api/applications/drafts/" + draft);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.problem()).isEqualTo("waiting-room");
    assertThat(refused.whole().headers().firstValue("Retry-After")).isPresent();
    assertThat(
            zhou.browser
                .post("/api/applications/drafts", json(Map.of("item", SOLE_TRADER)))
                .problem())
        .isEqualTo("waiting-room");
    var entrance = done(zhou.browser.get("/api/applications/entrance"));
    assertThat(entrance.path("inside").asBoolean()).isFalse();
    assertThat(entrance.path("ahead").asInt()).isZero();
    done(save(zhou, draft, form));
    assertThat(
            done(zhou.browser.post("/api/applications", json(Map.of("draft", draft))))
                .path("number")
                .asString())
        .isNotBlank();
    nobodyIsThere();
    // One second is how old what an instance knows of the line may be.
    await()
        .untilAsserted(() -> assertThat(platformsOwn.enter(somebody())).isInstanceOf(Inside.class));
  }
}
