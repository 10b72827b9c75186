package org.anlan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.anlan.TestDatabase;
import org.anlan.cases.Townsperson;
import org.anlan.cli.CommandLine;
import org.anlan.documents.ArchiveVerifyVerb;
import org.anlan.files.SamplePapers;
import org.anlan.files.TusClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// A closed case leaves for the archive as one package that proves itself; whatever is changed in it is found by name.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class PackageStoryTest {

  @LocalServerPort int port;
  @Autowired DataSource database;
  @Autowired InstantSource machineClock;
  @TempDir Path folder;

  @Value("${anlan.home}")
  String home;

  @Value("${anlan.city}")
  String city;

  private Townsperson li;
  private String number = "";

  private record Ran(int code, String out, String err) {}

  private Ran run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var verbs =
        List.of(
            ArchiveVerb.verb(
                work -> work.accept(database),
                new ArchiveVerb.Places(Path.of(home), Path.of(city)),
                machineClock),
            ArchiveVerifyVerb.verb());
    var code =
        new CommandLine(verbs, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
            .run(arguments);
    return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  @BeforeEach
  void aCaseWithAPaper() {
    li = Townsperson.signedIn(port, "li.handler");
    number = Townsperson.signedIn(port, "zhou").reportWithPhone("19900000217").number();
    li.act(number, "accept", "");
    var paper =
        new TusClient(li.browser).handIn("检测报告.pdf", SamplePapers.pdf()).at("/file/id").asString();
    var form = "{\"papers\": [\"%s\"]}".formatted(paper);
    Townsperson.done(li.browser.post("/api/cases/" + number + "/papers", form));
  }

  private void close() {
    var photos =
        "[{\"id\": \"%s\", \"purpose\": \"before\"}, {\"id\": \"%s\", \"purpose\": \"after\"}]"
            .formatted(li.handIn(), li.handIn());
    li.act(number, "handled", ", \"words\": \"已修补\", \"photos\": " + photos);
    Townsperson.signedIn(port, "he.verifier").act(number, "pass", ", \"words\": \"已看过\"");
    Townsperson.signedIn(port, "song.answerer").act(number, "answer", ", \"words\": \"已经修好。\"");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            Townsperson.done(li.browser.get("/api/cases/" + number + "/documents"))
                .at("/0/pdf")
                .isString());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> Townsperson.done(li.browser.get("/api/cases/" + number + "/proofs")).size() >= 5);
  }

  @Test
  void a_closed_case_is_one_package_that_proves_itself_and_any_flipped_byte_is_found()
      throws IOException {
    var door = "/api/cases/" + number + "/archive";
    var xu = Townsperson.signedIn(port, "xu.chief");
    assertThat(xu.browser.get(door).problem()).isEqualTo("case-not-closed");
    assertThat(
            run("archive", "export", "--case", number, "--out", folder.resolve("x.zip").toString())
                .code())
        .isEqualTo(2);
    close();

    var out = folder.resolve("case.zip");
    assertThat(run("archive", "export", "--case", number, "--out", out.toString()).code()).isZero();
    try (var zip = new ZipFile(out.toFile(), UTF_8)) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .contains(
              "record.json",
              "metadata.xml",
              "manifest.sha256",
              "papers/b01-检测报告.pdf",
              "proofs/0001.json")
          .anyMatch(name -> name.startsWith("documents/") && name.endsWith(".ofd"))
          .anyMatch(name -> name.startsWith("pictures/"));
      var record =
          new String(zip.getInputStream(zip.getEntry("record.json")).readAllBytes(), UTF_8);
      assertThat(record).contains("19900000217", "已修补");
    }
    var good = run("archive", "verify", "--in", out.toString());
    assertThat(good.code()).as(good.err()).isZero();
    assertThat(good.out()).contains("bad=0");

    assertThat(xu.browser.get(door).status()).isEqualTo(200);
    var fetched = Files.write(folder.resolve("fetched.zip"), xu.browser.get(door).whole().body());
    assertThat(run("archive", "verify", "--in", fetched.toString()).code()).isZero();
    assertThat(li.browser.get(door).status()).as("no supervisor").isEqualTo(403);
    everyFlippedByteIsFound(Files.readAllBytes(out));
  }

  private void everyFlippedByteIsFound(byte[] whole) throws IOException {
    var flipped = folder.resolve("flipped.zip");
    var random = new Random(7);
    for (var n = 0; n < 60; n++) {
      var bytes = whole.clone();
      var at = n < 8 ? n * 4 : random.nextInt(bytes.length);
      bytes[at] ^= 1;
      Files.write(flipped, bytes);
      var ran = run("archive", "verify", "--in", flipped.toString());
      assertThat(ran.err()).as("byte %d", at).contains("flipped.zip:0: ");
    }
    var record =
        new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("19900000217");
    var bytes = whole.clone();
    bytes[record] ^= 1;
    Files.write(flipped, bytes);
    assertThat(run("archive", "verify", "--in", flipped.toString()).err()).contains("record.json");
  }
}
