package org.anlan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.anlan.TestDatabase;
import org.anlan.rules.ledger.Checkpoint;
import org.anlan.rules.ledger.TilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was committed is in the log, once, for ever, and nothing else is.
class LedgerTest {

  @TempDir Path home;
  private final HikariDataSource database = TestDatabase.fresh();

  @AfterEach
  void disconnect() {
    database.close();
  }

  private LedgerHouse house() {
    return new LedgerHouse(database, home).begun();
  }

  private static ProofFile proof(LedgerHouse house, UUID entry) {
    if (house.proofs.prove(entry) instanceof ProofDesk.Outcome.Proved(var proof)) return proof;
    throw new AssertionError("no proof of " + entry);
  }

  @Test
  void an_act_is_proved_once_it_was_committed_placed_and_signed() {
    var house = house();
    var id = house.act("990102", "坑已填平");
    assertThat(house.proofs.prove(id)).isEqualTo(new ProofDesk.Outcome.NotYet());
    house.sequencer.append();
    assertThat(house.proofs.prove(id)).isEqualTo(new ProofDesk.Outcome.NotYet());
    assertThat(house.signatory.sign()).isInstanceOf(Signatory.Outcome.Signed.class);
    var proof = proof(house, id);
    assertThat(proof.flaw(null)).isEmpty();
    assertThat(proof.keys()).hasSize(2);
    assertThat(proof.opening()).isNull();
    assertThat(ProofFile.parse(proof.text())).isEqualTo(proof);
    var unknown = UUID.randomUUID();
    assertThat(house.proofs.prove(unknown)).isEqualTo(new ProofDesk.Outcome.Unknown(unknown));
  }

  @Test
  void whoever_may_see_the_subject_is_shown_what_each_entry_stands_for() {
    var house = house();
    house.act("one", "first");
    house.act("two", "not asked for");
    house.act("one", "second");
    house.settle();
    assertThat(house.ledger.listProofs("one"))
        .extracting(proof -> Objects.requireNonNull(proof.opening()).event())
        .containsExactly("{\"words\":\"first\"}", "{\"words\":\"second\"}");
    assertThat(house.ledger.listProofs("one"))
        .allSatisfy(proof -> assertThat(proof.flaw(null)).isEmpty());
  }

  @Test
  void an_act_that_was_rolled_back_leaves_nothing_and_one_outside_a_transaction_is_refused() {
    var house = house();
    house.transaction.executeWithoutResult(status -> {
      house.ledger.commit("case-event", "one", Map.of());
      status.setRollbackOnly();
    });
    assertThat(house.sequencer.append()).isZero();
    assertThatThrownBy(() -> house.ledger.commit("case-event", "one", Map.of()))
        .hasMessageContaining("case-event of one");
  }

  @Test
  void erasing_what_was_done_leaves_the_proof_that_it_was_done() {
    var house = house();
    var placed = house.act("one", "张三，电话 13800000000");
    house.settle();
    var waiting = house.act("one", "李四");
    var other = house.act("two", "stays");
    assertThat(house.ledger.erase("one")).isEqualTo(2);
    house.settle();
    for (var id : new UUID[] {placed, waiting, other})
      assertThat(proof(house, id).flaw(null)).isEmpty();
    assertThat(house.ledger.listProofs("one")).isEmpty();
    assertThat(house.ledger.listProofs("two")).hasSize(1);
    assertThat(house.audit.run().flaw()).isNull();
    var left =
        house
            .db
            .sql("select count(*) from ledger.entry where event is not null or salt is not null")
            .query(Long.class)
            .single();
    assertThat(left).isEqualTo(1);
  }

  @Test
  void an_act_of_a_long_transaction_gets_its_place_when_that_ends_and_leaves_no_gap()
      throws InterruptedException, ExecutionException {
    var house = house();
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow =
          threads.submit(() ->
              house.transaction.execute(status -> {
                var id = house.ledger.commit("case-event", "slow", Map.of());
                begun.countDown();
                await(end);
                return id;
              }));
      begun.await();
      var quick = house.act("quick", "later begun, earlier done");
      house.settle();
      assertThat(proof(house, quick).place()).isZero();
      end.countDown();
      var late = Objects.requireNonNull(slow.get());
      house.settle();
      assertThat(proof(house, late).place()).isEqualTo(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void many_instances_at_once_make_one_log() throws InterruptedException {
    house();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 4; i++) {
        var house = new LedgerHouse(database, home);
        threads.submit(() -> {
          for (var act = 0; act < 100; act++) {
            house.act("case" + act, "words");
            if (act % 3 == 0) house.sequencer.append();
            if (act % 5 == 0) house.signatory.sign();
          }
        });
      }
    }
    var house = new LedgerHouse(database, home);
    house.settle();
    assertThat(house.logs.get().size()).isEqualTo(400);
    assertThat(house.entries.list(0, 1000))
        .hasSize(400)
        .last()
        .matches(last -> last.place() == 399);
    assertThat(house.audit.run().flaw()).isNull();
  }

