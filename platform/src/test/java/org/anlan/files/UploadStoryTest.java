package org.anlan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// Papers come in by tus 1.0.0, in the protocol's own words, and nobody gets one before it was checked.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class UploadStoryTest {

  private static final byte[] PAPER = SamplePapers.pdf();

  @Autowired JdbcClient db;
  @Autowired Parts parts;
  @Autowired Vault vault;
  @Autowired StoredFiles files;
  @Autowired UploadDesk desk;
  @LocalServerPort int port;

  private Browser browser;
  private TusClient tus;

  @BeforeEach
  void somebody() {
    browser = Browser.elsewhere(port);
    tus = new TusClient(browser);
  }

  private String announced(long length) {
    var answer = tus.announce("合同.pdf", length);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.header("Location");
  }

  @Test
  void options_tells_what_the_server_can() {
    var answer =
        browser.send(
            browser.request("/api/files/uploads").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Tus-Version")).isEqualTo("1.0.0");
    assertThat(answer.header("Tus-Extension"))
        .isEqualTo("creation,expiration,checksum,termination");
    assertThat(answer.header("Tus-Max-Size")).isEqualTo(Long.toString(200L << 20));
    assertThat(answer.header("Tus-Checksum-Algorithm")).contains("sha1");
  }

  @Test
  void a_paper_comes_in_pieces_and_head_tells_how_far_it_is() {
    var at = announced(PAPER.length);
    assertThat(tus.head(at).header("Upload-Offset")).isEqualTo("0");
    var first = tus.patch(at, 0, Arrays.copyOf(PAPER, 100));
    assertThat(first.status()).isEqualTo(204);
    assertThat(first.header("Upload-Offset")).isEqualTo("100");
    assertThat(first.header("Tus-Resumable")).isEqualTo("1.0.0");
    assertThat(first.header("Upload-Expires")).endsWith("GMT");
    var head = tus.head(at);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Upload-Offset")).isEqualTo("100");
    assertThat(head.header("Upload-Length")).isEqualTo(Integer.toString(PAPER.length));
    assertThat(head.header("Cache-Control")).contains("no-store");
    tus.patch(at, 100, Arrays.copyOfRange(PAPER, 100, PAPER.length));

    var done = tus.checked(at);
    assertThat(done.path("state").asString()).isEqualTo("CLEAN");
    var file = browser.get(done.path("file").path("url").asString());
    assertThat(file.whole().body()).isEqualTo(PAPER);
    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.header("Content-Disposition")).startsWith("inline");
    assertThat(Files.exists(parts.get(UUID.fromString(done.path("id").asString())))).isFalse();
  }

  @Test
  void a_piece_for_another_place_is_a_conflict_and_another_version_a_failed_precondition() {
    var at = announced(PAPER.length);
    var wrong = tus.patch(at, 7, new byte[3]);
    assertThat(wrong.status()).isEqualTo(409);
    assertThat(wrong.body().path("received").asLong()).isZero();
    var old =
        browser.send(
            browser
                .request(at)
                .header("Tus-Resumable", "0.2.2")
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(old.status()).isEqualTo(412);
    assertThat(old.header("Tus-Version")).isEqualTo("1.0.0");
    assertThat(tus.head(at).header("Upload-Offset")).isEqualTo("0");
  }

  @Test
  void a_piece_that_was_damaged_on_the_way_is_answered_460_and_nothing_of_it_is_kept() {
    var at = announced(PAPER.length);
    var piece = Arrays.copyOf(PAPER, 50);
    var wrong = tus.patch(at, 0, piece, "Upload-Checksum", "sha1 " + sha1(new byte[50]));
    assertThat(wrong.status()).isEqualTo(460);
    assertThat(wrong.body().path("status").asInt()).isEqualTo(460);
    assertThat(tus.head(at).header("Upload-Offset")).isEqualTo("0");
    assertThat(tus.patch(at, 0, piece, "Upload-Checksum", "crc32 AAAA").status()).isEqualTo(400);
    assertThat(tus.patch(at, 0, piece, "Upload-Checksum", "sha1 " + sha1(piece)).status())
        .isEqualTo(204);
  }

  @Test
  void what_is_malformed_is_refused_by_the_name_of_the_header() {
    var at = announced(PAPER.length);
    var type =
        browser.send(
            browser
                .request(at)
                .header("Anlan-Command", UUID.randomUUID().toString())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{}")));
    assertThat(type.status()).isEqualTo(415);
    assertThat(tus.announce("a.pdf", -4).body().path("detail").asString())
        .contains("Upload-Length", "-4");
    assertThat(tus.announce("a.pdf", 300L << 20).status()).isEqualTo(413);
    assertThat(tus.patch(at, 0, new byte[PAPER.length + 1]).status()).isEqualTo(413);
    assertThat(tus.head(at).header("Upload-Offset")).isEqualTo("0");
  }

  @Test
  void what_is_taken_back_is_gone_and_what_nobody_goes_on_with_goes_after_a_day() {
    var at = announced(PAPER.length);
    tus.patch(at, 0, Arrays.copyOf(PAPER, 50));
    var part = parts.get(UUID.fromString(at.substring(at.lastIndexOf('/') + 1)));
    assertThat(Files.exists(part)).isTrue();
    assertThat(tus.delete(at).status()).isEqualTo(204);
    assertThat(tus.head(at).status()).isEqualTo(404);
    assertThat(Files.exists(part)).isFalse();

    var other = announced(PAPER.length);
    tus.patch(other, 0, Arrays.copyOf(PAPER, 50));
    var forgotten = parts.get(UUID.fromString(other.substring(other.lastIndexOf('/') + 1)));
    db.sql("update files.upload set expires_at = now() - interval '1 second'").update();
    assertThat(tus.patch(other, 50, new byte[1]).status()).isEqualTo(404);
    desk.forgetOld();
    assertThat(Files.exists(forgotten)).isFalse();
  }

  @Test
  void only_who_hands_a_paper_in_knows_of_it_and_the_same_command_announces_it_once() {
    var command = UUID.randomUUID();
    var at = tus.announce("a.pdf", 10, command).header("Location");
    assertThat(tus.announce("a.pdf", 10, command).header("Location")).isEqualTo(at);
    var stranger = new TusClient(Browser.elsewhere(port));
    assertThat(stranger.head(at).status()).isEqualTo(404);
    assertThat(stranger.patch(at, 0, new byte[1]).status()).isEqualTo(404);
    assertThat(stranger.delete(at).status()).isEqualTo(404);
    assertThat(stranger.look(at).path("type").asString()).endsWith("absent");
  }

  @Test
  void a_paper_that_was_refused_says_why_and_is_given_to_nobody() {
    var refused = tus.handIn("坏.pdf", SamplePapers.pdfWithScript());
    assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
    assertThat(refused.path("slug").asString()).isEqualTo("active-content");
    assertThat(refused.path("words").asString()).contains("JavaScript");
    assertThat(refused.path("wordsEn").asString()).contains("JavaScript");
    var id = UUID.fromString(refused.path("id").asString());
    assertThat(browser.get("/api/files/" + id).status()).isEqualTo(404);
    assertThat(files.find(id)).isEmpty();
    assertThat(Files.exists(parts.get(id))).isFalse();
  }

  @Test
  void a_picture_that_comes_this_way_is_made_anew_like_every_picture() {
    var done = tus.handIn("坑.jpg", SamplePictures.jpegWithExif(60, 40, 6));
    assertThat(done.path("file").path("picture").asBoolean()).isTrue();
    var url = done.path("file").path("url").asString();
    var kept = browser.get(url).whole().body();
    assertThat(SamplePictures.tellsThePlace(kept)).isFalse();
    assertThat(browser.get(url + "?size=thumb").status()).isEqualTo(200);
  }

  @Test
  void what_is_under_way_at_once_is_limited_for_each() {
    signedIn("li.handler");
    for (var i = 0; i < 5; i++)
      assertThat(tus.announce("a.mp4", 200L << 20).status()).isEqualTo(201);
    var more = tus.announce("a.mp4", 200L << 20);
    assertThat(more.status()).isEqualTo(429);
    assertThat(more.problem()).isEqualTo("uploads-too-many");
  }

  @Test
  void the_rules_say_what_is_taken_and_that_no_scanner_is_set_up() {
    var citizen = browser.get("/api/files/uploads/rules").body();
    assertThat(citizen.path("scanner").asBoolean()).isFalse();
    assertThat(citizen.path("kinds").valueStream().map(k -> k.path("kind").asString()))
        .contains("pdf", "ofd")
        .doesNotContain("docx", "mp4");
    signedIn("li.handler");
    assertThat(
            browser
                .get("/api/files/uploads/rules")
                .body()
                .path("kinds")
                .valueStream()
                .map(k -> k.path("kind").asString()))
        .contains("docx", "mp4");
  }

  private void signedIn(String login) {
    var form = "{\"login\":\"%s\",\"password\":\"linlan-demo\"}".formatted(login);
    assertThat(browser.post("/api/access/sign-in", form).status()).isEqualTo(200);
  }

  private static String sha1(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
