package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anlan.TestDatabase;
import org.anlan.access.Someone;
import org.anlan.http.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// What staff see of a reporter is masked; who needs a field says why, gets it for ten minutes, and stands in the record.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class UnmaskingStoryTest {

  private static final String WORDS = "路中间有个大坑，打我电话 19912345678 或写信 minzhou@example.org";

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  private String number = "";

  @BeforeEach
  void a_report_with_a_name_a_telephone_and_a_door() {
    db.sql("delete from access.recovery_code").update();
    db.sql("delete from access.second_factor").update();
    var zhou = Townsperson.signedIn(port, "zhou");
    var form =
        """
        {"kind": "pothole", "words": "%s", "photos": ["%s"],
         "place": {"lon": 123.29666, "lat": 31.05687, "detail": "三号楼二单元门前"},
         "contact": {"name": "周晓禾", "phone": "19900000217"}}
        """
            .formatted(WORDS, zhou.handIn());
    var receipt = Townsperson.done(zhou.browser.post("/api/cases", form));
    number = receipt.at("/progress/number").asString();
  }

  @Test
  void the_page_is_masked_the_words_too_and_the_door_for_all_but_who_needs_it() {
    var lin = Townsperson.signedIn(port, "lin.dispatcher").look(number);
    assertThat(lin.at("/reporters/0/name").asString()).isEqualTo("周**");
    assertThat(lin.at("/reporters/0/phone").asString()).isEqualTo("199****0217");
    assertThat(lin.path("words").asString())
        .isEqualTo("路中间有个大坑，打我电话 199****5678 或写信 m***@example.org");
    assertThat(lin.toString()).doesNotContain("19912345678", "minzhou", "周晓禾");
    assertThat(lin.at("/place/detail").asString()).isEqualTo("三号楼二单元门前");
    var xu = Townsperson.signedIn(port, "xu.chief").look(number);
    assertThat(xu.at("/place/detail").asString()).isEqualTo("***");
    var li = Townsperson.signedIn(port, "li.handler").look(number);
    assertThat(li.at("/place/detail").asString()).isEqualTo("三号楼二单元门前");
  }

  @Test
  void a_field_is_given_for_a_reason_and_the_auditor_reads_who_when_what_why_and_from_where() {
    var lin = Townsperson.signedIn(port, "lin.dispatcher");
    var reporter = lin.look(number).at("/reporters/0/id").asString();

    var shown =
        Townsperson.done(unmask(lin, "reporter.phone", reporter, "call-back", "回访核实坑洞的确切位置"));

    assertThat(shown.path("value").asString()).isEqualTo("19900000217");
    assertThat(Instant.parse(shown.path("until").asString()))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(10)));
    assertThat(lin.look(number).at("/reporters/0/phone").asString()).isEqualTo("199****0217");
    var audit = Someone.signedIn(port, "admin.audit");
    var look =
        audit.get("/api/access/audit/looks?fields=true&subject=case:" + number).at("/rows/0");
    assertThat(look.path("login").asString()).isEqualTo("lin.dispatcher");
    assertThat(look.path("field").asString()).isEqualTo("reporter.phone:" + reporter);
    assertThat(look.path("cause").asString()).isEqualTo("call-back");
    assertThat(look.path("reason").asString()).isEqualTo("回访核实坑洞的确切位置");
    assertThat(look.path("address").asString()).startsWith("127.");
    assertThat(look.path("unit").asString()).isNotBlank();
    assertThat(look.toString()).doesNotContain("19900000217");
    var pages = audit.get("/api/access/audit/looks?field=page&subject=case:" + number);
    assertThat(pages.path("rows").size()).as("two looks within ten minutes are one").isEqualTo(1);
    var file = audit.browser.get("/api/access/audit/looks.csv?fields=true&subject=case:" + number);
    assertThat(file.header("Content-Disposition")).contains("looks.csv");
    assertThat(new String(file.whole().body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("lin.dispatcher", "回访核实坑洞的确切位置", "exported by admin.audit");
  }

  @Test
  void every_masked_field_can_be_asked_for_and_nothing_else() {
    var lin = Townsperson.signedIn(port, "lin.dispatcher");
    var reporter = lin.look(number).at("/reporters/0/id").asString();
    assertThat(value(lin, "reporter.name", reporter)).isEqualTo("周晓禾");
    assertThat(value(lin, "reporter.words", reporter)).isEqualTo(WORDS);
    assertThat(value(lin, "words", null)).isEqualTo(WORDS);
    assertThat(value(lin, "place.detail", null)).isEqualTo("三号楼二单元门前");
    var wrong = unmask(lin, "reporter.secret", reporter, "call-back", "回访核实位置");
    assertThat(wrong.body().path("field").asString()).isEqualTo("field");
  }

  @Test
  void without_a_reason_there_is_nothing_and_nothing_is_recorded() {
    var lin = Townsperson.signedIn(port, "lin.dispatcher");
    var reporter = lin.look(number).at("/reporters/0/id").asString();
    var causeless = unmask(lin, "reporter.phone", reporter, "curiosity", "就是想看看是谁");
    assertThat(causeless.status()).isEqualTo(422);
    assertThat(causeless.body().path("field").asString()).isEqualTo("cause");
    assertThat(causeless.body().path("detail").asString()).contains("curiosity");
    var wordless = unmask(lin, "reporter.phone", reporter, "call-back", "看看");
    assertThat(wordless.body().path("field").asString()).isEqualTo("words");
    assertThat(
            unmask(lin, "reporter.phone", reporter, "page", "打开页面看看")
                .body()
                .path("field")
                .asString())
        .isEqualTo("cause");
    assertThat(looks()).isZero();
  }

  @Test
  void who_does_not_see_the_case_gets_nothing_by_asking() {
    var reporter =
        Townsperson.signedIn(port, "lin.dispatcher").look(number).at("/reporters/0/id").asString();
    for (var login : new String[] {"luo.handler", "sun.handler"}) {
      var answer =
          unmask(
              Townsperson.signedIn(port, login), "reporter.phone", reporter, "order", "领导要求查看电话");
      assertThat(answer.status()).isEqualTo(404);
    }
    var zhou = Townsperson.signedIn(port, "zhou");
    assertThat(unmask(zhou, "words", null, "other", "我自己写的话").problem()).isEqualTo("staff-only");
    assertThat(looks()).isZero();
  }

  @Test
  void ten_at_once_and_no_more() {
    var xu = Townsperson.signedIn(port, "xu.chief");
    for (int count = 0; count < 10; count++)
      Townsperson.done(unmask(xu, "words", null, "complaint", "核对投诉里的原话"));
    var eleventh = unmask(xu, "words", null, "complaint", "核对投诉里的原话");
    assertThat(eleventh.problem()).isEqualTo("too-many-requests");
    assertThat(eleventh.body().path("retryAfter").asInt()).isBetween(1, 60);
  }

  private long looks() {
    return db.sql("select count(*) from access.look where subject = :subject and field <> 'page'")
        .param("subject", "case:" + number)
        .query(Long.class)
        .single();
  }

  private String value(Townsperson person, String field, @Nullable String reporter) {
    return Townsperson.done(unmask(person, field, reporter, "on-site", "到现场前联系上报人"))
        .path("value")
        .asString();
  }

  private Browser.Answer unmask(
      Townsperson person, String field, @Nullable String reporter, String cause, String words) {
    var whose = reporter == null ? "null" : "\"" + reporter + "\"";
    return person.browser.post(
        "/api/cases/" + number + "/unmask",
        "{\"field\": \"%s\", \"reporter\": %s, \"cause\": \"%s\", \"words\": \"%s\"}"
            .formatted(field, whose, cause, words));
  }
}
