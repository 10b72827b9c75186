package org.anlan.benefits;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.cases.Townsperson;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.context.ContextConfiguration;

/// The policies of Linlan from the list to the money and back: objected to, confirmed with one tap, reviewed by another, paid once, taken back.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class BenefitsStoryTest extends AmongBenefits {

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

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

  private void onlyForTheDepartment(Townsperson tang) {
    assertThat(
            as("he.civil")
                .browser
                .post("/api/benefits/desk/lists", "{\"policy\": \"job-stability\"}")
                .problem())
        .isEqualTo("benefit-department-only");
    assertThat(tang.browser.get("/api/benefits/desk/policies").status()).isEqualTo(403);
  }

  /// Who is ruled out has the reason, and nobody outside sees any of it yet.
  private void ruledOut(Townsperson officer, String number) {
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
  }

  private void notForOthers(String award) {
    assertThat(
            as("zhou")
                .browser
                .post(
                    "/api/benefits/mine/awards/" + award + "/confirmation", "{\"accepted\": true}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void a_list_is_published_objected_to_confirmed_reviewed_paid_once_and_taken_back() {
    var officer = as("he.labour");
    var head = as("peng.labour");
    var payer = as("liang.finance");
    var tang = as("tang");
    onlyForTheDepartment(tang);
    var number = list(officer, STABLE);
    ruledOut(officer, number);
    officer.act(number, "publicise", ", \"words\": \"名单核对无误\"");
    assertThat(tang.waiting()).contains("confirm /my/benefits");
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

    notForOthers(award);
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

    var amount = file(payer, second).lines().skip(1).findFirst().orElseThrow().split(",")[5];
    assertThat(Double.parseDouble(amount))
        .as("less than 3,240, since the budget is shared out")
        .isBetween(1.0, 3239.0);
    var receipts = "/api/benefits/desk/batches/" + second + "/receipt";
    var wrong = payer.browser.post(receipts, receipt(second, "1", "99999.01", "paid"));
    assertThat(wrong.problem()).isEqualTo("receipt-faulty");
    assertThat(wrong.body().path("detail").asString()).contains("99999.01", amount);
    var refused = done(payer.browser.post(receipts, receipt(second, "1", amount, "refused")));
    assertThat(refused.path("refused").asInt()).isEqualTo(1);
    var third = done(payer.browser.post(batches, "{}")).path("number").asString();
    var paid = receipt(third, "1", amount, "paid");
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
}
