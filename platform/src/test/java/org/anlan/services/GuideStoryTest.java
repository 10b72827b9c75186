package org.anlan.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Somebody asks in plain words and is led to an item or a theme; what was asked in vain reaches those who write.
class GuideStoryTest extends Keeping {

  @BeforeEach
  void nothingWasAskedInVain() {
    db.sql("delete from services.saying").update();
    db.sql("delete from services.gap").update();
  }

  private JsonNode ask(String text) {
    return done(
        visitor.get("/api/services/guide?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
  }

  private JsonNode askWhenReady(String text) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> ask("护照").path("byMeaning").asBoolean());
    return ask(text);
  }

  @Test
  void words_alone_answer_until_the_guide_is_read_and_meaning_afterwards() {
    assertThat(ask("着火了").path("outside").asString()).isEqualTo("emergency");
    assertThat(ask("普通护照签发").at("/found/0/name/zh").asString()).isEqualTo("普通护照签发");
    var found = askWhenReady("老人走了，医保卡里的钱怎么取出来").path("found");
    assertThat(found.size()).isBetween(1, 3);
    assertThat(found.at("/0/name/zh").asString()).contains("个人账户").contains("一次性支取");
    assertThat(found.at("/0/why").asString()).isEqualTo("SAID");
    var shop = askWhenReady("想盘个门面卖麻辣烫").path("found");
    assertThat(shop.toString()).contains("\"theme\"", "restaurant");
  }

  @Test
  void what_is_no_service_is_said_to_be_none() {
    var answer = askWhenReady("着火了快来人");
    assertThat(answer.path("found")).isEmpty();
    assertThat(answer.path("outside").asString()).isEqualTo("emergency");
    assertThat(ask("").path("found")).isEmpty();
    assertThat(ask("x".repeat(5_000)).path("found").size()).isLessThan(4);
  }

  @Test
  void what_was_asked_in_vain_is_kept_without_the_person_and_settled_by_an_editor() {
    var said = Map.of("text", "我叫周晓禾，电话19900001234，想问量子许可");
    done(visitor.post("/api/services/guide/misses", json(said)));
    done(signedIn("meng.items").post("/api/services/guide/misses", json(said)));
    var rows = done(meng.get("/api/services/desk/gaps")).path("rows");
    assertThat(rows.at("/0/words").asString()).isEqualTo("我叫＊,电话＊,想问量子许可");
    assertThat(rows.at("/0/times").asInt()).isEqualTo(2);

    var place = "/api/services/desk/gaps/" + rows.at("/0/id").asString() + "/state";
    assertThat(tao.post(place, json(Map.of("state", "TAKEN"))).problem()).isEqualTo("item-right");
    done(meng.post(place, json(Map.of("state", "TAKEN"))));
    assertThat(done(meng.get("/api/services/desk/gaps")).path("total").asInt()).isZero();
    assertThat(done(meng.get("/api/services/desk/gaps?state=TAKEN")).path("total").asInt())
        .isEqualTo(1);
    assertThat(visitor.get("/api/services/desk/gaps").status()).isEqualTo(401);
    assertThat(visitor.post("/api/services/guide/misses", json(Map.of("text", " "))).problem())
        .isEqualTo("words-length");
    assertThat(
            meng.post(
                    "/api/services/desk/gaps/" + java.util.UUID.randomUUID() + "/state",
                    json(Map.of("state", "TAKEN")))
                .status())
        .isEqualTo(404);
  }

  private static final String SOLE_TRADER = "11990100042134250E399012500200Y";

  private java.util.List<String> codes(String text) {
    return askWhenReady(text).path("found").findValuesAsString("code");
  }

  @Test
  void who_keeps_an_item_teaches_the_guide_a_saying_and_takes_it_back() {
    var place = "/api/services/desk/items/" + SOLE_TRADER + "/sayings";
    assertThat(codes("月亮背面支个小摊摊")).isEmpty();
    var said = json(Map.of("said", "…月亮背面…小摊摊？"));
    assertThat(tao.post(place, said).problem()).isEqualTo("item-right");
    assertThat(ren.post(place, said).status()).as("of another unit").isEqualTo(404);
    done(meng.post(place, said));
    assertThat(meng.post(place, said).problem()).isEqualTo("saying-there");
    await().until(() -> codes("月亮背面支个小摊摊").contains(SOLE_TRADER));
    var row = done(meng.get(place)).path("rows").path(0);
    assertThat(row.path("said").asString()).isEqualTo("月亮背面…小摊摊");
    assertThat(row.path("addedBy").asString()).isNotBlank();
    var remove = place + "/" + row.path("id").asString() + "/remove";
    done(meng.post(remove, "{}"));
    assertThat(meng.post(remove, "{}").status()).isEqualTo(404);
    await().until(() -> codes("月亮背面支个小摊摊").isEmpty());
    assertThat(done(meng.get(place)).at("/rows/0/removedBy").asString()).isNotBlank();
  }

  @Test
  void a_question_that_nobody_could_answer_becomes_a_saying_of_the_item_it_belongs_to() {
    var words = "火星上那种红土铺子怎么弄";
    done(visitor.post("/api/services/guide/misses", json(Map.of("text", words))));
    var gap = gap(words);
    var belongs = "/api/services/desk/gaps/" + gap + "/belongs";
    var item = json(Map.of("item", SOLE_TRADER, "said", "红土铺子"));
    assertThat(ren.post(belongs, item).status()).as("of another unit").isEqualTo(404);
    assertThat(gap(words)).as("still open").isEqualTo(gap);
    var command = java.util.UUID.randomUUID();
    done(meng.post(belongs, item, command));
    done(meng.post(belongs, item, command));
    assertThat(done(meng.get("/api/services/desk/gaps?state=TAKEN")).toString()).contains(words);
    var rows = done(meng.get("/api/services/desk/items/" + SOLE_TRADER + "/sayings")).path("rows");
    assertThat(rows.at("/0/fromGap").asBoolean()).isTrue();
  }

  @Test
  void a_settlement_that_arrives_twice_acts_once() {
    var words = "水星上的灰色铺子怎么弄";
    done(visitor.post("/api/services/guide/misses", json(Map.of("text", words))));
    var place = "/api/services/desk/gaps/" + gap(words) + "/state";
    var command = java.util.UUID.randomUUID();
    done(meng.post(place, json(Map.of("state", "NOT_OURS")), command));
    done(meng.post(place, json(Map.of("state", "NEW"))));
    done(meng.post(place, json(Map.of("state", "NOT_OURS")), command));
    assertThat(gap(words)).as("open again, whatever comes late").isNotBlank();
    done(meng.post(place, json(Map.of("state", "NOT_OURS"))));
  }

  private String gap(String words) {
    for (var row : done(meng.get("/api/services/desk/gaps")).path("rows"))
      if (row.path("words").asString().equals(words)) return row.path("id").asString();
    throw new AssertionError("nobody keeps " + words);
  }
}
