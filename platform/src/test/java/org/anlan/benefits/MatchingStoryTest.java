package org.anlan.benefits;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Townsperson;
import org.anlan.exchange.DataChanged;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.context.ContextConfiguration;

/// Who meets which policy, and why: matched at night and at once with the same answer, gone on with after a cut; a policy written by one and published by another.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class MatchingStoryTest extends AmongBenefits {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @Test
  void a_firm_sees_what_it_meets_why_and_what_is_missing() {
    var tang = as("tang");
    var firm = mine(tang, 1);
    assertThat(firm.path("title").asString()).isEqualTo("临澜市悦来餐饮有限公司");
    assertThat(all(firm.path("met"), "policy")).contains(STABLE, "catering-recovery");
    assertThat(where(firm.path("met"), "policy", STABLE).path("fen").asLong()).isEqualTo(324_000);

    var why = get(tang, "/mine/policies/rd-subsidy?place=1");
    assertThat(why.path("verdict").asString()).isEqualTo("no");
    var reasons = why.path("rows").get(0).path("reasons");
    assertThat(where(reasons, "field", "rd_spend").path("verdict").asString()).isEqualTo("no");
    assertThat(tang.browser.get("/api/benefits/mine/policies/old-age-allowance?place=1").status())
        .isEqualTo(422);

    db.sql("update exchange.record set fields = fields - 'floor_area' where key = :key")
        .param("key", YUELAI)
        .update();
    match();
    var lacking = where(mine(tang, 1).path("lacking"), "policy", "catering-recovery");
    assertThat(lacking.path("fields").get(0).path("text").asString()).isEqualTo("经营面积（平方米）");
    db.sql(
            "update exchange.record set fields = fields || '{\"floor_area\": \"182\"}' where key = :key")
        .param("key", YUELAI)
        .update();
  }

  @Test
  void a_change_of_one_record_comes_to_the_same_as_a_whole_round() {
    db.sql(
            "update exchange.record set fields = fields || '{\"insured_staff\": \"2\", \"graduate_staff\": \"2\"}' where key = :key")
        .param("key", YUELAI)
        .update();
    transaction.executeWithoutResult(status ->
        events.publishEvent(
            new DataChanged(
                "firms",
                "990102",
                YUELAI,
                java.util.Set.of("insured_staff"),
                businessClock.instant())));
    within(
        Duration.ofSeconds(5),
        () -> {
          rematching.run();
          return matches().contains("graduate-hiring");
        });
    var atOnce = matches();
    assertThat(atOnce).doesNotContain(STABLE);
    db.sql("delete from benefits.match where library = 'firms'").update();
    match();
    assertThat(matches()).isEqualTo(atOnce);
    db.sql(
            "update exchange.record set fields = fields || '{\"insured_staff\": \"10\", \"graduate_staff\": \"0\"}' where key = :key")
        .param("key", YUELAI)
        .update();
  }

  private String matches() {
    return String.join(
        "\n",
        db.sql(
                "select policy || ' ' || version || ' ' || verdict || ' ' || row || ' ' || fen || ' ' || missing::text from benefits.match where key = :key order by policy")
            .param("key", YUELAI)
            .query(String.class)
            .list());
  }

  @Test
  void a_round_that_was_cut_off_goes_on_where_it_stood() {
    var whole = store.findNewest("firms").orElseThrow();
    db.sql("delete from benefits.match where library = 'firms'").update();
    rounds.begin("firms", "cut off");
    var half =
        db.sql(
                "select key from exchange.record where library = 'firms' order by division, key offset 999 limit 1")
            .query(String.class)
            .single();
    db.sql("update benefits.round set position = :half, seen = 1000 where ended_at is null")
        .param("half", half)
        .update();
    rounds.look();
    within(
        Duration.ofSeconds(60),
        () -> store.findNewest("firms").filter(one -> one.ended() != null).isPresent());
    var done = store.findNewest("firms").orElseThrow();
    assertThat(done.counts().seen()).isEqualTo(whole.counts().seen());
    assertThat(
            db.sql(
                    "select count(*) from benefits.match m join exchange.record r using (library, key) where m.library = 'firms' and (r.division, r.key) <= (select division, key from exchange.record where key = :half)")
                .param("half", half)
                .query(Long.class)
                .single())
        .as("what was done before is not done again")
        .isZero();
  }

  private static String form(String code, String amount) {
    return JSON.writeValueAsString(
        java.util.Map.of(
            "terms",
            java.util.Map.ofEntries(
                java.util.Map.entry("code", code),
                java.util.Map.entry("library", "firms"),
                java.util.Map.entry("name", "招工奖励（试行）"),
                java.util.Map.entry("nameEn", "Reward for new staff (trial)"),
                java.util.Map.entry("summary", "参保职工 5 人以上的单位"),
                java.util.Map.entry("summaryEn", "Firms with 5 insured staff"),
                java.util.Map.entry("basis", "临人社发〔2026〕30 号（演示）"),
                java.util.Map.entry("department", "labour"),
                java.util.Map.entry("kind", "no-application"),
                java.util.Map.entry("from", "2026-11-01"),
                java.util.Map.entry("to", "2027-10-31"),
                java.util.Map.entry("budgetYuan", 500_000),
                java.util.Map.entry("spread", "pro-rata"),
                java.util.Map.entry("objectionDays", 5),
                java.util.Map.entry("payDays", 30),
                java.util.Map.entry("conflicts", List.of())),
            "clause",
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="trial" namespace="https://anlan.dev/city/linlan">
              <inputData id="i" name="insured_staff"><variable id="v" name="insured_staff" typeRef="number"/></inputData>
              <decision id="trial" name="benefit"><variable id="b" name="benefit" typeRef="number"/>
                <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="c" label="参保职工人数"><inputExpression id="e" typeRef="number"><text>insured_staff</text></inputExpression></input>
                  <output id="o" name="amount" typeRef="number"/>
                  <rule id="one"><description>5 人以上</description><inputEntry id="x"><text>&gt;= 5</text></inputEntry><outputEntry id="y"><text>%s</text></outputEntry></rule>
                </decisionTable></decision></definitions>
            """
                .formatted(amount)));
  }

  /// Who would get what, against a plain count of the library.
  private void tried(Townsperson officer, String form) {
    var tried = done(officer.browser.post("/api/benefits/desk/simulations", form));
    var expected =
        db.sql(
                "select count(*) from exchange.record where library = 'firms' and (fields ->> 'insured_staff')::int >= 5")
            .query(Long.class)
            .single();
    assertThat(tried.path("met").asLong()).isEqualTo(expected).isPositive();
    assertThat(tried.path("metFen").asLong())
        .isEqualTo(
            db.sql(
                    "select sum((fields ->> 'insured_staff')::int) * 10000 from exchange.record where library = 'firms' and (fields ->> 'insured_staff')::int >= 5")
                .query(Long.class)
                .single());
    assertThat(tried.path("engineAgrees").asBoolean()).isTrue();
  }

  @Test
  void a_policy_is_written_tried_offered_and_published_by_another_then_matched() {
    var officer = as("he.labour");
    var head = as("peng.labour");
    var draft = "/api/benefits/desk/policies/new-staff/draft";
    var acts = "/api/benefits/desk/policies/new-staff/acts";
    done(officer.browser.put(draft, form("new-staff", "100 * shoe_size")));
    var flawed = officer.browser.post(acts, "{\"act\": \"offer\"}");
    assertThat(flawed.problem()).isEqualTo("policy-flawed");
    assertThat(flawed.body().path("detail").asString()).contains("shoe_size");
    done(officer.browser.put(draft, form("new-staff", "100 * insured_staff")));
    tried(officer, form("new-staff", "100 * insured_staff"));
    done(officer.browser.post(acts, "{\"act\": \"offer\"}"));
    assertThat(officer.browser.put(draft, form("new-staff", "1")).problem())
        .isEqualTo("benefit-moved-on");
    assertThat(officer.browser.post(acts, "{\"act\": \"publish\"}").problem())
        .isEqualTo("benefit-by-another");
    done(head.browser.post(acts, "{\"act\": \"return\", \"why\": \"金额再核一次\"}"));
    done(officer.browser.post(acts, "{\"act\": \"offer\"}"));
    done(head.browser.post(acts, "{\"act\": \"publish\"}"));
    rounds.look();
    within(
        Duration.ofSeconds(60),
        () -> store.findNewest("firms").filter(one -> one.ended() != null).isPresent());
    assertThat(all(mine(as("tang"), 1).path("met"), "policy")).contains("new-staff");
    assertThat(get(officer, "/policies?q=招工奖励").get(0).path("code").asString())
        .isEqualTo("new-staff");
    done(head.browser.post(acts, "{\"act\": \"end\", \"why\": \"试行结束，不再执行\"}"));
    assertThat(get(officer, "/policies?q=招工奖励")).isEmpty();
  }
}
