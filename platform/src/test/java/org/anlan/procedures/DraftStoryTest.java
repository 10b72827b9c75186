package org.anlan.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Browser;
import org.junit.jupiter.api.Test;

/// A way is changed by one and put into force by another, and taken back when it was wrong.
class DraftStoryTest extends Drafting {

  @Test
  void one_writes_another_publishes_and_new_matters_follow_the_new_version() {
    int before = desk.newest("street-repair").version();
    var id = open(gu, "procedure", "street-repair");
    var text = draft(id).path("text").asString();
    assertThat(offer(gu, id).problem()).isEqualTo("way-unchanged");
    done(write(gu, id, renamed(text, "接单")));
    assertThat(act(pei, id, "publish", Map.of()).problem()).isEqualTo("draft-state");
    done(offer(gu, id));
    assertThat(write(gu, id, text).problem()).isEqualTo("draft-state");
    assertThat(act(gu, id, "publish", Map.of()).problem()).isEqualTo("procedure-right");
    assertThat(act(pei, id, "send-back", Map.of("words", "")).problem()).isEqualTo("words-length");
    done(act(pei, id, "send-back", Map.of("words", "名称再短一些")));
    assertThat(draft(id).at("/decided/words").asString()).isEqualTo("名称再短一些");
    done(write(gu, id, renamed(text, "签")));
    done(offer(gu, id));
    assertThat(done(pei.get("/api/notices")).toString()).contains("流程修改", "等待审核发布：值班意见");
    var published = done(act(pei, id, "publish", Map.of("words", "同意")));
    assertThat(published.path("published").asInt()).isEqualTo(before + 1);

    assertThat(done(gu.get("/api/notices")).toString()).contains("已发布：同意", "已退回修改：名称再短一些");

    var now = desk.newest("street-repair");
    assertThat(now.version()).isEqualTo(before + 1);
    assertThat(now.procedure().getNode("accept").name()).isEqualTo("签");
    var history = get(gu, "ways/" + STREET);
    var version = history.path("versions").get(0);
    assertThat(version.path("inForce").asBoolean()).isTrue();
    assertThat(version.path("reason").asString()).isEqualTo("值班意见");
    assertThat(version.path("publishedBy").asString()).startsWith("潘").contains("*");
    assertThat(version.path("writers").get(0).asString()).startsWith("顾");
    assertThat(history.path("acts").get(0).path("title").asString()).isEqualTo("发布");
    // An act can be proved as soon as the ledger's next round has taken it in.
    await()
        .untilAsserted(() ->
            assertThat(ledger.listProofs("procedure:street-repair"))
                .hasSizeGreaterThanOrEqualTo(5));

    var address = "ways/%s/comparison?from=%d&to=%d".formatted(STREET, before, before + 1);
    var changes = get(gu, address).path("changes");
    assertThat(changes.toString()).contains("\"element\":\"accept\"").contains("名称");

    rolledBack(before, text);
  }

  @Test
  void what_was_offered_waits_for_who_publishes_and_comes_back_to_who_wrote() {
    var id = open(gu, "procedure", "street-repair");
    done(write(gu, id, renamed(draft(id).path("text").asString(), "先接")));
    done(offer(gu, id));
    var page = "/desk/procedures/drafts/%s".formatted(id);
    assertThat(waiting(pei)).contains(page);
    assertThat(waiting(gu)).doesNotContain(page);
    done(act(pei, id, "send-back", Map.of("words", "再想想")));
    assertThat(waiting(pei)).doesNotContain(page);
    assertThat(waiting(gu)).contains(page);
    done(act(gu, id, "drop", Map.of()));
    assertThat(waiting(gu)).doesNotContain(page);
  }

  private static List<String> waiting(Browser who) {
    return done(who.get("/api/access/waiting")).path("rows").findValuesAsString("to");
  }

  private void rolledBack(int before, String text) {
    var back = post(gu, "ways/" + STREET + "/roll-back", Map.of("to", before, "reason", "新名称有误"));
    var undo = done(back).path("draft").asString();
    assertThat(draft(undo).at("/draft/state").asString()).isEqualTo("OFFERED");
    assertThat(act(gu, undo, "publish", Map.of()).problem()).isEqualTo("procedure-right");
    done(act(pei, undo, "publish", Map.of()));
    assertThat(desk.newest("street-repair").version()).isEqualTo(before + 2);
    assertThat(desk.drawing("street-repair", before + 2)).isEqualTo(text);
  }

