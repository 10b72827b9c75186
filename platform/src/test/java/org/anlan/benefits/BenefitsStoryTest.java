package org.anlan.benefits;

import static org.anlan.ClockByHand.MONDAY;
import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Townsperson;
import org.anlan.exchange.DataChanged;
import org.anlan.http.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The policies of Linlan from the data to the money and back: matched at night and at once with the same answer, listed, objected to, confirmed with one tap,
/// reviewed by another, paid once, taken back; and written by one, published by another.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class BenefitsStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String YUELAI = "91990102200000072B";
  private static final String STABLE = "job-stability";

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired RoundKeeping rounds;
  @Autowired MatchRounds store;
  @Autowired Rematching rematching;
  @Autowired PublicityKeeping publicity;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @BeforeEach
  void aMonday() {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(MONDAY)));
    db.sql("delete from access.wrong_try").update();
    db.sql(
            "truncate benefits.award, benefits.award_step, benefits.award_list, benefits.objection, benefits.batch, benefits.payment, benefits.stop")
        .update();
    db.sql("delete from benefits.policy_version where author is not null").update();
    match();
  }

  private Townsperson as(String login) {
    return Townsperson.signedIn(port, login);
  }

  /// Matches both libraries anew and waits for it.
  private void match() {
    for (var library : List.of("firms", "persons")) {
      rounds.begin(library, "test");
      rounds.look();
      within(
          Duration.ofSeconds(60),
          () -> store.findNewest(library).filter(one -> one.ended() != null).isPresent());
      assertThat(store.findNewest(library).orElseThrow().failed()).isNull();
    }
  }

  private static void within(Duration most, BooleanSupplier so) {
    var end = System.nanoTime() + most.toNanos();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  private JsonNode get(Townsperson who, String address) {
    return done(who.browser.get("/api/benefits" + address));
  }

  private JsonNode mine(Townsperson who, int place) {
    return get(who, "/mine").path("of").get(place);
  }

  private static List<String> all(JsonNode rows, String part) {
    var all = new ArrayList<String>();
    rows.forEach(row -> all.add(row.path(part).asString()));
    return all;
  }

  private static JsonNode where(JsonNode rows, String part, String value) {
    for (var row : rows) if (row.path(part).asString().equals(value)) return row;
    throw new AssertionError(part + " " + value + " is not in " + rows);
  }

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

  private String list(Townsperson officer, String policy) {
    var form = "{\"policy\": \"%s\"}".formatted(policy);
    return done(officer.browser.post("/api/benefits/desk/lists", form)).path("number").asString();
  }

  private String tangsAward(Townsperson tang) {
    return where(mine(tang, 1).path("awards"), "policy", STABLE).path("id").asString();
  }

  private void confirm(Townsperson who, String award, boolean yes) {
    done(
        who.browser.post(
            "/api/benefits/mine/awards/" + award + "/confirmation",
            "{\"accepted\": %s}".formatted(yes)));
  }

  @Test
  void a_list_is_published_objected_to_confirmed_reviewed_paid_once_and_taken_back() {
    var officer = as("he.labour");
    var head = as("peng.labour");
    var payer = as("liang.finance");
    var tang = as("tang");
    assertThat(
            as("he.civil")
                .browser
                .post("/api/benefits/desk/lists", "{\"policy\": \"job-stability\"}")
                .problem())
        .isEqualTo("benefit-department-only");
    assertThat(tang.browser.get("/api/benefits/desk/policies").status()).isEqualTo(403);

    var number = list(officer, STABLE);
    var excluded = get(officer, "/desk/lists/" + number + "/entries?state=excluded&limit=100");
    assertThat(all(excluded.path("rows"), "reason"))
        .anyMatch(why -> why.contains("严重失信"))
        .anyMatch(why -> why.contains("经营异常"))
        .anyMatch(why -> why.contains("已注销"));
    assertThat(done(new Townsperson(port).browser.get("/api/benefits/lists")).toString())
        .as("not public yet")
        .doesNotContain(number);
    assertThat(
            officer
                .browser
                .post("/api/benefits/desk/lists", "{\"policy\": \"job-stability\"}")
                .problem())
        .as("everybody who matches stands on a list or is ruled out")
        .isEqualTo("benefit-not-now");

    officer.act(number, "publicise", ", \"words\": \"名单核对无误\"");
    var shown = done(new Townsperson(port).browser.get("/api/benefits/lists/" + number));
    assertThat(shown.path("openToObjections").asBoolean()).isTrue();
    assertThat(shown.path("until").asString()).startsWith("2026-11-30T16:00");
    var entries =
        done(new Townsperson(port)
                .browser.get("/api/benefits/lists/" + number + "/entries?limit=5"))
            .path("rows");
    assertThat(entries).hasSize(5);
    assertThat(done(tang.browser.get("/api/notices")).toString()).contains("请确认");

    var award = tangsAward(tang);
    var other =
        all(entries, "id").stream().filter(id -> !id.equals(award)).findFirst().orElseThrow();
    objectTo(number, other, officer, head);

    assertThat(
            as("zhou")
                .browser
                .post(
                    "/api/benefits/mine/awards/" + award + "/confirmation", "{\"accepted\": true}")
                .status())
        .isEqualTo(404);
    confirm(tang, award, false);
    confirm(tang, award, true);
    assertThat(where(mine(tang, 1).path("awards"), "id", award).path("account").asString())
        .contains("*");
    confirmTwoMore(number);

    businessClock.pass(Duration.ofDays(8));
    publicity.look();
    assertThat(offered(officer, number)).doesNotContain("approve");
    head.act(number, "approve", ", \"words\": \"审核通过\"");
    payAndSettle(number, payer, award, tang);
    takeBack(number, award, officer, head, tang);
    audited(award, head);
  }

  private List<String> offered(Townsperson who, String number) {
    var allowed = new ArrayList<String>();
    who.look(number)
        .path("acts")
        .forEach(act -> {
          if (act.path("allowed").asBoolean()) allowed.add(act.path("act").asString());
        });
    return allowed;
  }

  private void objectTo(String number, String entry, Townsperson officer, Townsperson head) {
    var zhou = as("zhou");
    var form =
        """
        {"list": "%s", "award": "%s", "about": "against", "words": "这家单位今年裁员过半，不该返还"}
        """
            .formatted(number, entry);
    var objection =
        done(zhou.browser.post("/api/benefits/objections", form)).path("number").asString();
    businessClock.pass(Duration.ofDays(8));
    publicity.look();
    assertThat(get(officer, "/desk/lists/" + number).path("list").path("stage").asString())
        .as("an open objection holds it")
        .isEqualTo("published");
    assertThat(zhou.browser.post("/api/benefits/objections", form).problem())
        .isEqualTo("benefit-not-now");
    businessClock.pass(Duration.ofDays(-8));
    officer.act(objection, "upheld", ", \"words\": \"社保记录与申报不符，异议成立\"");
    head.act(objection, "answer", ", \"words\": \"经核实，异议成立，已从名单中剔除\"");
    var gone =
        where(
            get(officer, "/desk/lists/" + number + "/entries?state=excluded&limit=100")
                .path("rows"),
            "id",
            entry);
    assertThat(gone.path("reason").asString()).contains("异议成立");
  }

  /// Firms without an account in the demo, as if they had tapped.
  private void confirmTwoMore(String number) {
    db.sql(
            """
            update benefits.award set state = 'confirmed'
             where id in (select id from benefits.award where list = :list and state = 'publicised' order by id limit 2)
            """)
        .param("list", number)
        .update();
  }

  private void payAndSettle(String number, Townsperson payer, String award, Townsperson tang) {
    done(
        payer.browser.post(
            "/api/benefits/desk/stops",
            "{\"library\": \"firms\", \"key\": \"%s\", \"why\": \"正在核查银行账户\"}".formatted(YUELAI)));
    var batches = "/api/benefits/desk/lists/" + number + "/batches";
    var first = done(payer.browser.post(batches, "{}")).path("number").asString();
    assertThat(file(payer, first)).doesNotContain(award).contains("TOTAL,2");
    assertThat(payer.browser.post(batches, "{}").body().path("number").asString())
        .as("only who is held back is left")
        .isEmpty();
    var held =
        where(
            get(payer, "/desk/lists/" + number + "/entries?state=approved").path("rows"),
            "id",
            award);
    assertThat(held.path("reason").asString()).contains("止付名单");
    liftTheStop();
    var second = done(payer.browser.post(batches, "{}")).path("number").asString();
    assertThat(file(payer, second)).contains(award);

    var receipts = "/api/benefits/desk/batches/" + second + "/receipt";
    var wrong = payer.browser.post(receipts, receipt(second, "1", "3240.01", "paid"));
    assertThat(wrong.problem()).isEqualTo("receipt-faulty");
    assertThat(wrong.body().path("detail").asString()).contains("3240.01", "3240.00");
    var refused = done(payer.browser.post(receipts, receipt(second, "1", "3240.00", "refused")));
    assertThat(refused.path("refused").asInt()).isEqualTo(1);
    var third = done(payer.browser.post(batches, "{}")).path("number").asString();
    var paid = receipt(third, "1", "3240.00", "paid");
    done(payer.browser.post("/api/benefits/desk/batches/" + third + "/receipt", paid));
    var again = done(payer.browser.post("/api/benefits/desk/batches/" + third + "/receipt", paid));
    assertThat(again.path("before").asInt()).as("the same receipt changes nothing").isEqualTo(1);
    assertThat(where(mine(tang, 1).path("awards"), "id", award).path("state").asString())
        .isEqualTo("paid");
    settleTheRest(number, payer, first);
  }

  private void settleTheRest(String number, Townsperson payer, String first) {
    var lines = file(payer, first).lines().filter(line -> line.startsWith(first)).toList();
    var text = new StringBuilder("batch,line,amount,result,note\\n");
    for (var line : lines) {
      var cells = line.split(",");
      text.append("%s,%s,%s,paid,R%s\\n".formatted(first, cells[1], cells[5], cells[1]));
    }
    done(
        payer.browser.post(
            "/api/benefits/desk/batches/" + first + "/receipt", "{\"text\": \"" + text + "\"}"));
    payer.act(number, "settled", "");
    assertThat(payer.look(number).path("stage").asString()).isEqualTo("CLOSED");
  }

  private void liftTheStop() {
    var head = as("peng.labour");
    var stop = where(get(head, "/desk/stops"), "key", YUELAI).path("id").asString();
    assertThat(
            as("liang.finance")
                .browser
                .post("/api/benefits/desk/stops/" + stop + "/end", "{\"why\": \"核查完毕\"}")
                .problem())
        .isEqualTo("benefit-by-another");
    done(head.browser.post("/api/benefits/desk/stops/" + stop + "/end", "{\"why\": \"核查完毕\"}"));
  }

  private static String receipt(String batch, String line, String amount, String result) {
    return "{\"text\": \"batch,line,amount,result,note\\n%s,%s,%s,%s,户名不符或凭证号\"}"
        .formatted(batch, line, amount, result);
  }

  private String file(Townsperson payer, String batch) {
    var answer = payer.browser.get("/api/benefits/desk/batches/" + batch + "/file");
    assertThat(answer.status()).isEqualTo(200);
    return new String(answer.whole().body(), StandardCharsets.UTF_8);
  }

  private void takeBack(
      String number, String award, Townsperson officer, Townsperson head, Townsperson tang) {
    var address = "/api/benefits/desk/awards/" + award + "/recovery";
    var why = "{\"why\": \"参保人数经稽核为虚报，不符合条件\"}";
    assertThat(officer.browser.post(address, why).problem()).isEqualTo("benefit-by-another");
    assertThat(head.browser.post(address, "{\"why\": \"\"}").status()).isEqualTo(422);
    var command = UUID.randomUUID();
    var document = done(head.browser.post(address, why, command)).path("document").asString();
    assertThat(document).contains("追");
    assertThat(done(head.browser.post(address, why, command)).path("document").asString())
        .as("once per command")
        .isEqualTo(document);
    assertThat(head.browser.post(address, why).problem()).isEqualTo("benefit-moved-on");
    var seen = where(mine(tang, 1).path("awards"), "id", award);
    assertThat(seen.path("state").asString()).isEqualTo("recovered");
    assertThat(seen.path("document").asString()).isEqualTo(document);
    done(
        head.browser.post(
            "/api/benefits/desk/lists/" + number + "/evaluation", "{\"why\": \"兑付三户，稳岗效果符合预期\"}"));
    assertThat(get(head, "/desk/lists/" + number).path("list").path("effect").asString())
        .contains("符合预期");
  }

  private void audited(String award, Townsperson head) {
    var before = looks();
    var audit = get(head, "/desk/awards/" + award);
    assertThat(audit.path("version").asInt()).isEqualTo(1);
    var decided = where(audit.path("rows"), "decides", "true");
    assertThat(decided.path("row").asInt()).isEqualTo(1);
    assertThat(
            where(decided.path("reasons"), "field", "insured_staff_before")
                .path("value")
                .asString())
        .isEqualTo("9");
    assertThat(all(audit.path("steps"), "state"))
        .containsExactly(
            "matched", "publicised", "declined", "confirmed", "approved", "paid", "recovered");
    assertThat(looks()).as("the look is written down").isEqualTo(before + 1);
  }

  private long looks() {
    return db.sql(
            "select count(*) from exchange.look where key = :key and account is not null and matter like '政策兑付 %'")
        .param("key", YUELAI)
        .query(Long.class)
        .single();
  }

  @Test
  void a_mother_is_paid_for_her_newborn_and_people_are_masked_on_the_list() {
    var civil = as("he.civil");
    var number = list(civil, "disability-care");
    civil.act(number, "publicise", "");
    var entries =
        done(new Townsperson(port).browser.get("/api/benefits/lists/" + number + "/entries"));
    assertThat(all(entries.path("rows"), "title"))
        .isNotEmpty()
        .allMatch(name -> name.contains("*"));
    var fu = as("fu.disabled");
    var award = where(mine(fu, 0).path("awards"), "policy", "disability-care");
    assertThat(award.path("fen").asLong()).isEqualTo(180_000);
    confirm(fu, award.path("id").asString(), true);
    assertThat(
            as("liang.finance")
                .browser
                .post("/api/benefits/desk/lists/" + number + "/batches", "{}")
                .problem())
        .isEqualTo("benefit-not-now");
    assertThat(all(mine(as("zhou"), 0).path("met"), "policy")).doesNotContain("newborn-gift");
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
    var tried =
        done(
            officer.browser.post(
                "/api/benefits/desk/simulations", form("new-staff", "100 * insured_staff")));
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
