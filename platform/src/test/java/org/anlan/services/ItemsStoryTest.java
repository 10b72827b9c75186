package org.anlan.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Service items are found, written by one, reviewed by another, published by a third, claimed by a county and looked at when a law changes.
class ItemsStoryTest extends Keeping {

  private static final String PHARMACY = "药品零售企业许可（开办药店）";
  private static final String DIVORCE = "离婚登记预约";

  @Test
  void the_real_catalogue_is_there_whole_and_says_what_it_lacks() {
    var themes = get(visitor, "themes");
    assertThat(themes.path("items").asInt()).isGreaterThanOrEqualTo(1_195);
    assertThat(themes.path("whole").asInt()).isGreaterThanOrEqualTo(60);
    assertThat(themes.path("events")).hasSize(10);
    var entry = folder.catalogue().getFirst();
    var guide = get(visitor, "items/" + entry.code());
    assertThat(guide.at("/card/foreign").asBoolean()).isTrue();
    assertThat(guide.at("/item/name/zh").asString()).isEqualTo(entry.name().zh());
    assertThat(guide.path("department").asString()).isEqualTo(entry.department());
    assertThat(guide.at("/card/gaps").toString()).contains("limits", "conditions", "fee");
    assertThat(guide.at("/item/limits").isMissingNode() || guide.at("/item/limits").isNull())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "离婚, 离婚登记预约",
    "我想离婚怎么办, 离婚登记预约",
    "开药店, 药品零售企业许可（开办药店）",
    "我想开个早餐店, 食品经营许可（餐饮服务）新办",
    "小孩上户口, 出生户口登记",
    "老人去世后医保卡里的钱怎么取, 基本医疗保险个人账户一次性支取",
    "租房提取公积金, 租赁住房提取住房公积金",
    "外地看病, 异地就医备案",
    "二手房过户, 存量房（二手房）转移登记",
    "驾照到期, 机动车驾驶证期满换证",
    "药品另售, 药品零售企业许可（开办药店）",
    "passport, 普通护照签发"
  })
  void people_find_an_item_by_their_own_words(String said, String item) {
    assertThat(found(said).stream().limit(5)).as(said).contains(item);
  }

  @Test
  void what_nobody_offers_is_not_found() {
    assertThat(found("量子纠缠实验")).isEmpty();
    assertThat(found("x".repeat(500))).isEmpty();
  }

  @Test
  void lists_are_narrowed_and_read_page_by_page() {
    var first = get(visitor, "items?event=restaurant&limit=5");
    assertThat(first.path("total").asInt()).isEqualTo(8);
    var second =
        get(visitor, "items?event=restaurant&limit=5&after=" + first.path("next").asString());
    assertThat(second.path("rows")).hasSize(3);
    assertThat(second.path("next").isMissingNode() || second.path("next").isNull()).isTrue();
    assertThat(get(visitor, "items?theme=AFTERLIFE").path("total").asInt()).isEqualTo(3);
    assertThat(visitor.get("/api/services/items?limit=0").problem())
        .isEqualTo("limit-out-of-range");
    assertThat(visitor.get("/api/services/items/no-such-item").status()).isEqualTo(404);
  }

  @Test
  void one_writes_another_reviews_a_third_publishes() {
    var code = code(PHARMACY);
    assertThat(post(tao, "items/" + code + "/change", Map.of()).problem()).isEqualTo("item-right");
    done(post(meng, "items/" + code + "/change", Map.of()));
    assertThat(post(meng, "items/" + code + "/change", Map.of()).problem())
        .isEqualTo("item-change-open");
    assertThat(offer(meng, code).problem()).isEqualTo("item-unchanged");

    done(write(meng, code, "limits", limits(31)));
    var refused = offer(meng, code);
    assertThat(refused.problem()).isEqualTo("item-faults");
    assertThat(refused.body().path("faults").toString()).contains("PROMISE_TOO_LONG");
    assertThat(write(meng, code, "limits", Map.of("statutory", 3)).problem())
        .isEqualTo("item-unreadable");
    assertThat(write(meng, code, "code", "X-1234").problem()).isEqualTo("item-element");
    done(write(meng, code, "limits", limits(8)));
    done(write(meng, code, "faqs", List.of()));
    done(offer(meng, code));
    assertThat(write(meng, code, "faqs", List.of()).problem()).isEqualTo("item-state");

    assertThat(act(jin, code, "publish", Map.of()).problem()).isEqualTo("item-state");
    assertThat(act(meng, code, "review", Map.of("words", "自审")).problem()).isEqualTo("item-right");
    done(act(tao, code, "send-back", Map.of("words", "请补常见问题")));
    done(write(meng, code, "faqs", List.of(faq())));
    done(offer(meng, code));
    published(code);

    var item = desk(meng, code);
    assertThat(item.at("/row/inForce").asInt()).isEqualTo(2);
    assertThat(item.at("/versions/0/reviewer").asString()).startsWith("陶");
    assertThat(item.path("acts").toString()).contains("请补常见问题", "发布", "提请合法性审核");
    assertThat(get(visitor, "items/" + code).at("/item/faqs/0/question/zh").asString())
        .isEqualTo("新问题");
    var changes = get(meng, "desk/items/" + code + "/comparison?from=1&to=2").path("changes");
    assertThat(changes.valueStream().map(one -> one.path("element").asString())).contains("faqs");
    await()
        .untilAsserted(
            () -> assertThat(ledger.listProofs("item:" + code)).hasSizeGreaterThanOrEqualTo(7));
  }

  @Test
  void a_version_is_shown_from_its_day_on_and_not_before() {
    var code = code("公司变更登记");
    done(post(meng, "items/" + code + "/change", Map.of()));
    done(write(meng, code, "summary", Map.of("zh", "新的简介", "en", "New")));
    done(offer(meng, code));
    done(act(tao, code, "review", Map.of("words", "合法")));
    var today =
        java.time.LocalDate.ofInstant(
            businessClock.instant(), java.time.ZoneId.of("Asia/Shanghai"));
    assertThat(act(jin, code, "publish", Map.of("from", today.minusDays(1).toString())).problem())
        .isEqualTo("day-past");
    done(act(jin, code, "publish", Map.of("from", today.plusDays(1).toString())));
    inForce.look();
    assertThat(get(visitor, "items/" + code).path("version").asInt()).isEqualTo(1);
    businessClock.pass(Duration.ofDays(1));
    inForce.look();
    assertThat(get(visitor, "items/" + code).path("version").asInt()).isEqualTo(2);
  }

  @Test
  void who_wrote_any_of_it_does_not_publish_it() {
    var code = code("异地就医备案");
    done(post(jin, "items/" + code + "/change", Map.of()));
    done(write(jin, code, "summary", Map.of("zh", "新的简介", "en", "New")));
    done(offer(jin, code));
    var page = "/desk/items/" + code;
    assertThat(waiting(tao)).contains(page);
    done(act(tao, code, "review", Map.of("words", "合法")));
    assertThat(waiting(tao)).doesNotContain(page);
    assertThat(act(jin, code, "publish", Map.of()).problem()).isEqualTo("own-work");
    assertThat(waiting(jin)).as("one's own work waits for others").doesNotContain(page);
    done(act(tao, code, "send-back", Map.of("words", "换人写")));
    assertThat(waiting(jin)).contains(page);
    done(act(jin, code, "drop", Map.of()));
    assertThat(get(visitor, "items/" + code).path("version").asInt()).isEqualTo(1);
  }

  private static List<String> waiting(Browser who) {
    return done(who.get("/api/access/waiting")).path("rows").findValuesAsString("to");
  }

  @Test
  void a_county_claims_an_item_and_changes_only_what_it_may() {
    var upper = code("个体工商户设立登记");
    var claimed = done(post(ren, "items/" + upper + "/claim", Map.of()));
    var code = claimed.path("code").asString();
    assertThat(code).hasSize(31).isNotEqualTo(upper).endsWith(upper.substring(19));
    assertThat(post(ren, "items/" + upper + "/claim", Map.of()).problem())
        .isEqualTo("item-code-taken");
    assertThat(post(meng, "items/" + upper + "/claim", Map.of()).problem())
        .isEqualTo("item-not-claimable");
    assertThat(meng.get("/api/services/desk/items/" + code).status()).isEqualTo(404);

    done(write(ren, code, "name", Map.of("zh", "个体户开业", "en", "Other")));
    assertThat(offer(ren, code).body().path("faults").toString())
        .contains("LOCKED_BY_CATALOGUE", "WINDOW_WITHOUT_PLACE");
    done(
        write(ren, code, "name", Map.of("zh", "个体工商户设立登记", "en", "Registration of a sole trader")));
    var place =
        Map.of(
            "venue",
            "V0396",
            "kind",
            "UNDIFFERENTIATED",
            "window",
            Map.of("zh", "综合窗口", "en", "Integrated window"),
            "hours",
            Map.of("zh", "周一至周五 9:00–17:00", "en", "Mon–Fri 9:00–17:00"));
    done(write(ren, code, "places", List.of(place)));
    done(offer(ren, code));
    published(code);
    assertThat(get(visitor, "items/" + code).at("/card/level").asString()).isEqualTo("COUNTY");
    assertThat(desk(ren, code).path("elements").toString()).contains("\"freedom\":\"CATALOGUE\"");
  }

  @Test
  void a_command_twice_is_done_once_and_an_old_page_is_told() {
    var code = code("食品经营许可变更");
    var command = UUID.randomUUID();
    var address = "/api/services/desk/items/" + code + "/change";
    done(meng.post(address, "{}", command));
    done(meng.post(address, "{}", command));
    var old = Map.of("revision", 77, "element", "faqs", "value", List.of());
    assertThat(post(meng, "items/" + code + "/element", old).problem()).isEqualTo("item-moved-on");
    done(act(meng, code, "drop", Map.of()));
    assertThat(act(meng, code, "drop", Map.of()).problem()).isEqualTo("item-no-change");
  }

  @Test
  void a_law_that_changed_makes_tasks_for_whoever_keeps_the_items() {
    var law = Map.of("law", "食品安全法", "words", "第三十五条修改");
    assertThat(post(meng, "laws", law).problem()).isEqualTo("item-right");
    assertThat(done(post(tao, "laws", law)).path("revision").asInt()).isEqualTo(1);
    assertThat(done(post(tao, "laws", law)).path("revision").asInt()).isZero();
    var tasks = get(meng, "desk/law-tasks");
    assertThat(tasks).hasSize(1);
    assertThat(get(ren, "desk/law-tasks")).isEmpty();
    var id = tasks.get(0).path("id").asString();
    assertThat(post(ren, "law-tasks/" + id + "/done", Map.of("words", "无需修改")).status())
        .isEqualTo(404);
    done(post(meng, "law-tasks/" + id + "/done", Map.of("words", "无需修改")));
    assertThat(get(meng, "desk/law-tasks")).isEmpty();
  }

  @Test
  void an_item_goes_down_to_towns_and_is_suspended_with_a_reason() {
    var code = code("社会保障卡申领");
    done(
        post(
            jin,
            "items/" + code + "/delegate",
            Map.of("divisions", List.of("990102001000", "990102000000"))));
    assertThat(
            post(jin, "items/" + code + "/delegate", Map.of("divisions", List.of("110000000000")))
                .problem())
        .isEqualTo("no-division");
    assertThat(get(visitor, "items/" + code).path("delegated")).hasSize(2);
    assertThat(get(visitor, "delegations").path("items").asInt()).isEqualTo(2);
    done(post(jin, "items/" + code + "/withdraw", Map.of("divisions", List.of("990102001000"))));

    assertThat(post(jin, "items/" + code + "/suspend", Map.of("words", "")).problem())
        .isEqualTo("words-length");
    done(post(jin, "items/" + code + "/suspend", Map.of("words", "系统升级")));
    var guide = get(visitor, "items/" + code);
    assertThat(guide.at("/card/status").asString()).isEqualTo("SUSPENDED");
    assertThat(guide.path("words").asString()).isEqualTo("系统升级");
    done(post(jin, "items/" + code + "/resume", Map.of("words", "升级完成")));
  }

  @Test
  void rates_name_what_they_are_counted_from() {
    var city = get(jin, "desk/rates").get(0);
    assertThat(city.at("/rates/told/part").asInt()).isGreaterThanOrEqualTo(60);
    assertThat(city.at("/rates/told/whole").asInt()).isGreaterThan(1_000);
    assertThat(city.at("/rates/online/part").asInt())
        .isLessThan(city.at("/rates/online/whole").asInt());
    assertThat(visitor.get("/api/services/desk/rates").problem()).isEqualTo("sign-in-needed");
  }

  @Test
  void thousands_of_items_are_searched_in_no_time() {
    found(DIVORCE);
    var began = System.nanoTime();
    for (var n = 0; n < 20; n++) found("开药店");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  private static Map<String, Object> limits(int promised) {
    return Map.of(
        "statutory", Map.of("amount", 20, "unit", "WORKDAY"),
        "promised", Map.of("amount", promised, "unit", "WORKDAY"),
        "special", List.of());
  }

  private static Map<String, Object> faq() {
    return Map.of(
        "question", Map.of("zh", "新问题", "en", "New question"),
        "answer", Map.of("zh", "新答案", "en", "New answer"));
  }

  @Test
  void an_item_asks_only_what_changes_what_is_needed() {
    var place = "/api/services/items/" + code("公司变更登记") + "/case";
    var first = done(visitor.get(place));
    assertThat(first.path("settled").isNull() || first.path("settled").isMissingNode()).isTrue();
    assertThat(first.path("left").asInt()).isBetween(2, 3);
    var named = done(visitor.get(place + "?a=what.name&a=who.self&a=who.nobody&a=old.answer"));
    assertThat(named.path("next").asString("")).isEmpty();
    assertThat(named.at("/settled/materials").toString())
        .contains("articles")
        .doesNotContain("lease", "proxy");
    var moved = done(visitor.get(place + "?a=what.address&a=who.self"));
    assertThat(moved.path("next").asString()).isEqualTo("premises");
    var food = "/api/services/items/" + code("食品经营许可变更") + "/case?a=what.move";
    assertThat(done(visitor.get(food)).at("/settled/refused/zh").asString()).isNotBlank();
    assertThat(visitor.get("/api/services/items/none/case").status()).isEqualTo(404);
  }
}
