package org.anlan.applications;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.cases.Townsperson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One thing at once in Linlan: everything is asked once and told once, the parts run in their order with their own clocks in their own departments, and
/// what one gives the next does not ask for.
class JointStoryTest extends Applying {

  private static final String SOLE = "11990100042134250E399012500200Y";
  private static final String FOOD = "11990100042134250E399012500300Y";
  private static final String DRAIN = "12990100042168506X399015000600Y";
  private static final String SEAL = "1199010004210959XA399100700700Y";
  private static final String TAX = "11990100042147959F399203500800Y";

  /// A small shop in rented rooms without a sign.
  private static final Map<String, String> SHOP =
      Map.of(
          "form",
          "sole",
          "premises",
          "rent",
          "area",
          "small",
          "cold",
          "no",
          "sign",
          "none",
          "drain",
          "no",
          "seal",
          "yes",
          "pay",
          "no");

  private Townsperson tang;
  private Townsperson counter;

  @BeforeEach
  void people() {
    tang = as("tang");
    counter = as("li.counter");
  }

  private String begin(Townsperson who, String theme, Map<String, String> situation) {
    var form = Map.of("item", theme, "situation", situation);
    return done(who.browser.post("/api/applications/drafts", json(form))).path("draft").asString();
  }

  private static final String[] WRITTEN = {
    "shop.name", "唐记早餐店",
    "shop.area", "80",
    "shop.seats", "24",
    "food.categories", "热食类",
    "food.manager", "唐悦",
    "premises.address", "临澜市澜城区鼓楼街道文庭社区9幢101室",
    "premises.leaseUntil", "2029-12-31",
    "drain.outlets", "1",
    "drain.perDay", "3",
    "seal.kinds", "公章",
    "firm.bankAccount", "6222029901000008"
  };

  private String shop(boolean together) {
    var draft = begin(tang, "restaurant", SHOP);
    change(tang, draft, Map.of("answers", answers(look(tang, draft), WRITTEN)));
    var papers = papersFor(tang, draft);
    change(
        tang,
        draft,
        Map.of(
            "materials",
            papers,
            "delivery",
            new Delivery(Delivery.Way.ONLINE, null, null, together)));
    assertThat(look(tang, draft).path("faults").toString()).isEqualTo("[]");
    return draft;
  }

  private String file(String draft) {
    return done(tang.browser.post("/api/applications", json(Map.of("draft", draft))))
        .path("number")
        .asString();
  }

  private JsonNode page(Townsperson who, String number) {
    return done(who.browser.get("/api/applications/" + number));
  }

  private Map<String, JsonNode> parts(String number) {
    var parts = new HashMap<String, JsonNode>();
    page(tang, number).path("parts").forEach(part -> parts.put(part.path("item").asString(), part));
    return parts;
  }

  private JsonNode part(String number, String item) {
    return Objects.requireNonNull(parts(number).get(item), item);
  }

  private String standing(String number, String item) {
    return part(number, item).path("standing").asString();
  }

  private String child(String number, String item) {
    return part(number, item).path("number").asString();
  }

  @Test
  void the_form_asks_each_thing_once_and_nothing_that_a_part_gives() {
    var draft = look(tang, begin(tang, "restaurant", SHOP));
    var elements =
        draft
            .path("sections")
            .valueStream()
            .flatMap(section -> section.path("fields").valueStream())
            .map(field -> field.path("element").asString())
            .toList();
    assertThat(elements).doesNotHaveDuplicates();
    assertThat(elements)
        .contains("person.name", "shop.name", "premises.address", "food.categories", "firm.scope")
        .as("the licence gives them")
        .doesNotContain("firm.uscc", "firm.name")
        .as("a question has asked it")
        .doesNotContain("premises.kind");
    assertThat(draft.path("needed").findValuesAsString("id"))
        .doesNotHaveDuplicates()
        .contains("房屋租赁合同");
    assertThat(draft.path("next").isNull() || draft.path("next").isMissingNode()).isTrue();
  }

  @Test
  void a_field_that_follows_from_others_follows_them_until_somebody_writes_another() {
    var draft = begin(tang, "restaurant", SHOP);
    change(tang, draft, Map.of("answers", answers(look(tang, draft), "food.categories", "热食类")));
    assertThat(look(tang, draft).at("/answers/firm.scope").asString()).isEqualTo("餐饮服务（热食类）");
    change(tang, draft, Map.of("answers", answers(look(tang, draft), "food.categories", "糕点类")));
    assertThat(look(tang, draft).at("/answers/firm.scope").asString()).isEqualTo("餐饮服务（糕点类）");
    change(tang, draft, Map.of("answers", answers(look(tang, draft), "firm.scope", "早餐服务")));
    change(tang, draft, Map.of("answers", answers(look(tang, draft), "food.categories", "热食类")));
    assertThat(look(tang, draft).at("/answers/firm.scope").asString()).isEqualTo("早餐服务");
  }

