package org.anlan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.anlan.TestDatabase;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Documents are issued with a matter, read by those whom it concerns, checked by everybody, and void but never gone.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class DocumentStoryTest {

  @Autowired JdbcClient db;
  @Autowired DocumentDesk desk;
  @Autowired Documents documents;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Townsperson zhou;
  private Townsperson li;
  private Townsperson wei;
  private String number;

  @BeforeEach
  void aPothole() {
    zhou = Townsperson.signedIn(port, "zhou");
    li = Townsperson.signedIn(port, "li.handler");
    wei = Townsperson.signedIn(port, "wei.overseer");
    number = zhou.reportWithPhone("19900000217").number();
    li.act(number, "accept", "");
  }

  private void close() {
    var photos =
        "[{\"id\": \"%s\", \"purpose\": \"before\"}, {\"id\": \"%s\", \"purpose\": \"after\"}]"
            .formatted(li.handIn(), li.handIn());
    li.act(number, "handled", ", \"words\": \"已修补\", \"photos\": " + photos);
    Townsperson.signedIn(port, "he.verifier").act(number, "pass", ", \"words\": \"已看过\"");
    Townsperson.signedIn(port, "song.answerer")
        .act(number, "answer", ", \"words\": \"您反映的坑洞已经修好。\"");
  }

  private JsonNode made(Townsperson who, String door) {
    var address = "/api/cases/" + number + "/" + door;
    await()
        .atMost(java.time.Duration.ofSeconds(60))
        .until(() -> Townsperson.done(who.browser.get(address)).at("/0/pdf").isString());
    return Townsperson.done(who.browser.get(address)).path(0);
  }

  @Test
  void the_answer_comes_with_a_letter_that_its_reporter_reads_and_everybody_can_check() {
    close();
    var letter = made(zhou, "letters");
    assertThat(letter.path("number").asString()).matches("临澜复〔2026〕\\d+号");
    var pdf = zhou.browser.get(letter.path("pdf").asString());
    var ofd = zhou.browser.get(letter.path("ofd").asString());
    assertThat(PdfSeal.isWhole(pdf.whole().body())).isTrue();
    assertThat(OfdSeal.check(ofd.whole().body())).isInstanceOf(OfdSeal.Checked.Whole.class);
    assertThat(ofd.header("Content-Disposition")).startsWith("attachment");

    var stranger = Browser.elsewhere(port);
    assertThat(stranger.get(letter.path("pdf").asString()).status()).isEqualTo(404);
    assertThat(
            Townsperson.signedIn(port, "tang")
                .browser
                .get("/api/cases/" + number + "/letters")
                .status())
        .isEqualTo(404);
    var check = stranger.get("/api/documents" + letter.path("verify").asString());
    assertThat(check.status()).isEqualTo(200);
    assertThat(check.body().path("valid").asBoolean()).isTrue();
    assertThat(check.body().path("number").asString()).isEqualTo(letter.path("number").asString());
    assertThat(check.body().path("pdfSha256").asString()).isEqualTo(sha256(pdf.whole().body()));
    assertThat(check.body().path("ofdSha256").asString()).isEqualTo(sha256(ofd.whole().body()));
    assertThat(check.body().toString()).doesNotContain("坑洞", "周", "19900000217", number, "文昌路");
    assertThat(stranger.get("/api/documents/verify/WRONGC0DE").status()).isEqualTo(404);
  }

  @Test
  void
      a_supervision_order_comes_with_its_paper_that_no_reporter_reads_and_its_issuer_can_declare_void() {
    var form = "{\"level\": 2, \"cause\": \"bad-handling\", \"grounds\": \"群众多次反映，处置敷衍\"}";
    Townsperson.done(wei.browser.post("/api/oversight/cases/" + number + "/orders", form));
    var paper = made(li, "documents");
    assertThat(paper.path("number").asString()).matches("临澜督〔2026〕\\d+号");
    assertThat(li.browser.get(paper.path("pdf").asString()).status()).isEqualTo(200);
    assertThat(zhou.browser.get(paper.path("pdf").asString()).status()).isEqualTo(404);
    assertThat(Townsperson.done(zhou.browser.get("/api/cases/" + number + "/letters"))).isEmpty();

    var door = "/api/documents/" + paper.path("id").asString() + "/void";
    assertThat(li.browser.post(door, "{\"reason\": \"内容有误，重新出具\"}").status()).isEqualTo(404);
    var unknown = "{\"ground\": \"whim\", \"reason\": \"内容有误，重新出具\"}";
    assertThat(wei.browser.post(door, unknown).problem()).isEqualTo("void-ground");
    assertThat(paper.path("mayVoid").asBoolean()).as("its handler").isFalse();
    assertThat(made(wei, "documents").path("mayVoid").asBoolean()).as("its issuer").isTrue();
    assertThat(wei.browser.post(door, "{\"reason\": \"错\"}").problem()).isEqualTo("void-reason");
    assertThat(
            wei.browser
                .post(door, "{\"ground\": \"replaced\", \"reason\": \"内容有误，重新出具\"}")
                .status())
        .isEqualTo(200);
    assertThat(wei.browser.post(door, "{\"reason\": \"内容有误，重新出具\"}").problem())
        .isEqualTo("void-before");
    var after = made(li, "documents");
    assertThat(after.path("voidReason").asString()).isEqualTo("内容有误，重新出具");
    assertThat(li.browser.get(after.path("pdf").asString()).status())
        .as("never gone")
        .isEqualTo(200);
    var check =
        Browser.elsewhere(port).get("/api/documents" + after.path("verify").asString()).body();
    assertThat(check.path("valid").asBoolean()).isFalse();
    assertThat(check.path("voidGround").asString()).isEqualTo("已另行制发");
    assertThat(check.toString()).doesNotContain("内容有误");
  }

  @Test
  void numbers_have_no_gaps_however_many_are_issued_at_once_and_whatever_fails() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var issuing =
          IntStream.range(0, 24).mapToObj(n -> threads.submit(() -> issueOrFail(n))).toList();
      for (var one : issuing) one.get();
    }
    var serials =
        db.sql(
                "select serial from documents.document where series = '临澜督' and about = 'test' order by serial")
            .query(Integer.class)
            .list();
    assertThat(serials).hasSize(16);
    assertThat(serials.getLast() - serials.getFirst()).isEqualTo(15);
  }

  /// Every third act fails after it has taken its number.
  private void issueOrFail(int n) {
    transaction.executeWithoutResult(status -> {
      desk.issue(
          new DocumentDesk.Wish(
              "supervision-order", "test", "129901000421616540", java.util.Map.of()));
      if (n % 3 == 0) status.setRollbackOnly();
    });
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
