package org.anlan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.anlan.Anlan;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// What a paper on its way in lives through: a restart, a scanner that is silent, a disk that is full.
class UploadSurvivalTest {

  private static final String FRESH = TestDatabase.freshUrl();

  @TempDir Path folder;

  private ConfigurableApplicationContext start(String... settings) {
    return new SpringApplicationBuilder(Anlan.class)
        .initializers(context -> {
          TestDatabase.settings(FRESH).applyTo(context);
          TestPropertyValues.of("anlan.home=" + folder.resolve("home"), "server.port=0")
              .and(settings)
              .applyTo(context);
        })
        .run();
  }

  private static int port(ConfigurableApplicationContext platform) {
    return Objects.requireNonNull(((WebServerApplicationContext) platform).getWebServer())
        .getPort();
  }

  private static TusClient staff(int port) {
    var browser = Browser.elsewhere(port);
    var form = "{\"login\":\"li.handler\",\"password\":\"linlan-demo\"}";
    assertThat(browser.post("/api/access/sign-in", form).status()).isEqualTo(200);
    return new TusClient(browser);
  }

  @Test
  void an_upload_goes_on_after_a_restart_and_a_silent_scanner_only_makes_it_wait() {
    var paper = SamplePapers.pdf();
    String at;
    try (var platform = start()) {
      var tus = staff(port(platform));
      at = tus.announce("a.pdf", paper.length).header("Location");
      assertThat(tus.patch(at, 0, Arrays.copyOf(paper, 200)).status()).isEqualTo(204);
    }
    try (var house = new ScannerHouse();
        var platform =
            start("anlan.files.clamd.host=127.0.0.1", "anlan.files.clamd.port=" + house.port())) {
      house.silent = true;
      var tus = staff(port(platform));
      assertThat(tus.head(at).header("Upload-Offset")).isEqualTo("200");
      tus.patch(at, 200, Arrays.copyOfRange(paper, 200, paper.length));
      await().until(() -> tus.look(at).path("slug").asString("").equals("scanner-silent"));
      assertThat(tus.look(at).path("state").asString()).isEqualTo("CHECKING");
      assertThat(tus.look(at).path("words").asString()).contains("隔离");
    }
    try (var house = new ScannerHouse();
        var platform =
            start("anlan.files.clamd.host=127.0.0.1", "anlan.files.clamd.port=" + house.port())) {
      var tus = staff(port(platform));
      await()
          .atMost(java.time.Duration.ofSeconds(40))
          .until(() -> tus.look(at).path("state").asString().equals("CLEAN"));
      var worm = tus.handIn("b.wav", SamplePapers.text("RIFF0000WAVE with a worm"));
      assertThat(worm.path("slug").asString()).isEqualTo("virus");
      assertThat(worm.path("words").asString()).contains("Test.Worm-1");
    }
  }

  @Test
  void a_full_disk_is_one_clear_answer_loses_nothing_and_hinders_nobody_else()
      throws IOException, InterruptedException {
    var disk = Files.createDirectories(folder.resolve("home/files"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()),
        "a small disk can be mounted only by root");
    try (var platform = start("anlan.files.keep-free=0B")) {
      var tus = staff(port(platform));
      var content = new byte[2_500_000];
      new Random(1).nextBytes(content);
      var first = tus.announce("a.mp4", content.length).header("Location");
      var second = tus.announce("b.mp4", content.length).header("Location");
      assertThat(tus.patch(first, 0, Arrays.copyOf(content, 1_600_000)).status()).isEqualTo(204);
      var full = tus.patch(second, 0, Arrays.copyOf(content, 1_800_000));
      assertThat(full.status()).isEqualTo(507);
      assertThat(full.problem()).isEqualTo("disk-full");
      assertThat(full.body().path("detail").asString()).contains("系统管理员");
      assertThat(tus.head(second).header("Upload-Offset")).isEqualTo("0");
      assertThat(tus.head(first).header("Upload-Offset")).isEqualTo("1600000");
      assertThat(
              new Browser(port(platform))
                  .get("/api/directory/places?q=%E6%96%87%E6%98%8C")
                  .status())
          .isEqualTo(200);
      assertThat(tus.announce("c.mp4", content.length).status()).isEqualTo(507);

      assertThat(tus.delete(second).status()).isEqualTo(204);
      var rest = Arrays.copyOfRange(content, 1_600_000, content.length);
      assertThat(tus.patch(first, 1_600_000, rest).status()).isEqualTo(204);
      assertThat(tus.checked(first).path("slug").asString()).isEqualTo("not-taken");
      try (var left = Files.walk(disk)) {
        assertThat(left.filter(Files::isRegularFile)).isEmpty();
      }
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void so_much_of_the_disk_stays_free_for_the_rest_of_the_work() {
    try (var platform = start("anlan.files.keep-free=1000TB")) {
      var answer = staff(port(platform)).announce("a.pdf", 10);
      assertThat(answer.status()).isEqualTo(507);
      assertThat(answer.problem()).isEqualTo("disk-full");
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }
}