  @Test
  void from_one_application_to_every_licence() {
    var number = file(shop(false));
    assertThat(parts(number).keySet()).containsExactlyInAnyOrder(SOLE, FOOD, DRAIN, SEAL, TAX);
    assertThat(standing(number, SOLE)).isEqualTo("running");
    assertThat(child(number, SOLE)).as("not before the whole is accepted").isEmpty();

    counter.act(number, "take-up", "");
    assertThat(page(tang, number).path("due").asString())
        .as("the longest path: at once, then five working days")
        .startsWith("2026-11-30");
    var sole = child(number, SOLE);
    assertThat(page(tang, sole).path("accepted").isMissingNode()).isFalse();
    assertThat(page(tang, sole).at("/partOf/number").asString()).isEqualTo(number);
    assertThat(part(number, FOOD).path("number").isMissingNode()).isTrue();
    assertThat(part(number, FOOD).path("waitsFor").toString()).contains("个体工商户设立登记");

    as("meng.market").act(sole, "approve", "");
    var firm = page(tang, child(number, FOOD)).path("applicantCode").asString();
    assertThat(firm).startsWith("92990102MA");
    assertThat(done(tang.browser.get("/api/licences/mine")).toString()).contains("唐记早餐店");
    assertThat(standing(number, FOOD)).isEqualTo("running");
    var food = page(tang, child(number, FOOD));
    assertThat(food.path("answers").findValuesAsString("value"))
        .as("what the licence says stands in the next form")
        .contains(firm, "唐记早餐店", "租用");
    assertThat(food.path("materials").findValuesAsString("material")).contains("layout", "lease");

    as("meng.market").act(child(number, FOOD), "propose", "");
    as("hu.market").act(child(number, FOOD), "approve", "");
    as("chen.permits").act(child(number, DRAIN), "propose", "");
    as("luo.permits").act(child(number, DRAIN), "approve", "");
    as("ye.police").act(child(number, SEAL), "approve", "");
    var whole = page(tang, number);
    assertThat(whole.path("outcome").asString())
        .as("the tax part is not mandatory and holds nobody up")
        .isEqualTo("granted");
    assertThat(papers(number)).contains("application-whole");
    assertThat(stage(number)).as("each result comes by itself").isEqualTo("CLOSED");
    assertThat(page(tang, child(number, FOOD)).path("licence").asString()).isNotEmpty();
  }

  @Test
  void who_took_the_whole_in_decides_no_part_and_all_that_is_missing_is_told_once() {
    var number = file(shop(true));
    var gaps =
        List.of(
            Map.of("thing", "material:房屋租赁合同", "words", "合同缺最后一页"),
            Map.of("thing", "field:drain.perDay", "words", "请按水表填写"));
    done(counter.browser.post("/api/applications/" + number + "/gaps", json(Map.of("gaps", gaps))));
    counter.act(number, "complete", "");
    var told = page(tang, number);
    assertThat(told.path("awaits").asString()).isEqualTo("corrections");
    assertThat(told.path("gaps")).hasSize(2);
    done(
        tang.browser.post(
            "/api/applications/" + number + "/corrections",
            json(
                Map.of(
                    "answers",
                    Map.of("drain.perDay", "4"),
                    "materials",
                    List.of(Map.of("material", "房屋租赁合同", "papers", List.of(tang.handIn())))))));
    counter.act(number, "take-up", "");
    var sole = child(number, SOLE);
    assertThat(acts(counter, sole)).doesNotContain("approve");
    assertThat(acts(as("meng.market"), sole)).contains("approve");
    as("meng.market").act(sole, "approve", "");
    assertThat(page(tang, child(number, DRAIN)).path("answers").findValuesAsString("value"))
        .as("what was put right goes on")
        .contains("4");
  }

  private static List<String> acts(Townsperson who, String number) {
    return who.look(number)
        .path("acts")
        .valueStream()
        .filter(act -> act.path("allowed").asBoolean())
        .map(act -> act.path("act").asString())
        .toList();
  }

