package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.anlan.TestDatabase;
import org.anlan.access.Someone;
import org.anlan.files.SamplePapers;
import org.anlan.files.TusClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// Staff hang papers on a case as evidence; the staff of the case read them, each look is known, and nobody else gets one.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class PaperStoryTest {

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  private Townsperson zhou;
  private Townsperson li;
  private String number = "";

  @BeforeEach
  void a_case() {
    db.sql("delete from access.recovery_code").update();
    db.sql("delete from access.second_factor").update();
    zhou = Townsperson.signedIn(port, "zhou");
    li = Townsperson.signedIn(port, "li.handler");
    var form =
        """
        {"kind": "pothole", "words": "路中间有个大坑，骑车差点摔倒", "photos": ["%s"],
         "place": {"lon": 123.29666, "lat": 31.05687}}
        """
            .formatted(zhou.handIn());
    number =
        Townsperson.done(zhou.browser.post("/api/cases", form)).at("/progress/number").asString();
  }

  private String paper(Townsperson by) {
    return new TusClient(by.browser)
        .handIn("检测报告.pdf", SamplePapers.pdf())
        .at("/file/id")
        .asString();
  }

  private JsonNode add(Townsperson by, String paper) {
    var form = "{\"papers\": [\"%s\"], \"words\": \"第三方检测\"}".formatted(paper);
    return by.browser.post("/api/cases/" + number + "/papers", form).body();
  }

  @Test
  void evidence_is_read_by_the_staff_of_the_case_alone_and_each_look_is_known() {
    var paper = paper(li);
    var page = add(li, paper);
    assertThat(page.at("/papers/0/name").asString()).isEqualTo("检测报告.pdf");
    assertThat(page.at("/papers/0/by").asString()).contains("*");
    assertThat(page.path("photos").size()).isEqualTo(1);
    assertThat(page.path("timeline").valueStream().map(e -> e.path("title").asString()))
        .contains("添加证据材料");

    var url = "/api/files/" + paper;
    var lin = Townsperson.signedIn(port, "lin.dispatcher");
    assertThat(lin.browser.get(url).status()).isEqualTo(200);
    assertThat(lin.browser.get(url).header("Content-Type")).isEqualTo("application/pdf");
    assertThat(zhou.browser.get(url).status()).as("its reporter").isEqualTo(404);
    assertThat(Townsperson.signedIn(port, "luo.handler").browser.get(url).status())
        .as("another county")
        .isEqualTo(404);
    assertThat(zhou.progress(number).toString()).doesNotContain(paper, "检测报告", "添加证据");

    var audit = Someone.signedIn(port, "admin.audit");
    var looks =
        audit.get("/api/access/audit/looks?fields=true&subject=case:" + number).path("rows");
    assertThat(
            looks
                .valueStream()
                .map(l -> l.path("login").asString() + " " + l.path("field").asString()))
        .contains("lin.dispatcher paper:" + paper);
  }

  @Test
  void a_page_that_was_open_stays_good_and_a_paper_hangs_once_and_is_no_photo() {
    var before = li.look(number).path("version").asLong();
    var paper = paper(li);
    add(li, paper);
    assertThat(li.look(number).path("version").asLong()).isEqualTo(before);
    assertThat(add(li, paper).path("type").asString()).endsWith("photos-unknown");
    var report =
        """
        {"kind": "pothole", "words": "路中间有个大坑，骑车差点摔倒", "photos": ["%s"],
         "place": {"lon": 123.29666, "lat": 31.05687}}
        """
            .formatted(paper(zhou));
    assertThat(zhou.browser.post("/api/cases", report).problem()).isEqualTo("photos-unknown");
  }

  @Test
  void what_is_not_checked_yet_or_somebody_elses_cannot_be_hung() {
    var foreign = paper(zhou);
    assertThat(add(li, foreign).path("type").asString()).endsWith("photos-unknown");
    assertThat(zhou.browser.post("/api/cases/" + number + "/papers", "{\"papers\": []}").status())
        .isEqualTo(403);
    assertThat(li.browser.post("/api/cases/" + number + "/papers", "{\"papers\": []}").problem())
        .isEqualTo("photos-missing");
  }
}
