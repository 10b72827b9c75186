package org.anlan.halls;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.cases.Townsperson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A day in the hall of Linlan: numbers drawn and called, an application taken in at the window and brought to the back office, its result handed out
/// at the issuing desk, the service rated by nobody in particular, and what could not be done looked after.
class HallsStoryTest extends AtTheHall {

  private Townsperson su;
  private Townsperson he;

  @BeforeEach
  void people() {
    su = as("su.window");
    he = as("he.window");
  }

  @Test
  void numbers_are_called_by_urgency_and_whoever_waits_longest_is_not_forgotten() {
    open(su, "A01");
    var first = draw(visitor(), "A", false);
    assertThat(first.path("number").asString()).isEqualTo("A001");
    assertThat(first.path("ahead").asInt()).isZero();
    draw(visitor(), "A", false);
    for (var i = 0; i < 3; i++) draw(visitor(), "A", true);
    draw(visitor(), "B", false);
    var order = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      order.add(next(su));
      post(su, "/city/window/serve");
      finish(su);
    }
    assertThat(order).containsExactly("A003", "A004", "A001", "A005", "A002");
    assertThat(post(su, "/city/window/next", Map.of()).problem())
        .as("B is not for this window")
        .isEqualTo("hall-nobody");
  }

  @Test
  void who_does_not_come_is_passed_after_three_calls_and_comes_back_after_the_next_three() {
    open(su, "A01");
    var late = draw(visitor(), "A", false);
    for (var i = 0; i < 4; i++) draw(visitor(), "A", false);
    assertThat(next(su)).isEqualTo("A001");
    assertThat(post(su, "/city/window/next", Map.of()).problem()).isEqualTo("hall-busy");
    assertThat(post(su, "/city/window/pass", Map.of()).problem()).isEqualTo("hall-call-again");
    assertThat(post(su, "/city/window/again", Map.of()).problem()).isEqualTo("hall-too-early");
    for (var i = 0; i < 2; i++) {
      pass(Duration.ofSeconds(20));
      post(su, "/city/window/again");
    }
    assertThat(post(su, "/city/window/pass", Map.of()).problem()).isEqualTo("hall-too-early");
    pass(Duration.ofSeconds(20));
    assertThat(post(su, "/city/window/again", Map.of()).problem()).isEqualTo("hall-called-enough");
    post(su, "/city/window/pass");
    var code = late.path("code").asString();
    assertThat(get(visitor(), "/tickets/" + code).path("state").asString()).isEqualTo("PASSED");
    assertThat(post(visitor(), "/tickets/" + code + "/back").path("state").asString())
        .isEqualTo("WAITING");
    var order = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      order.add(next(su));
      post(su, "/city/window/serve");
      finish(su);
    }
    assertThat(order).containsExactly("A002", "A003", "A004", "A001", "A005");
  }

  @Test
  void who_was_passed_longer_than_half_an_hour_ago_draws_another_ticket() {
    open(su, "A01");
    var code = draw(visitor(), "A", false).path("code").asString();
    next(su);
    for (var i = 0; i < 2; i++) {
      pass(Duration.ofSeconds(20));
      post(su, "/city/window/again");
    }
    pass(Duration.ofSeconds(20));
    post(su, "/city/window/pass");
    pass(Duration.ofMinutes(31));
    assertThat(post(visitor(), "/tickets/" + code + "/back", Map.of()).problem())
        .isEqualTo("hall-back-too-late");
  }

  @Test
  void nobody_draws_a_ticket_that_cannot_be_served_before_closing() {
    pass(Duration.ofHours(7).plusMinutes(40));
    open(su, "A01");
    draw(visitor(), "A", false);
    draw(visitor(), "A", false);
    assertThat(post(visitor(), "/city/tickets", Map.of("group", "A")).problem())
        .isEqualTo("hall-full");
    pass(Duration.ofMinutes(20));
    assertThat(post(visitor(), "/city/tickets", Map.of("group", "A")).problem())
        .isEqualTo("hall-closed");
  }

  @Test
  void one_window_has_one_clerk_and_a_clerk_one_window() {
    open(su, "A01");
    assertThat(post(he, "/city/window/open", Map.of("window", "A01")).problem())
        .isEqualTo("hall-window-taken");
    open(su, "A02");
    open(he, "A01");
    assertThat(post(su, "/city/window/open", Map.of("window", "G01")).problem())
        .as("the issuing desk is for who issues")
        .isEqualTo("hall-right");
    assertThat(as("li.handler").browser.get("/api/halls/city/window").problem())
        .isEqualTo("hall-right");
    assertThat(visitor().browser.get("/api/halls/city/live").status()).isEqualTo(401);
  }

  @Test
  void who_is_sent_on_waits_as_long_as_they_have_waited() {
    open(su, "A01");
    open(he, "B01");
    draw(visitor(), "A", false);
    pass(Duration.ofMinutes(5));
    draw(visitor(), "B", false);
    next(su);
    post(su, "/city/window/serve");
    done(post(su, "/city/window/send-on", Map.of("group", "B")));
    assertThat(next(he)).as("drawn first").isEqualTo("A001");
  }

  private String identified(Townsperson clerk, String name, String idNumber) {
    var page = done(post(clerk, "/city/window/person", Map.of("name", name, "idNumber", idNumber)));
    return page.path("at").path("person").path("standing").asString();
  }

  private void served(Townsperson clerk, String window, String group) {
    open(clerk, window);
    draw(visitor(), group, false);
    next(clerk);
    post(clerk, "/city/window/serve");
  }

  private static List<Map<String, Object>> things() {
    return List.of(
        Map.of("zh", "房屋产权证", "en", "Title deed", "form", "original", "copies", 1),
        Map.of("zh", "身份证复印件", "en", "Copy of the card", "form", "copy", "copies", 2));
  }

  /// What is filed at the window, for zhou.
  private String filed() {
    served(su, "A01", "A");
    var standing = identified(su, "周晓禾", ZHOU);
    var draft =
        done(post(su, "/city/window/drafts", Map.of("item", SOLE_TRADER))).path("draft").asString();
    write(su, standing, draft);
    return done(post(
            su,
            "/city/window/filings",
            Map.of("draft", draft, "confirmed", "paper", "things", things())))
        .path("number")
        .asString();
  }

  @Test
  void what_the_window_takes_in_is_brought_to_the_back_office_decided_by_others_and_handed_out() {
    var number = filed();
    var zhou = as("zhou");
    assertThat(done(zhou.browser.get("/api/applications/mine")).toString())
        .as("it is the person's own matter")
        .contains(number);
    var counter = as("li.counter");
    var list = of(get(counter, "/papers").path("lists"), number);
    assertThat(list.path("category").path("zh").asString()).isEqualTo("企业开办");
    assertThat(list.path("from").asString()).isEqualTo("苏晓岚");
    var id = list.path("id").asString();
    assertThat(counter.waiting()).contains("receive /desk/papers");
    assertThat(post(su, "/papers/" + id + "/receive", Map.of()).problem())
        .as("who sends does not receive")
        .isEqualTo("hall-right");
    done(post(counter, "/papers/" + id + "/receive", Map.of("missing", List.of(1))));
    var open = of(get(counter, "/papers").path("lists"), number);
    assertThat(open.path("lines").path(1).path("state").asString()).isEqualTo("missing");
    done(
        post(
            counter, "/papers/" + id + "/explain", Map.of("position", 1, "words", "窗口补送了复印件，已收到")));
    assertThat(find(get(counter, "/papers").path("lists"), number)).isEmpty();

    counter.act(number, "take-up", "");
    as("meng.market").act(number, "approve", ", \"words\": \"符合条件\"");
    assertThat(get(counter, "/papers").path("toSend").toString()).contains(number);
    var result = List.of(Map.of("zh", "营业执照", "en", "Licence", "form", "result", "copies", 1));
    done(post(counter, "/papers/of/" + number + "/send", Map.of("things", result)));
    assertThat(post(counter, "/papers/of/" + number + "/send", Map.of("things", result)).problem())
        .isEqualTo("hall-sent-already");

    var issuer = as("feng.issuer");
    var back = of(get(issuer, "/city/issuing").path("onTheWay"), number);
    done(post(issuer, "/papers/" + back.path("id").asString() + "/receive", Map.of()));
    var there = of(get(issuer, "/city/issuing").path("there"), number);
    assertThat(there.path("holder").asString()).as("masked").isEqualTo("周**");
    assertThat(done(zhou.browser.get("/api/notices")).toString()).contains("取件码");
    handsOut(issuer, there.path("id").asString());
    assertThat(find(get(issuer, "/city/issuing").path("there"), number)).isEmpty();
    assertThat(get(issuer, "/city/issuing").path("today").size()).isEqualTo(1);
  }

  @Test
  void who_received_it_at_the_window_has_no_part_in_it_afterwards() {
    var number = filed();
    db.sql("update halls.filing set person = 'H00146' where case_number = :number")
        .param("number", number)
        .update();
    var counter = as("li.counter");
    var page = counter.look(number);
    var task =
        page.path("acts")
            .valueStream()
            .filter(act -> act.path("act").asString().equals("take-up"))
            .findFirst()
            .orElseThrow()
            .path("task")
            .asString();
    var act = Map.of("act", "take-up", "task", task, "version", page.path("version").asLong());
    assertThat(counter.browser.post("/api/cases/" + number + "/acts", json(act)).problem())
        .isEqualTo("hall-received-by-you");
    assertThat(counter.look(number).path("stageText").asString()).isEqualTo("收件审查");
  }

  private void handsOut(Townsperson issuer, String id) {
    var address = "/city/issuing/" + id;
    var wrong = Map.of("way", "identity", "proof", "990102195103020021", "receiver", "周晓禾");
    assertThat(post(issuer, address, wrong).body().path("field").asString()).isEqualTo("proof");
    assertThat(
            post(issuer, address, Map.of("way", "code", "proof", "AAAAAAAA", "receiver", "某人"))
                .body()
                .path("field")
                .asString())
        .isEqualTo("proof");
    assertThat(post(su, address, wrong).problem()).isEqualTo("hall-right");
    done(post(issuer, address, Map.of("way", "identity", "proof", ZHOU, "receiver", "周晓禾")));
    assertThat(
            post(issuer, address, Map.of("way", "identity", "proof", ZHOU, "receiver", "周晓禾"))
                .problem())
        .isEqualTo("hall-handed-out");
  }

  private static List<JsonNode> find(JsonNode rows, String number) {
    return rows.valueStream().filter(row -> row.path("number").asString().equals(number)).toList();
  }

  private static JsonNode of(JsonNode rows, String number) {
    var found = find(rows, number);
    assertThat(found).as(rows.toString()).hasSize(1);
    return found.getFirst();
  }

  @Test
  void somebody_without_an_account_confirms_on_the_phone_what_was_written_for_them() {
    open(su, "A01");
    var code = draw(visitor(), "A", false).path("code").asString();
    next(su);
    post(su, "/city/window/serve");
    var draft = Map.of("item", SOLE_TRADER);
    assertThat(post(su, "/city/window/drafts", draft).problem()).isEqualTo("hall-person-unknown");
    var unknown =
        db.sql(
                """
                select max(key) from exchange.record r
                 where library = 'persons' and not exists (select 1 from access.identity i where i.code = r.key)
                """)
            .query(String.class)
            .single();
    var standing = identified(su, "陈某某", unknown);
    var id = done(post(su, "/city/window/drafts", draft)).path("draft").asString();
    write(su, standing, id);
    var filing = Map.of("draft", id, "confirmed", "phone", "things", List.of());
    assertThat(post(su, "/city/window/filings", filing).problem()).isEqualTo("hall-not-confirmed");
    var phone = visitor();
    var written = get(phone, "/tickets/" + code + "/written").path("parts").path(0);
    assertThat(written.toString()).contains("晓禾早餐店").doesNotContain(unknown);
    var confirms = Map.of("draft", id, "revision", written.path("revision").asLong());
    done(post(phone, "/tickets/" + code + "/confirm", confirms));
    var number = done(post(su, "/city/window/filings", filing)).path("number").asString();
    assertThat(get(phone, "/tickets/" + code).path("filed").toString()).contains(number);
    finish(su);
    assertThat(su.inNameOf(standing, "GET", "/api/applications/drafts/" + id, null).problem())
        .as("filling in ends with the service")
        .isEqualTo("standing-ended");
  }

  @Test
  void a_window_reaches_what_it_began_for_the_person_and_nothing_else_of_theirs() {
    var zhou = as("zhou");
    var own =
        done(zhou.browser.post("/api/applications/drafts", json(Map.of("item", SOLE_TRADER))))
            .path("draft")
            .asString();
    served(su, "A01", "A");
    var standing = identified(su, "周晓禾", ZHOU);
    assertThat(su.inNameOf(standing, "GET", "/api/applications/drafts/" + own, null).problem())
        .isEqualTo("standing-elsewhere");
    assertThat(he.inNameOf(standing, "GET", "/api/applications/drafts/" + own, null).problem())
        .as("it is su's")
        .isEqualTo("standing-ended");
    assertThat(
            done(su.inNameOf(standing, "GET", "/api/applications/mine", null)).path("rows").size())
        .as("her own, of which there are none")
        .isZero();
    assertThat(post(su, "/city/window/drafts", Map.of("item", TAX)).problem())
        .as("the tax bureau has not granted it")
        .isEqualTo("hall-not-granted");
    var seen = get(zhou, "/errands").path("windows").path(0);
    assertThat(seen.path("by").asString()).isEqualTo("苏晓岚");
    assertThat(seen.path("uses").size()).isGreaterThan(0);
  }

  @Test
  void a_paper_handed_in_at_the_window_is_the_persons_and_seen_while_the_draft_is_written() {
    served(su, "A01", "A");
    var standing = identified(su, "周晓禾", ZHOU);
    var draft =
        done(post(su, "/city/window/drafts", Map.of("item", SOLE_TRADER))).path("draft").asString();
    var paper = handIn(su, standing);
    assertThat(su.browser.get("/api/files/" + paper).status()).as("not hers").isEqualTo(404);
    var address = "/api/applications/drafts/" + draft;
    var form = form(done(su.inNameOf(standing, "GET", address, null)));
    form.put(
        "materials", List.of(Map.of("material", "lease", "paper", paper, "promisedLater", false)));
    done(su.inNameOf(standing, "PUT", address, form));
    assertThat(su.browser.get("/api/files/" + paper).status()).isEqualTo(200);
    assertThat(as("zhou").browser.get("/api/files/" + paper).status()).isEqualTo(200);
    finish(su);
    assertThat(su.browser.get("/api/files/" + paper).status()).as("over").isEqualTo(404);
  }

  @Test
  void what_could_not_be_done_is_called_about_mended_by_the_unit_and_checked_by_the_hall() {
    var zhou = as("zhou");
    var said =
        Map.of(
            "item", SOLE_TRADER,
            "tried", "来了三次，每次都说系统打不开",
            "failed", "窗口说要等市场监管局修系统，没有给回执");
    assertThat(post(zhou, "/city/stuck", Map.of("item", SOLE_TRADER, "tried", "三")).problem())
        .isEqualTo("hall-field");
    var command = UUID.randomUUID();
    var number =
        done(zhou.browser.post("/api/halls/city/stuck", json(said), command))
            .path("number")
            .asString();
    assertThat(
            done(zhou.browser.post("/api/halls/city/stuck", json(said), command))
                .path("number")
                .asString())
        .as("sent twice, said once")
        .isEqualTo(number);
    assertThat(zhou.progress(number).path("stageText").asString()).isEqualTo("联系当事人");
    var leader = as("lu.hall");
    assertThat(leader.look(number).path("tasks").toString())
        .as("within a working day")
        .contains("2026-11-24");
    leader.act(number, "send", ", \"words\": \"已电话联系，约定当天修复\"");
    var unit = as("meng.market");
    unit.act(number, "mended", ", \"words\": \"系统已恢复，已为当事人办理\"");
    leader.act(number, "answer", ", \"words\": \"经回访已经办成\"");
    assertThat(zhou.progress(number).path("stage").asString()).isEqualTo("CLOSED");
  }
}