  @Test
  void what_is_denied_stops_what_waits_for_it_and_the_whole_says_so() {
    var number = file(shop(true));
    counter.act(number, "take-up", "");
    as("meng.market").act(child(number, SOLE), "disapprove", words("名称与已登记的相同"));
    assertThat(standing(number, SOLE)).isEqualTo("denied");
    assertThat(standing(number, FOOD)).isEqualTo("blocked");
    assertThat(page(tang, number).path("outcome").asString()).isEqualTo("denied");
    assertThat(stage(number)).isEqualTo("UNSOLVED");
  }

  @Test
  void results_that_are_wanted_together_wait_for_the_last() {
    var number = file(shop(true));
    counter.act(number, "take-up", "");
    as("meng.market").act(child(number, SOLE), "approve", "");
    assertThat(stage(child(number, SOLE))).as("its result goes with the whole").isEqualTo("CLOSED");
    as("meng.market").act(child(number, FOOD), "propose", "");
    as("hu.market").act(child(number, FOOD), "disapprove", words("布局图不符合要求"));
    as("chen.permits").act(child(number, DRAIN), "propose", "");
    as("luo.permits").act(child(number, DRAIN), "approve", "");
    as("ye.police").act(child(number, SEAL), "approve", "");
    assertThat(page(tang, number).path("outcome").asString()).isEqualTo("partly");
    assertThat(stage(number)).isEqualTo("ANSWERING");
    counter.act(number, "delivered", "");
    assertThat(stage(number)).isEqualTo("CLOSED");
  }

  /// A girl of married parents who is to have a card.
  private String born() {
    var situation =
        Map.of(
            "registered",
            "yes",
            "where",
            "hospital",
            "married",
            "yes",
            "home",
            "yes",
            "insured",
            "no",
            "card",
            "yes");
    var draft = begin(zhou, "newborn", situation);
    var written =
        answers(
            look(zhou, draft),
            "child.name",
            "林小满",
            "child.sex",
            "女",
            "child.birthDate",
            "2026-11-16",
            "card.bank",
            "工商银行",
            "person.photo",
            zhou.handIn());
    change(zhou, draft, Map.of("answers", written));
    assertThat(look(zhou, draft).at("/answers/mother.name").asString()).isEqualTo("周晓禾");
    var delivery = new Delivery(Delivery.Way.ONLINE, null, null, false);
    change(zhou, draft, Map.of("materials", papersFor(zhou, draft), "delivery", delivery));
    assertThat(look(zhou, draft).path("faults").toString()).isEqualTo("[]");
    return done(zhou.browser.post("/api/applications", json(Map.of("draft", draft))))
        .path("number")
        .asString();
  }

  private static List<Handed> papersFor(Townsperson who, String draft) {
    return look(who, draft)
        .path("needed")
        .valueStream()
        .filter(one -> !one.path("shared").asBoolean())
        .map(one -> Handed.paper(one.path("id").asString(), UUID.fromString(who.handIn())))
        .toList();
  }

  @Test
  void a_birth_goes_from_the_certificate_to_the_card_with_the_numbers_that_are_given_on_the_way() {
    var number = born();
    as("fu.health").act(number, "take-up", "");
    as("zhou.health").act(number(partsOf(zhou, number), "出生医学证明首次签发"), "approve", "");
    as("ye.police").act(number(partsOf(zhou, number), "出生户口登记"), "approve", "");
    var card = page(zhou, number(partsOf(zhou, number), "社会保障卡申领"));
    assertThat(card.path("answers").findValuesAsString("value"))
        .contains("林小满")
        .as("a number of the place and the day that police gave")
        .anyMatch(value -> value.matches("99010220261116\\d{3}[0-9X]"));
    assertThat(
            db.sql("select count(*) from exchange.record where fields ->> 'name' = '林小满'")
                .query(Integer.class)
                .single())
        .as("the child stands in the library of persons")
        .isOne();
  }

  private Map<String, JsonNode> partsOf(Townsperson who, String number) {
    var parts = new HashMap<String, JsonNode>();
    page(who, number).path("parts").forEach(part -> parts.put(part.path("name").asString(), part));
    return parts;
  }

  private static String number(Map<String, JsonNode> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name).path("number").asString();
  }

  private String stage(String number) {
    return done(tang.browser.get("/api/cases/" + number + "/progress")).path("stage").asString();
  }

  private List<String> papers(String number) {
    return db.sql("select template from documents.document where about = :about order by issued_at")
        .param("about", "case:" + number)
        .query(String.class)
        .list();
  }

  private static String words(String said) {
    return ", \"words\": \"%s\"".formatted(said);
  }
}
