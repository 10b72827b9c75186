package org.anlan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.anlan.TestDatabase;
import org.anlan.access.Caller;
import org.anlan.http.Browser;
import org.anlan.http.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class FilesTest {

  private static final String BORDER = "border";
  private static final String FORM = "multipart/form-data; boundary=" + BORDER;

  @Autowired JdbcClient db;
  @Autowired FileDesk desk;
  @Autowired StoredFiles files;
  @Autowired Vault vault;
  @Autowired Ids ids;
  @Autowired InstantSource machineClock;
  @LocalServerPort int port;

  @Test
  void who_hands_a_picture_in_gets_it_back_and_others_do_not() {
    var browser = new Browser(port);
    var kept = handIn(browser, "坑洼.jpg", SamplePictures.jpeg(1200, 800));
    assertThat(kept.status()).isEqualTo(201);
    assertThat(kept.body().path("name").asString()).isEqualTo("坑洼.jpg");
    assertThat(kept.body().path("width").asInt()).isEqualTo(1200);

    var url = kept.body().path("url").asString();
    var full = browser.get(url);
    assertThat(full.status()).isEqualTo(200);
    assertThat(full.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(full.header("Cache-Control")).isEqualTo("max-age=3600, private");
    assertThat(full.whole().body()).hasSize(kept.body().path("bytes").asInt());
    assertThat(browser.get(kept.body().path("thumb").asString()).whole().body().length)
        .isLessThan(full.whole().body().length);

    assertThat(new Browser(port).get(url).status()).isEqualTo(404);
    var stranger = new Browser(port);
    handIn(stranger, "x.jpg", SamplePictures.jpeg(10, 10));
    assertThat(stranger.get(url).problem()).isEqualTo("absent");
  }

  @Test
  void a_browser_that_has_the_picture_is_told_so() {
    var browser = new Browser(port);
    var url = handIn(browser, "a.jpg", SamplePictures.jpeg(50, 40)).body().path("url").asString();
    var tag = browser.get(url).header("ETag");
    var again = browser.send(browser.request(url).header("If-None-Match", tag).GET());
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void the_same_command_twice_keeps_one_file_and_another_browsers_command_is_refused() {
    var browser = new Browser(port);
    var command = UUID.randomUUID();
    var first = handIn(browser, "a.jpg", SamplePictures.jpeg(60, 40), command);
    var second = handIn(browser, "a.jpg", SamplePictures.jpeg(60, 40), command);
    assertThat(second.body()).isEqualTo(first.body());

    var stranger = handIn(new Browser(port), "a.jpg", SamplePictures.jpeg(60, 40), command);
    assertThat(stranger.status()).isEqualTo(409);
    assertThat(stranger.problem()).isEqualTo("command-reused");
  }

  @Test
  void what_is_no_picture_cut_off_or_a_bomb_is_refused_in_words() {
    var browser = new Browser(port);
    var text =
        handIn(
            browser, "photo.jpg", "not a photo".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(text.status()).isEqualTo(415);
    assertThat(text.problem()).isEqualTo("file-not-a-picture");
    var cut = handIn(browser, "a.jpg", SamplePictures.cutOff(SamplePictures.jpeg(900, 700)));
    assertThat(cut.status()).isEqualTo(422);
    assertThat(cut.problem()).isEqualTo("file-broken");
    var bomb = handIn(browser, "a.png", SamplePictures.bomb(30_000, 30_000));
    assertThat(bomb.status()).isEqualTo(422);
    assertThat(bomb.problem()).isEqualTo("file-too-many-pixels");
    assertThat(bomb.body().path("detail").asString()).contains("30000 × 30000");
  }

  @Test
  void a_script_in_a_file_name_is_kept_as_harmless_text() {
    var kept =
        handIn(new Browser(port), "<script>alert(1)</script>.jpg", SamplePictures.jpeg(9, 9));
    assertThat(kept.body().path("name").asString()).isEqualTo("script.jpg");
  }

  @Test
  void a_file_of_200_megabytes_is_refused_with_a_clear_answer() {
    var answer = new Browser(port).upload("/api/files", FORM, announced(200), UUID.randomUUID());
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("file-too-large");
    assertThat(answer.body().path("limit").asLong()).isEqualTo(20 * 1024 * 1024);
    assertThat(answer.body().path("detail").asString()).contains("20 MB");
  }

  @Test
  void a_large_file_that_hides_its_length_is_refused_as_clearly() {
    var answer = new Browser(port).upload("/api/files", FORM, streamed(200), UUID.randomUUID());
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("file-too-large");
  }

  @Test
  void a_form_without_the_file_names_what_is_missing() {
    var body = BodyPublishers.ofString("--" + BORDER + "--\r\n");
    var answer = new Browser(port).upload("/api/files", FORM, body, UUID.randomUUID());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("field").asString()).isEqualTo("file");
  }

  @Test
  void a_file_hangs_on_one_thing_only_and_only_its_owner_can_hang_it() {
    var browser = new Browser(port);
    var id = id(handIn(browser, "a.jpg", SamplePictures.jpeg(70, 40)));
    var owner = callerOf(id);
    var stranger = new Caller(UUID.randomUUID(), null, null, List.of());
    assertThat(desk.attach(List.of(id), stranger, "case:1")).containsExactly(id);
    assertThat(desk.attach(List.of(id), owner, "case:1")).isEmpty();
    assertThat(desk.attach(List.of(id), owner, "case:2")).containsExactly(id);
  }

  @Test
  void a_file_that_hangs_on_something_is_seen_by_whoever_may_see_that() {
    var id = id(handIn(new Browser(port), "a.jpg", SamplePictures.jpeg(73, 40)));
    desk.attach(List.of(id), callerOf(id), "case:7");
    var reader = new Caller(UUID.randomUUID(), null, null, List.of());
    var stranger = new Caller(UUID.randomUUID(), null, null, List.of());

    var beans = new StaticListableBeanFactory();
    FileRights readerMay = (caller, thing) -> caller.equals(reader) && thing.equals("case:7");
    beans.addBean("rights", readerMay);
    var withRights =
        new FileDesk(
            files,
            vault,
            ids,
            machineClock,
            new FileDesk.Others(beans.getBeanProvider(FileRights.class), gone -> {}));

    assertThat(withRights.findVisible(id, reader)).isPresent();
    assertThat(withRights.findVisible(id, stranger)).isEmpty();
    assertThat(withRights.findVisible(id, callerOf(id))).isPresent();
  }

  @Test
  void a_file_that_hangs_on_nothing_goes_after_a_day_and_its_content_with_it() {
    var browser = new Browser(port);
    var loose = id(handIn(browser, "a.jpg", SamplePictures.jpeg(71, 40)));
    var twin = id(handIn(browser, "b.jpg", SamplePictures.jpeg(72, 40)));
    var sameAsTwin = id(handIn(browser, "c.jpg", SamplePictures.jpeg(72, 40)));
    desk.attach(List.of(sameAsTwin), callerOf(sameAsTwin), "case:1");
    var looseContent = vault.get(files.find(loose).orElseThrow().contents().full());
    var twinContent = vault.get(files.find(twin).orElseThrow().contents().full());

    db.sql("update files.file set at = at - interval '25 hours'").update();
    desk.forgetLoose(java.time.Duration.ofHours(24));
    desk.sweep();

    assertThat(files.find(loose)).isEmpty();
    assertThat(files.find(twin)).isEmpty();
    assertThat(files.find(sameAsTwin)).isPresent();
    assertThat(Files.exists(looseContent)).isFalse();
    assertThat(Files.exists(twinContent)).isTrue();
  }

  private Caller callerOf(UUID file) {
    return new Caller(files.find(file).orElseThrow().owner().session(), null, null, List.of());
  }

  private static UUID id(Browser.Answer answer) {
    return UUID.fromString(answer.body().path("id").asString());
  }

  private static Browser.Answer handIn(Browser browser, String name, byte[] content) {
    return handIn(browser, name, content, UUID.randomUUID());
  }

  private static Browser.Answer handIn(Browser browser, String name, byte[] content, UUID command) {
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head(name)),
            BodyPublishers.ofByteArray(content),
            BodyPublishers.ofString(tail()));
    return browser.upload("/api/files", FORM, body, command);
  }

  private static String head(String name) {
    return """
    --%s\r
    Content-Disposition: form-data; name="file"; filename="%s"\r
    Content-Type: image/jpeg\r
    \r
    """
        .formatted(BORDER, name);
  }

  private static String tail() {
    return "\r\n--" + BORDER + "--\r\n";
  }

  private static BodyPublisher streamed(int megabytes) {
    return BodyPublishers.concat(
        BodyPublishers.ofString(head("big.jpg")),
        BodyPublishers.ofInputStream(() -> zeros(megabytes)),
        BodyPublishers.ofString(tail()));
  }

  private static BodyPublisher announced(int megabytes) {
    var length = head("big.jpg").length() + megabytes * 1024L * 1024 + tail().length();
    return BodyPublishers.fromPublisher(streamed(megabytes), length);
  }

  private static InputStream zeros(int megabytes) {
    return new InputStream() {
      private long left = megabytes * 1024L * 1024;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        if (left <= 0) return -1;
        var got = (int) Math.min(left, length);
        left -= got;
        return got;
      }
    };
  }
}
