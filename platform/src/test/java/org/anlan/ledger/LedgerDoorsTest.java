package org.anlan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.anlan.TestDatabase;
import org.anlan.cli.CommandLine;
import org.anlan.http.Browser;
import org.anlan.rules.ledger.Checkpoint;
import org.anlan.rules.ledger.Entry;
import org.anlan.rules.ledger.Hash;
import org.anlan.rules.ledger.Note;
import org.anlan.rules.ledger.NotePen;
import org.anlan.rules.ledger.Proofs;
import org.anlan.rules.ledger.SignatureType;
import org.anlan.rules.ledger.TileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The log as somebody outside sees it, while the platform runs.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class LedgerDoorsTest {

  private static final NotePen KNOWN =
      NotePen.draw("notary.example/w1", SignatureType.WITNESS, new SecureRandom());

  @LocalServerPort int port;
  @Autowired Ledger ledger;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @DynamicPropertySource
  static void witness(DynamicPropertyRegistry properties) {
    properties.add("anlan.ledger.witnesses", KNOWN.key()::text);
  }

  private UUID act(String words) {
    var id =
        transaction.execute(
            status -> ledger.commit("case-event", "990102", Map.of("words", words)));
    if (id == null) throw new AssertionError();
    return id;
  }

  /// Within two seconds, as promised; the machine under test may be busy, so the wait is longer and the promise is measured by `make bench-ledger`.
  private Browser.Answer proof(UUID id) throws InterruptedException {
    var browser = new Browser(port);
    for (var i = 0; i < 200; i++) {
      var answer = browser.get("/api/ledger/proof?entry=" + id);
      if (answer.status() == 200) return answer;
      assertThat(answer.problem()).isEqualTo("proof-not-yet");
      Thread.sleep(100);
    }
    throw new AssertionError("no proof within twenty seconds");
  }

  private Note checkpoint() {
    return Note.parse(text("/ledger/checkpoint"));
  }

  private String text(String path) {
    var answer = new Browser(port).get(path);
    assertThat(answer.status()).isEqualTo(200);
    return new String(answer.whole().body(), UTF_8);
  }

  private byte[] bytes(String path) {
    var answer = new Browser(port).get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.whole().body();
  }

  @Test
  void an_act_is_provable_to_anybody_soon_after_it_was_done() throws InterruptedException {
    var answer = proof(act("坑已填平"));
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.body().has("opening")).isTrue();
    assertThat(answer.body().path("opening").isNull()).isTrue();
    assertThat(ProofFile.parse(new String(answer.whole().body(), UTF_8)).flaw(null)).isEmpty();
    var unknown = new Browser(port).get("/api/ledger/proof?entry=" + UUID.randomUUID());
    assertThat(unknown.status()).isEqualTo(404);
  }

  @Test
  void tiles_and_bundles_lead_to_the_signed_root() throws InterruptedException {
    for (var i = 0; i < 300; i++) act("act " + i);
    proof(act("last"));
    var head = Checkpoint.parse(checkpoint().text());
    var tree = new TileTree(head.size(), path -> TileTree.hashes(bytes("/ledger/" + path.text())));
    assertThat(Proofs.root(head.size(), tree)).isEqualTo(head.root());
    var bundle = ByteBuffer.wrap(bytes("/ledger/tile/entries/000"));
    var leaves = new ArrayList<Hash>();
    while (bundle.hasRemaining()) {
      var entry = new byte[bundle.getShort()];
      bundle.get(entry);
      assertThat(Entry.find(entry)).isPresent();
      leaves.add(Hash.leaf(entry));
    }
    assertThat(TileTree.bytes(leaves)).isEqualTo(bytes("/ledger/tile/0/000"));
    for (var wrong :
        new String[] {
          "tile/0/999", "tile/0/1", "tile/5/000", "tile/entries/000.p/0", "tile/../checkpoint"
        }) assertThat(new Browser(port).get("/ledger/" + wrong).status()).as(wrong).isIn(400, 404);
  }

  @Test
  void a_known_witness_signs_with_the_log_and_a_stranger_does_not() throws InterruptedException {
    proof(act("seen"));
    var note = checkpoint();
    var size = Checkpoint.parse(note.text()).size();
    var browser = new Browser(port);
    assertThat(browser.post("/api/ledger/witness", form(size, KNOWN, note.text())).status())
        .isEqualTo(200);
    var stranger = NotePen.draw("stranger.example", SignatureType.WITNESS, new SecureRandom());
    assertThat(browser.post("/api/ledger/witness", form(size, stranger, note.text())).problem())
        .isEqualTo("witness-not-known");
    assertThat(browser.post("/api/ledger/witness", form(size, KNOWN, "other\n")).problem())
        .isEqualTo("cosignature-wrong");
    assertThat(browser.post("/api/ledger/witness", form(99_999, KNOWN, note.text())).status())
        .isEqualTo(404);
    var shown = checkpoint();
    if (Checkpoint.parse(shown.text()).size() == size)
      assertThat(shown.signers(java.util.List.of(KNOWN.key()))).hasSize(1);
  }

  private static String form(long size, NotePen pen, String text) {
    var line = pen.cosign(text, Instant.ofEpochSecond(1_764_000_000)).line();
    return "{\"size\":%d,\"signatures\":\"%s\"}".formatted(size, line.replace("\n", "\\n"));
  }

  @Test
  void a_witness_follows_the_log_from_outside_and_finds_a_past_that_changed()
      throws IOException, InterruptedException {
    proof(act("first"));
    assertThat(witness("w1")).isZero();
    assertThat(witness("w2")).isZero();
    proof(act("second"));
    assertThat(witness("w1")).isZero();
    assertThat(
            call(
                "ledger",
                "compare",
                "--in",
                file("w1.txt"),
                "--with",
                file("w2.txt"),
                "--keys",
                file("keys.txt"),
                "--log",
                address()))
        .isZero();

    var seen = Note.parse(Files.readString(folder.resolve("w1.txt")));
    var head = Checkpoint.parse(seen.text());
    Files.writeString(
        folder.resolve("w1.txt"), seen.whole().replace(head.root().base64(), Hash.EMPTY.base64()));
    assertThat(witness("w1")).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("split view");
  }

  private int witness(String name) {
    return call(
        "ledger",
        "witness",
        "--log",
        address(),
        "--name",
        name + ".example",
        "--key",
        file(name + ".key"),
        "--keys",
        file("keys.txt"),
        "--out",
        file(name + ".txt"));
  }

  private int call(String... arguments) {
    err.reset();
    var verbs = LedgerVerbs.all(work -> {}, () -> Instant.parse("2026-11-26T02:00:00Z"));
    return new CommandLine(
            verbs,
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(arguments);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }

  @Test
  void health_says_how_the_ledger_is_and_nothing_of_the_machine() throws InterruptedException {
    proof(act("healthy"));
    var answer = new Browser(port).get("/actuator/health/proof");
    assertThat(answer.status()).isEqualTo(200);
    var details = answer.body().path("components").path("ledger");
    assertThat(details.path("status").asString()).isEqualTo("UP");
    assertThat(details.path("details").path("size").asLong()).isPositive();
    var whole = new Browser(port).get("/actuator/health").body().path("components");
    assertThat(whole.path("ledger").path("status").asString()).isEqualTo("UP");
    assertThat(whole.has("diskSpace")).as("the folders of this machine").isFalse();
  }
}