  @Test
  void who_wrote_any_of_it_does_not_publish_it_even_with_the_right_to() {
    var id = open(gu, "procedure", "street-repair");
    var text = draft(id).path("text").asString();
    done(write(pei, id, renamed(text, "潘改")));
    done(write(gu, id, renamed(text, "顾改")));
    done(offer(gu, id));
    var page = "/desk/procedures/drafts/%s".formatted(id);
    assertThat(waiting(pei)).as("one's own work waits for others").doesNotContain(page);
    assertThat(act(pei, id, "publish", Map.of()).problem()).isEqualTo("own-work");
    assertThat(act(pei, id, "send-back", Map.of("words", "不妥")).problem()).isEqualTo("own-work");
    assertThat(draft(id).path("mine").asBoolean()).isTrue();
    done(act(gu, id, "take-back", Map.of()));
    done(act(gu, id, "drop", Map.of()));
    assertThat(draft(id).at("/draft/state").asString()).isEqualTo("DROPPED");
  }

  @Test
  void an_older_state_is_told_and_a_second_change_of_the_same_way_is_not_begun() {
    var id = open(gu, "procedure", "street-repair");
    var text = draft(id).path("text").asString();
    long seen = version(id);
    done(write(gu, id, renamed(text, "先改")));
    var stale = Map.of("version", seen, "text", text, "examples", List.of());
    assertThat(post(pei, "drafts/" + id + "/text", stale).problem()).isEqualTo("draft-moved-on");
    var second = post(pei, "drafts", Map.of("form", "procedure", "key", "street-repair"));
    assertThat(second.problem()).isEqualTo("draft-open");
    assertThat(second.body().path("draft").asString()).isEqualTo(id);
    var command = UUID.randomUUID();
    var form = json(Map.of("version", version(id), "words", ""));
    var address = "/api/procedures/drafts/" + id + "/drop";
    done(gu.post(address, form, command));
    done(gu.post(address, form, command));
  }

  @Test
  void a_version_comes_into_force_at_its_hour() {
    int before = desk.newest("street-repair").version();
    var id = open(gu, "procedure", "street-repair");
    done(write(gu, id, renamed(draft(id).path("text").asString(), "明日签收")));
    var late = businessClock.instant().minusSeconds(1).toString();
    var reason = "从明天起";
    assertThat(act(gu, id, "offer", Map.of("reason", reason, "effectiveFrom", late)).problem())
        .isEqualTo("not-in-future");
    var tomorrow = businessClock.instant().plus(Duration.ofDays(1)).toString();
    done(act(gu, id, "offer", Map.of("reason", reason, "effectiveFrom", tomorrow)));
    int next = done(act(pei, id, "publish", Map.of())).path("published").asInt();
    assertThat(desk.newest("street-repair").version()).isEqualTo(before).isNotEqualTo(next);
    var rows = get(gu, "ways").path("rows").toString();
    assertThat(rows).contains("\"next\":" + next);
    businessClock.pass(Duration.ofDays(1));
    assertThat(desk.newest("street-repair").version()).isEqualTo(next);
  }

  @Test
  void a_form_is_made_published_and_asked_for() {
    var text =
        """
        {"title": "维修记录", "titleEn": "Repair record", "type": "object", "required": ["depth"],
         "properties": {"depth": {"type": "integer", "title": "深度（厘米）", "titleEn": "Depth (cm)", "maximum": 300},
                        "cause": {"type": "string", "title": "成因", "titleEn": "Cause",
                                  "oneOf": [{"const": "water", "title": "积水", "titleEn": "Water"}]}}}
        """;
    assertThat(flaws("form", "repair-note", text)).isEmpty();
    assertThat(flaws("form", "repair-note", "[]")).contains("object");
    assertThat(flaws("form", "repair-note", "{\"type\": \"object\"}")).contains("properties");
    assertThat(flaws("form", "repair-note", "{\"type\": ")).contains("JSON");
    assertThat(flaws("form", "repair-note", text.replace("integer", "money"))).contains("depth");
    assertThat(flaws("form", "repair-note", text.replace("\"maximum\": 300", "\"maximum\": -1")))
        .contains("maximum");
    assertThat(flaws("form", "repair-note", text.replace("\"depth\": {", "\"outcome\": {")))
        .contains("outcome");
    assertThat(flaws("form", "repair-note", text.replace("[\"depth\"]", "[\"width\"]")))
        .contains("width");
    var form = Map.of("form", "form", "key", "repair-note", "text", text);
    var id = done(post(gu, "drafts", form)).path("draft").asString();
    done(offer(gu, id));
    done(act(pei, id, "publish", Map.of()));
    assertThat(desk.findForm("repair-note").orElseThrow().fields()).hasSize(2);
    assertThat(post(gu, "drafts", form).problem()).isEqualTo("key-taken");
  }

  @Test
  void others_look_and_change_nothing() {
    var li = signedIn("li.handler");
    assertThat(get(li, "ways").at("/may/edit").asBoolean()).isFalse();
    assertThat(post(li, "drafts", Map.of("form", "procedure", "key", "street-repair")).problem())
        .isEqualTo("procedure-right");
    assertThat(li.get("/api/procedures/ways/poem/x").status()).isEqualTo(404);
    assertThat(Browser.elsewhere(port).get("/api/procedures/ways").status()).isEqualTo(401);
  }
}
