package org.anlan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.anlan.TestDatabase;
import org.anlan.cli.CommandLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of `anlan ledger export` and `verify`, as a shell sees it.
class LedgerVerbsTest {

  private static final HikariDataSource DATABASE = TestDatabase.fresh();
  @TempDir static Path home;
  private static LedgerHouse house = new LedgerHouse(DATABASE, Path.of("nowhere"));

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void act() {
    house = new LedgerHouse(DATABASE, home).begun();
    for (var round = 0; round < 3; round++) {
      house.act("990102", "第 %d 次".formatted(round));
      house.act("erased", "secret " + round);
      house.settle();
    }
    house.ledger.erase("erased");
  }

  @AfterAll
  static void disconnect() {
    DATABASE.close();
  }

  @BeforeEach
  void forget() {
    out.reset();
    err.reset();
  }

  private int call(String... arguments) {
    var verbs = LedgerVerbs.all(work -> work.accept(DATABASE), house.clock);
    return new CommandLine(
            verbs, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(arguments);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int verify(String name, String... more) {
    err.reset();
    var call = new String[4 + more.length];
    System.arraycopy(new String[] {"ledger", "verify", "--in", file(name)}, 0, call, 0, 4);
    System.arraycopy(more, 0, call, 4, more.length);
    return call(call);
  }

  @Test
  void an_export_is_written_and_verified_without_the_database() throws IOException {
    assertThat(call("ledger", "export", "--out", file("log.txt"))).isZero();
    assertThat(out.toString(UTF_8)).matches("rows=6 bad=0 seconds=[0-9.]+\\n");
    assertThat(Files.readString(folder.resolve("log.txt")))
        .doesNotContain("opening")
        .contains("entry 5 case-event ");
    assertThat(verify("log.txt")).isZero();
    assertThat(out.toString(UTF_8)).contains("rows=6 bad=0");
    assertThat(Files.readString(folder.resolve("log.txt.errors.csv")))
        .isEqualTo("file,line,reason\n");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void contents_are_shown_when_asked_for_and_what_was_erased_is_not() throws IOException {
    assertThat(call("ledger", "export", "--out", file("log.txt"), "--contents", "yes")).isZero();
    assertThat(
            Files.readString(folder.resolve("log.txt"))
                .lines()
                .filter(line -> line.startsWith("opening ")))
        .hasSize(3);
    assertThat(verify("log.txt")).isZero();
    assertThat(call("ledger", "export", "--out", file("x"), "--contents", "maybe")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 128})
  void a_flipped_byte_is_found_and_its_line_named(int bits) throws IOException {
    call("ledger", "export", "--out", file("log.txt"), "--contents", "yes");
    var whole = Files.readAllBytes(folder.resolve("log.txt"));
    for (var at = 0; at < whole.length; at += 3) {
      whole[at] ^= (byte) bits;
      Files.write(folder.resolve("flipped.txt"), whole);
      whole[at] ^= (byte) bits;
      assertThat(verify("flipped.txt")).as("byte %d", at).isIn(1, 2);
      assertThat(err.toString(UTF_8)).matches("(?s).*flipped.txt:[0-9]+: .*");
    }
    whole[whole.length - 1] ^= (byte) bits;
    Files.write(folder.resolve("flipped.txt"), whole);
    assertThat(verify("flipped.txt")).as("last byte").isIn(1, 2);
  }

  @Test
  void the_first_wrong_entry_is_named_and_nothing_counts_as_proved() throws IOException {
    call("ledger", "export", "--out", file("log.txt"), "--contents", "yes");
    var text = Files.readString(folder.resolve("log.txt"));
    var line = text.lines().filter(l -> l.startsWith("entry 3 ")).findFirst().orElseThrow();
    var number = text.lines().toList().indexOf(line) + 1;
    Files.writeString(
        folder.resolve("bad.txt"), text.replace(line, line.replace("case-event", "case-evenT")));
    assertThat(verify("bad.txt")).isEqualTo(1);
    assertThat(err.toString(UTF_8)).startsWith("bad.txt:%d: entry 3: ".formatted(number));
    assertThat(Files.readString(folder.resolve("bad.txt.errors.csv")))
        .contains("bad.txt,%d,".formatted(number));
    assertThat(out.toString(UTF_8)).contains("rows=3 bad=3");
    Files.writeString(folder.resolve("cut.txt"), text.substring(0, text.length() / 2));
    assertThat(verify("cut.txt")).isEqualTo(1);
    Files.writeString(folder.resolve("unended.txt"), text.strip());
    assertThat(verify("unended.txt")).isEqualTo(1);
  }

  @Test
  void a_checkpoint_that_was_kept_is_met_and_anothers_is_not(@TempDir Path elsewhere)
      throws IOException {
    call("ledger", "export", "--out", file("log.txt"));
    var kept = house.checkpoints.listAfter(-1, 2).getLast().note();
    Files.writeString(folder.resolve("kept.txt"), kept.whole());
    assertThat(verify("log.txt", "--checkpoint", file("kept.txt"))).isZero();
    try (var database = TestDatabase.fresh()) {
      var other = new LedgerHouse(database, elsewhere).begun();
      other.settle();
      Files.writeString(
          folder.resolve("other.txt"), other.checkpoints.findLast().orElseThrow().note().whole());
    }
    assertThat(verify("log.txt", "--checkpoint", file("other.txt"))).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("another log");
  }

  @Test
  void the_proof_of_one_act_is_verified_and_no_flipped_byte_of_it() throws IOException {
    var proof = house.ledger.listProofs("990102").getFirst();
    assertThat(Objects.requireNonNull(proof.opening()).event()).isEqualTo("{\"words\":\"第 0 次\"}");
    var whole = proof.text().getBytes(UTF_8);
    Files.write(folder.resolve("proof.json"), whole);
    assertThat(verify("proof.json")).isZero();
    for (var at = 0; at < whole.length; at++) {
      whole[at] ^= 1;
      Files.write(folder.resolve("flipped.json"), whole);
      whole[at] ^= 1;
      assertThat(verify("flipped.json")).as("byte %d", at).isIn(1, 2);
    }
  }

  @Test
  void what_cannot_be_used_is_said_in_one_line() throws IOException {
    assertThat(verify("missing.txt")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("there is no such file").hasLineCount(1);
    Files.writeString(folder.resolve("poem.txt"), "ed è subito sera\n");
    assertThat(verify("poem.txt")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("neither an exported log nor a proof");
    assertThat(call("ledger", "nonsense")).isEqualTo(2);
    assertThat(call("ledger", "verify", "--help")).isZero();
    assertThat(out.toString(UTF_8)).contains("anlan ledger verify --in FILE [--checkpoint FILE]");
  }
}
