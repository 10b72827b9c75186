package org.anlan.archive;

import static org.anlan.ClockByHand.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Townsperson;
import org.anlan.documents.ArchiveCheck;
import org.anlan.http.Browser;
import org.anlan.http.HandClock;
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

/// Thirty days after its closing a case goes to the archive, if its package passes the check; from then on nobody acts on it.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class ArchivingStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired Archiving archiving;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Value("${anlan.home}")
  String home;

  private Townsperson yan;
  private String number = "";

  @BeforeEach
  void a_closed_case() {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(MONDAY)));
    yan = Townsperson.signedIn(port, "yan.archivist");
    number = ClosedMatter.close(port);
  }

  private void called() {
    db.sql("update ratings.callback set state = 'DONE' where case_number = :number")
        .param("number", number)
        .update();
  }

  private void after(int days) {
    businessClock.pass(Duration.ofDays(days));
    archiving.round();
  }

  private JsonNode archived() {
    return Townsperson.done(yan.browser.get("/api/archive/cases/" + number)).path("archive");
  }

  private static JsonNode property(JsonNode archived, String property) {
    return archived
        .path("findings")
        .valueStream()
        .filter(finding -> finding.path("property").asString().equals(property))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_is_archived_on_the_thirtieth_day_with_a_package_that_passes_and_says_so()
      throws IOException {
    called();
    after(29);
    assertThat(archived().isObject()).as("not before").isFalse();
    after(2);
    var archived = archived();
    assertThat(archived.path("state").asString()).as(archived.toString()).isEqualTo("archived");
    assertThat(archived.path("findings").size()).isEqualTo(4);
    assertThat(archived.path("findings").valueStream())
        .allMatch(one -> one.path("passed").asBoolean());
    assertThat(archived.at("/kept/code").asString()).isEqualTo("A2");
    assertThat(archived.path("dueOn").asString())
        .as("ten years from the next")
        .isEqualTo("2037-01-01");

    var page = yan.look(number);
    assertThat(page.path("archived").isString()).isTrue();
    var last = page.path("timeline").get(page.path("timeline").size() - 1);
    assertThat(last.path("title").asString()).isEqualTo("已归档");
    assertThat(last.at("/facts/0/value").asString()).isEqualTo("10年");

    var fetched = yan.browser.get("/api/cases/" + number + "/archive").whole().body();
    var file = Files.write(folder.resolve("case.zip"), fetched);
    assertThat(ArchiveCheck.check(file).flaws()).isEmpty();
    assertThat(archived.at("/packed/bytes").asLong()).isEqualTo(fetched.length);
    assertThat(
            Townsperson.done(yan.browser.get("/api/archive/cases?view=archived"))
                .path("rows")
                .valueStream()
                .map(row -> row.path("number").asString()))
        .contains(number);
  }

  @Test
  void what_lies_in_the_archive_is_acted_on_by_nobody_and_says_why() {
    called();
    after(31);
    var xu = Townsperson.signedIn(port, "xu.chief");
    var reopen =
        xu.look(number)
            .path("acts")
            .valueStream()
            .filter(act -> act.path("act").asString().equals("reopen"))
            .findFirst()
            .orElseThrow();
    assertThat(reopen.path("why").asString()).contains("已归档");
    var version = xu.look(number).path("version").asLong();
    var form = "{\"act\": \"%s\", \"version\": %d, \"words\": \"又坏了\"}";
    for (var act : java.util.List.of("reopen", "note"))
      assertThat(
              xu.browser
                  .post("/api/cases/" + number + "/acts", form.formatted(act, version))
                  .problem())
          .isEqualTo("case-archived");
    var zhou = Townsperson.signedIn(port, "zhou");
    var dispute = form.formatted("dispute", version);
    assertThat(zhou.browser.post("/api/cases/" + number + "/wishes", dispute).problem())
        .isEqualTo("case-archived");
    assertThat(zhou.progress(number).path("acts").valueStream())
        .allMatch(act -> act.path("why").asString("").contains("归档"));
    var order = "{\"level\": 2, \"cause\": \"bad-handling\", \"grounds\": \"再看一次，处置敷衍\"}";
    assertThat(
            Townsperson.signedIn(port, "wei.overseer")
                .browser
                .post("/api/oversight/cases/" + number + "/orders", order)
                .problem())
        .isEqualTo("case-archived");
  }

  @Test
  void what_fails_is_shown_in_words_holds_nobody_up_and_is_archived_once_it_is_put_right()
      throws IOException {
    var other = number;
    called();
    number = ClosedMatter.close(port);
    after(31);
    assertThat(archived().path("state").asString()).isEqualTo("failed");
    var complete = property(archived(), "COMPLETE");
    assertThat(complete.path("passed").asBoolean()).isFalse();
    assertThat(complete.at("/words/0/zh").asString()).contains("回访");
    assertThat(yan.look(number).path("archived").isString()).as("not archived").isFalse();
    assertThat(
            Townsperson.done(yan.browser.get("/api/archive/cases/" + other))
                .at("/archive/state")
                .asString())
        .isEqualTo("archived");
    var check = "/api/archive/cases/" + number + "/check";
    called();
    var kept = paperOnDisk();
    var whole = Files.readAllBytes(kept);
    Files.write(kept, new byte[] {1, 2, 3});
    var altered = Townsperson.done(yan.browser.post(check, "{}"));
    assertThat(property(altered, "AUTHENTIC").at("/words/0/zh").asString()).contains("检测报告");
    Files.write(kept, whole);
    assertThat(Townsperson.done(yan.browser.post(check, "{}")).path("state").asString())
        .isEqualTo("archived");
    assertThat(yan.browser.post(check, "{}").problem()).isEqualTo("archived-already");
  }

  private Path paperOnDisk() {
    var sum =
        db.sql("select sha256 from files.file where attached_to = :owner and name = :name")
            .param("owner", "case:" + number + "/papers")
            .param("name", ClosedMatter.paper(number))
            .query(String.class)
            .single();
    return Path.of(home, "files", sum.substring(0, 2), sum.substring(2, 4), sum);
  }

  @Test
  void the_archive_is_for_its_keepers() {
    for (var login : java.util.List.of("li.handler", "xu.chief"))
      for (var door : java.util.List.of("cases", "counts", "schedule", "holds", "lists"))
        assertThat(Townsperson.signedIn(port, login).browser.get("/api/archive/" + door).problem())
            .isEqualTo("archive-right");
    assertThat(Browser.elsewhere(port).get("/api/archive/cases").status()).isEqualTo(401);
    var schedule = Townsperson.done(yan.browser.get("/api/archive/schedule"));
    assertThat(schedule.path("archiveAfterDays").asInt()).isEqualTo(30);
    assertThat(schedule.path("classes").valueStream())
        .allMatch(one -> !one.path("source").asString().isBlank());
    var luo = Townsperson.signedIn(port, "luo.handler").browser;
    assertThat(luo.get("/api/archive/cases/" + number).status()).as("out of reach").isEqualTo(404);
    assertThat(luo.get("/api/cases/" + number + "/archive").status()).isEqualTo(403);
  }
}