  @Test
  void the_tiles_of_70000_entries_are_those_of_the_standards_example() {
    var house = house();
    house
        .db
        .sql(
            """
            insert into ledger.pending (id, kind, commitment)
            select gen_random_uuid(), 'case-event', sha256(int4send(n)) from generate_series(1, 70000) n
            """)
        .update();
    assertThat(house.settle()).isInstanceOf(Signatory.Outcome.Signed.class);
    assertThat(tiles(house, 0)).isEqualTo(273);
    assertThat(tiles(house, 1)).isEqualTo(1);
    for (var wanted :
        new TilePath[] {new TilePath(0, 273, 112), new TilePath(1, 1, 17), new TilePath(2, 0, 1)})
      assertThat(house.tiles.get(wanted)).hasSize(wanted.width());
    for (var place : new long[] {0, 255, 256, 65_535, 65_536, 69_999}) {
      var id =
          house
              .db
              .sql("select id from ledger.entry where place = :place")
              .param("place", place)
              .query(UUID.class)
              .single();
      assertThat(proof(house, id).flaw(null)).isEmpty();
    }
    house
        .db
        .sql("update ledger.tile set root = sha256(root) where level = 0 and place = 100")
        .update();
    assertThat(house.audit.run().flaw()).isEqualTo("tile/0/100 is not what lies below it");
  }

  private static int tiles(LedgerHouse house, int level) {
    return house
        .db
        .sql("select count(*) from ledger.tile where level = :level")
        .param("level", level)
        .query(Integer.class)
        .single();
  }

  @Test
  void only_their_owner_can_read_the_keys() throws IOException {
    var house = house();
    house.settle();
    try (var files = Files.list(home.resolve("keys"))) {
      assertThat(files)
          .hasSize(2)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void a_changed_entry_is_found_by_the_nightly_check_and_never_signed_again() {
    var house = house();
    house.acts(300);
    house.settle();
    assertThat(house.audit.run().flaw()).isNull();
    house
        .db
        .sql(
            "update ledger.entry set commitment = sha256('forged'), subject = null, salt = null, event = null where place = 290")
        .update();
    assertThat(house.audit.run().flaw()).contains("entries 0 to 299");
    house.acts(1);
    assertThat(house.settle())
        .isInstanceOfSatisfying(
            Signatory.Outcome.Refused.class,
            refused -> assertThat(refused.why()).contains("changed in the database"));
  }

  @Test
  void a_changed_content_is_named_by_its_entry() {
    var house = house();
    house.acts(20);
    house.settle();
    house.db.sql("update ledger.entry set event = 'forged' where place = 13").update();
    assertThat(house.audit.run().flaw())
        .isEqualTo("entry 13: the content shown is not what was committed to");
  }

  @Test
  void a_database_older_than_what_was_signed_is_not_signed_for() {
    var house = house();
    house.acts(10);
    house.settle();
    var last = house.checkpoints.findLast().orElseThrow();
    house.keys.mark(
        new Checkpoint(
            house.logs.get().origin(), 500, Checkpoint.parse(last.note().text()).root()));
    house.acts(5);
    assertThat(house.settle())
        .isInstanceOfSatisfying(
            Signatory.Outcome.Refused.class,
            refused -> assertThat(refused.why()).contains("500 entries were signed", "only 15"));
    assertThat(house.checkpoints.findLast()).contains(last);
  }

  @Test
  void without_its_keys_a_log_is_not_signed_with_new_ones() throws IOException {
    var house = house();
    house.acts(3);
    Files.delete(house.keys.file(house.logs.get().origin(), "key"));
    var again = new LedgerHouse(database, home).begun();
    assertThat(again.settle())
        .isInstanceOfSatisfying(
            Signatory.Outcome.Refused.class,
            refused -> assertThat(refused.why()).contains("put them back"));
  }
}
