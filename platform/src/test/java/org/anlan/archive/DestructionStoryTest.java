package org.anlan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anlan.ClockByHand.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Townsperson;
import org.anlan.cli.CommandLine;
import org.anlan.http.Browser;
import org.anlan.http.HandClock;
import org.anlan.ledger.Ledger;
import org.anlan.ledger.LedgerVerbs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// When the time of keeping has run out one person lists it, another approves it, and it is gone; the proof that it was stays.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class DestructionStoryTest {

  private static final String LISTS = "/api/archive/lists";
  private static final String HOLDS = "/api/archive/holds";

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @Autowired HandClock businessClock;
  @Autowired InstantSource machineClock;
  @Autowired DataSource database;
  @Autowired JdbcClient db;
  @Autowired JsonMapper json;
  @Autowired Archiving archiving;
  @Autowired Ledger proofs;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Value("${anlan.home}")
  String home;

  private Townsperson yan;
  private Townsperson bai;
  private String number = "";

  @BeforeEach
  void an_archived_case_whose_time_has_run_out() {
    set(MONDAY);
    number = ClosedMatter.close(port);
    db.sql("update ratings.callback set state = 'DONE'").update();
    businessClock.pass(Duration.ofDays(31));
    archiving.round();
    set("2037-01-02T01:00:00Z");
    yan = Townsperson.signedIn(port, "yan.archivist");
    bai = Townsperson.signedIn(port, "bai.appraiser");
  }

  private void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  private Browser.Answer post(Townsperson who, String door, Map<String, ?> form) {
    return who.browser.post(door, json.writeValueAsString(form));
  }

  private Browser.Answer tryDraw(Townsperson who) {
    return post(who, LISTS, Map.of("numbers", List.of(number), "words", "保管期限已满"));
  }

  private String draw() {
    return Townsperson.done(tryDraw(yan)).path("id").asString();
  }

  private JsonNode list(String id) {
    return Townsperson.done(yan.browser.get(LISTS + "/" + id));
  }

  private long version(String id) {
    return list(id).at("/list/version").asLong();
  }

  private Browser.Answer decide(Townsperson who, String id, boolean approve) {
    return post(
        who,
        LISTS + "/" + id + "/decision",
        Map.of("approve", approve, "opinion", "经鉴定，无保存价值", "version", version(id)));
  }

  private JsonNode carryOut(String id) {
    Townsperson.done(decide(bai, id, true));
    Townsperson.done(post(yan, LISTS + "/" + id + "/destruction", Map.of("version", version(id))));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> list(id).at("/list/state").asString().equals("DONE"));
    return list(id);
  }

  private Path onDisk(String name) {
    var sum =
        db.sql(
                "select sha256 from files.file where attached_to like :owner and name = :name limit 1")
            .param("owner", "case:" + number + "%")
            .param("name", name)
            .query(String.class)
            .single();
    return Path.of(home, "files", sum.substring(0, 2), sum.substring(2, 4), sum);
  }

  private long count(String sql) {
    return db.sql(sql).param("number", number).query(Long.class).single();
  }

  private Path ledger() throws IOException {
    var file = folder.resolve("ledger.txt");
    Files.deleteIfExists(file);
    assertThat(run("ledger", "export", "--out", file.toString(), "--contents", "yes")).isZero();
    return file;
  }

  private int run(String... arguments) {
    var out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    var verbs = LedgerVerbs.all(work -> work.accept(database), machineClock);
    return new CommandLine(verbs, out, System.err).run(arguments);
  }

  @Test
  void one_lists_it_another_approves_it_and_all_but_the_proof_is_gone() throws IOException {
    var letter = Townsperson.done(yan.browser.get("/api/cases/" + number + "/documents")).path(0);
    var paper = onDisk(ClosedMatter.paper(number));
    var proofs = count("select count(*) from ledger.entry where subject = :number");
    assertThat(proofs).isPositive();
    assertThat(Files.exists(paper)).isTrue();

    var done = carryOut(draw());

    assertThat(done.at("/items/0/outcome").asString()).isEqualTo("DESTROYED");
    assertThat(yan.browser.get("/api/cases/" + number).status()).isEqualTo(404);
    assertThat(
            Townsperson.signedIn(port, "zhou")
                .browser
                .get("/api/cases/" + number + "/progress")
                .status())
        .isEqualTo(404);
    nothingIsLeft();
    await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(paper));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Files.notExists(Path.of(home, "archive", number.substring(0, 6), number)));
    var check =
        Browser.elsewhere(port).get("/api/documents" + letter.path("verify").asString()).body();
    assertThat(check.path("valid").asBoolean()).isTrue();
    assertThat(check.path("destroyed").isString()).isTrue();
    assertThat(check.path("pdfSha256").isString()).as("a kept copy can be compared").isTrue();
    theLedgerStillProves(done.at("/list/id").asString());
    itsPaperIsKept(done);
  }

  /// No table says what it was about or who reported it; its number stands where documents were issued and rates were published.
  private void nothingIsLeft() {
    var tables =
        db.sql(
                """
                select table_schema || '.' || table_name from information_schema.tables
                 where table_schema in ('cases', 'oversight', 'ratings', 'notices', 'files', 'documents')
                   and table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(30);
    for (var table : tables) {
      assertThat(rows(table, ClosedMatter.paper(number))).as(table).isZero();
      assertThat(rows(table, ClosedMatter.done(number))).as(table).isZero();
      if (!table.equals("documents.document")) assertThat(rows(table, number)).as(table).isZero();
    }
    assertThat(
            count(
                "select count(*) from ledger.entry where subject in (:number, 'case:' || :number, 'case:' || :number || '/papers')"))
        .as("openings of its acts")
        .isZero();
    assertThat(
            db.sql("select given::text from documents.document where about = :about limit 1")
                .param("about", "case:" + number)
                .query(String.class)
                .single())
        .isEqualTo("{}");
  }

  private long rows(String table, String trace) {
    return db.sql("select count(*) from %s t where strpos(t::text, :trace) > 0".formatted(table))
        .param("trace", trace)
        .query(Long.class)
        .single();
  }

  private void theLedgerStillProves(String list) throws IOException {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            count("select count(*) from ledger.pending where :number <> ''") == 0
                && count(
                        "select (select size from ledger.checkpoint order by size desc limit 1) - count(*) from ledger.entry where :number <> ''")
                    == 0);
    var file = ledger();
    assertThat(run("ledger", "verify", "--in", file.toString())).isZero();
    assertThat(proofs.listProofs("destruction:" + list))
        .extracting(proof -> String.valueOf(proof.opening()))
        .filteredOn(opening -> opening.contains("\"case\":\"" + number + "\""))
        .hasSize(1);
  }

  private void itsPaperIsKept(JsonNode done) {
    var id = done.at("/list/id").asString();
    await().atMost(Duration.ofSeconds(60)).until(() -> list(id).at("/papers/0/pdf").isString());
    var pdf = list(id).at("/papers/0/pdf").asString();
    assertThat(bai.browser.get(pdf).status()).isEqualTo(200);
    assertThat(Townsperson.signedIn(port, "xu.chief").browser.get(pdf).status()).isEqualTo(404);
    var table = new String(yan.browser.get(LISTS + "/" + id + "/table").whole().body(), UTF_8);
    assertThat(table).startsWith("\uFEFF清册编号,").contains("已销毁", "A2", "2037-01-01");
    assertThat(
            Townsperson.done(yan.browser.get("/api/archive/cases?view=destroyed"))
                .path("rows")
                .valueStream()
                .map(row -> row.path("number").asString()))
        .contains(number);
  }

  @Test
  void nobody_decides_their_own_list_and_only_appraisers_decide() {
    var own = Townsperson.done(tryDraw(bai)).path("id").asString();
    assertThat(decide(bai, own, true).problem()).isEqualTo("own-list");
    assertThat(decide(yan, own, true).problem()).isEqualTo("archive-right");
    assertThat(
            post(yan, LISTS + "/" + own + "/withdrawal", Map.of("version", version(own))).problem())
        .isEqualTo("others-list");
    assertThat(
            post(yan, LISTS + "/" + own + "/destruction", Map.of("version", version(own)))
                .problem())
        .as("not approved")
        .isEqualTo("list-moved-on");
    assertThat(tryDraw(yan).problem()).as("on a list already").isEqualTo("not-destroyable");
    var seen = version(own);
    Townsperson.done(post(bai, LISTS + "/" + own + "/withdrawal", Map.of("version", seen)));
    var next = draw();
    assertThat(
            post(
                    bai,
                    LISTS + "/" + next + "/decision",
                    Map.of("approve", true, "opinion", "同意", "version", 7))
                .problem())
        .isEqualTo("list-moved-on");
    Townsperson.done(decide(bai, next, false));
    assertThat(decide(bai, next, true).problem()).isEqualTo("list-moved-on");
    assertThat(list(next).at("/list/state").asString()).isEqualTo("REFUSED");
    Townsperson.done(post(yan, LISTS + "/" + draw() + "/withdrawal", Map.of("version", 1)));
    assertThat(yan.browser.get("/api/cases/" + number).status()).as("still there").isEqualTo(200);
  }

  @Test
  void what_is_held_or_not_due_goes_on_no_list() {
    set("2036-12-31T01:00:00Z");
    assertThat(tryDraw(yan).body().path("detail").asString()).contains("2037-01-01");
    set("2037-01-02T01:00:00Z");
    assertThat(post(yan, HOLDS, Map.of("number", number, "reason", "x")).problem())
        .isEqualTo("words-wrong");
    assertThat(
            post(yan, HOLDS, Map.of("number", number, "reason", "诉讼", "until", "2037-01-01"))
                .problem())
        .isEqualTo("until-past");
    assertThat(post(yan, HOLDS, Map.of("number", "12", "reason", "诉讼")).problem())
        .isEqualTo("number-wrong");
    var hold =
        Townsperson.done(
                post(yan, HOLDS, Map.of("number", number, "reason", "行政诉讼", "until", "2037-06-30")))
            .path("id")
            .asString();
    assertThat(post(yan, HOLDS, Map.of("number", number, "reason", "再冻结")).problem())
        .isEqualTo("held-already");
    assertThat(tryDraw(yan).body().path("detail").asString()).contains("行政诉讼");
    assertThat(due()).doesNotContain(number);
    var lift = HOLDS + "/" + hold + "/lift";
    Townsperson.done(post(bai, lift, Map.of("why", "已结案")));
    assertThat(post(bai, lift, Map.of("why", "已结案")).problem()).isEqualTo("hold-lifted");
    assertThat(due()).contains(number);
    assertThat(post(yan, LISTS, Map.of("numbers", List.of(), "words", "到期")).problem())
        .isEqualTo("list-size");
  }

  private List<String> due() {
    return Townsperson.done(yan.browser.get("/api/archive/cases?view=due"))
        .path("rows")
        .valueStream()
        .map(row -> row.path("number").asString())
        .toList();
  }

  @Test
  void a_hold_or_a_change_after_the_approval_spares_it_and_the_list_says_why() {
    var first = draw();
    var hold =
        Townsperson.done(post(yan, HOLDS, Map.of("number", number, "reason", "审计调阅")))
            .path("id")
            .asString();
    assertThat(list(first).at("/items/0/why").asString()).contains("审计调阅");
    var spared = carryOut(first);
    assertThat(spared.at("/items/0/outcome").asString()).isEqualTo("SPARED");
    assertThat(spared.at("/items/0/why").asString()).contains("审计调阅");
    Townsperson.done(post(yan, HOLDS + "/" + hold + "/lift", Map.of("why", "审计结束")));

    var second = draw();
    db.sql("update archive.archived_case set due_on = '2057-01-01' where number = :number")
        .param("number", number)
        .update();
    var changed = carryOut(second);
    assertThat(changed.at("/items/0/why").asString()).contains("不一致");
    assertThat(yan.browser.get("/api/cases/" + number).status()).as("still there").isEqualTo(200);
  }
}
