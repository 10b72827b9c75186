package org.anlan.applications;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A mother of 75 lets her daughter apply for her 亲友代办: both agree, what is begun is the mother's, each use is shown to her, nothing else of hers is
/// reached, and it is over at once when either says so.
class FamilyStoryTest extends Applying {

  private static final String ELDER = "990102195103020021";
  private static final String DAUGHTER = "990102199305170026";
  private static final String SON = "990102202012110016";

  private Townsperson elder;

  @BeforeEach
  void people() {
    for (var table : List.of("mandate_work", "mandate"))
      db.sql("delete from applications." + table).update();
    elder = as("zhou.elder");
  }

  private static Map<String, Object> wish(String name, String id) {
    return Map.of("name", name, "idNumber", id, "relation", "child", "days", 30);
  }

  private static Browser.Answer family(Townsperson who, String address, Object body) {
    return who.browser.post("/api/applications/family" + address, json(body));
  }

  private static JsonNode page(Townsperson who) {
    return done(who.browser.get("/api/applications/family"));
  }

  private static JsonNode people(Townsperson who) {
    return page(who).path("people").path(0);
  }

  private static JsonNode proxies(Townsperson who) {
    return page(who).path("proxies").path(0);
  }

  private static String told(Townsperson who) {
    return done(who.browser.get("/api/notices")).path("rows").path(0).toString();
  }

  /// The mother offers and the daughter accepts.
  private String agreed() {
    done(family(elder, "/offers", wish("周晓禾", DAUGHTER)));
    var id = people(zhou).path("id").asString();
    done(family(zhou, "/" + id + "/agree", Map.of()));
    return id;
  }

  /// Somebody acts in the name of a person.
  private static Browser.Answer inNameOf(
      Townsperson who, String standing, String method, String address, @Nullable Object body) {
    var request =
        who.browser
            .request(address)
            .header("Anlan-Standing-In", standing)
            .header("Anlan-Command", UUID.randomUUID().toString())
            .header("Content-Type", "application/json");
    var whole = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body));
    return who.browser.send(request.method(method, whole));
  }

  private static String begun(Townsperson who, String mandate) {
    return done(family(who, "/" + mandate + "/drafts", Map.of("item", SOLE_TRADER)))
        .path("draft")
        .asString();
  }

  private static void write(Townsperson who, String standing, String draft) {
    var address = "/api/applications/drafts/" + draft;
    var seen = done(inNameOf(who, standing, "GET", address, null));
    var form = new HashMap<>(shown(seen));
    form.put("situation", Map.of("premises", "own", "name", "no"));
    form.put(
        "answers",
        answers(
            seen,
            "shop.name",
            "桂兰早餐店",
            "firm.scope",
            "餐饮服务",
            "premises.kind",
            "自有",
            "premises.address",
            "鼓楼街道文庭社区9幢101室",
            "person.phone",
            "19900000138"));
    form.put("delivery", new Delivery(Delivery.Way.ONLINE, null, null));
    done(inNameOf(who, standing, "PUT", address, form));
  }

  private static String file(Townsperson who, String mandate, String draft) {
    return done(family(who, "/" + mandate + "/filings", Map.of("draft", draft)))
        .path("number")
        .asString();
  }

  @Test
  void a_daughter_applies_for_her_mother_who_sees_each_use_and_ends_it() {
    var id = agreed();
    assertThat(told(elder)).contains("亲友代办已生效", "周晓禾");
    var standing = people(zhou).path("standing").asString();
    var draft = begun(zhou, id);
    assertThat(list(done(elder.browser.get("/api/applications/drafts")).path("drafts"), "id"))
        .as("the draft is the mother's")
        .contains(draft);
    write(zhou, standing, draft);
    var works = done(zhou.browser.get("/api/applications/family/work")).path("works").path(0);
    assertThat(works.path("person").asString()).isEqualTo("周桂兰");
    assertThat(list(works.path("drafts"), "id")).containsExactly(draft);

    var number = file(zhou, id, draft);
    assertThat(told(elder)).contains("家人替您提交了申请", number);
    var own = done(elder.browser.get("/api/applications/" + number));
    assertThat(own.path("applicantCode").asString()).isEqualTo(ELDER);
    assertThat(own.at("/filledIn/name").asString()).isEqualTo("周晓禾");
    assertThat(own.at("/filledIn/relation/zh").asString()).isEqualTo("子女");
    var counter = as("li.counter");
    var staff = done(counter.browser.get("/api/applications/" + number));
    assertThat(staff.at("/filledIn/name").asString()).as("masked for staff").isEqualTo("周**");
    assertThat(elder.progress(number).path("words").asString()).endsWith("由周**（子女）代为填写");
    assertThat(voucher(number)).contains("周**（子女）代为填写");

    assertThat(page(elder).path("proxies").path(0).path("uses").toString())
        .contains("begin-draft", "read-draft", "write-draft", "file");
    var letter = printed(standing, number);
    assertThat(zhou.browser.get(letter).status()).isEqualTo(200);
    assertThat(as("tang").browser.get(letter).status()).isEqualTo(404);
    done(family(elder, "/" + id + "/end", Map.of()));
    assertThat(proxies(elder).path("endedBySelf").asBoolean()).isTrue();
    assertThat(told(zhou)).contains("周桂兰结束了亲友代办");
    assertThat(family(zhou, "/" + id + "/drafts", Map.of("item", SOLE_TRADER)).problem())
        .isEqualTo("family-over");
    var address = "/api/applications/" + number;
    assertThat(inNameOf(zhou, standing, "GET", address, null).problem())
        .isEqualTo("standing-ended");
    assertThat(zhou.browser.get(letter).status()).as("the voucher as well").isEqualTo(404);
    assertThat(done(zhou.browser.get("/api/applications/family/work")).path("works")).isEmpty();
  }

  /// The voucher's file follows within seconds.
  private String printed(String standing, String number) {
    var address = "/api/cases/" + number + "/letters";
    return await()
        .until(
            () ->
                done(inNameOf(zhou, standing, "GET", address, null))
                    .path(0)
                    .path("pdf")
                    .asString(""),
            found -> !found.isEmpty());
  }

  private String voucher(String number) {
    return db.sql("select given::text from documents.document where about = :about")
        .param("about", "case:" + number)
        .query(String.class)
        .list()
        .toString();
  }

  @Test
  void what_is_told_to_be_missing_the_daughter_puts_right() {
    var id = agreed();
    var standing = people(zhou).path("standing").asString();
    var draft = begun(zhou, id);
    write(zhou, standing, draft);
    var number = file(zhou, id, draft);
    var counter = as("li.counter");
    done(
        counter.browser.post(
            "/api/applications/" + number + "/gaps",
            json(Map.of("gaps", List.of(Map.of("thing", "field:shop.name", "words", "名称含禁用字"))))));
    counter.act(number, "complete", ", \"words\": \"名称含禁用字\"");
    assertThat(zhou.waiting()).contains("corrections /progress/" + number + "?for=" + standing);
    var progress = "/api/cases/" + number + "/progress";
    assertThat(done(inNameOf(zhou, standing, "GET", progress, null)).path("number").asString())
        .isEqualTo(number);
    assertThat(zhou.browser.get(progress).status()).as("not in her own name").isEqualTo(404);
    var mended = Map.of("answers", Map.of("shop.name", "桂兰早点铺"), "materials", List.of());
    var address = "/api/applications/" + number + "/corrections";
    done(inNameOf(zhou, standing, "POST", address, mended));
    assertThat(done(elder.browser.get("/api/applications/" + number)).toString()).contains("桂兰早点铺");
    assertThat(told(elder)).contains("补正");
    assertThat(zhou.waiting())
        .doesNotContain("corrections /progress/" + number + "?for=" + standing);
  }

  @Test
  void nothing_else_of_the_mother_is_reached() {
    var mine = complete(elder);
    var filed =
        done(elder.browser.post("/api/applications", json(Map.of("draft", mine))))
            .path("number")
            .asString();
    var lease =
        db.sql("select id from files.file where attached_to = :to")
            .param("to", "application:" + filed)
            .query(UUID.class)
            .list()
            .getFirst();
    var other = begin(elder, SOLE_TRADER);
    var id = agreed();
    var standing = people(zhou).path("standing").asString();
    var draft = begun(zhou, id);
    for (var address :
        List.of(
            "/api/applications/drafts/" + other,
            "/api/applications/" + filed,
            "/api/cases/" + filed + "/progress",
            "/api/cases/" + filed + "/letters"))
      assertThat(inNameOf(zhou, standing, "GET", address, null).problem())
          .as(address)
          .isEqualTo("standing-elsewhere");
    for (var address : List.of("/api/files/" + lease, "/api/cases/" + filed))
      assertThat(inNameOf(zhou, standing, "GET", address, null).status())
          .as(address)
          .isGreaterThanOrEqualTo(403);
    for (var address :
        List.of("/api/licences/mine", "/api/applications/mine", "/api/applications/drafts"))
      assertThat(done(inNameOf(zhou, standing, "GET", address, null)).toString())
          .as("her own at " + address)
          .doesNotContain("周桂兰", filed, mine, draft);
    rented(standing, draft);
    var seen = done(inNameOf(zhou, standing, "GET", "/api/applications/drafts/" + draft, null));
    assertThat(list(seen.path("needed"), "id")).contains("lease");
    assertThat(seen.toString()).as("papers of before").doesNotContain(lease.toString());
    assertThat(done(elder.browser.get("/api/applications/drafts/" + draft)).toString())
        .contains(lease.toString());
    var again = "/api/applications/drafts/" + draft + "/papers";
    assertThat(inNameOf(zhou, standing, "POST", again, Map.of("paper", lease)).problem())
        .isEqualTo("standing-elsewhere");
    assertThat(family(zhou, "/" + id + "/filings", Map.of("draft", other)).status())
        .as("a draft that she did not begin")
        .isEqualTo(404);
    assertThat(family(as("tang"), "/" + id + "/drafts", Map.of("item", SOLE_TRADER)).status())
        .as("a stranger")
        .isEqualTo(404);
  }

  private void rented(String standing, String draft) {
    var address = "/api/applications/drafts/" + draft;
    var form = new HashMap<>(shown(done(inNameOf(zhou, standing, "GET", address, null))));
    form.put("situation", Map.of("premises", "rent", "name", "no"));
    done(inNameOf(zhou, standing, "PUT", address, form));
  }

  private String code() {
    var found = Pattern.compile("验证码 (\\d{6})").matcher(told(elder));
    assertThat(found.find()).as(told(elder)).isTrue();
    return found.group(1);
  }

  private String requested() {
    done(family(zhou, "/requests", wish("周桂兰", ELDER)));
    return people(zhou).path("id").asString();
  }

  private static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  @Test
  void a_mother_who_does_not_use_the_app_reads_out_the_code() {
    var id = requested();
    assertThat(proxies(elder).path("answers").asBoolean()).isTrue();
    assertThat(elder.waiting()).contains("sign /my/family");
    assertThat(family(zhou, "/" + id + "/agree", Map.of()).problem())
        .as("nobody agrees with themselves")
        .isEqualTo("family-not-to-answer");
    assertThat(family(zhou, "/" + id + "/drafts", Map.of("item", SOLE_TRADER)).problem())
        .isEqualTo("family-over");
    var code = code();
    for (var i = 0; i < 2; i++) {
      var refused = family(zhou, "/" + id + "/code", Map.of("code", wrong(code)));
      assertThat(refused.body().path("field").asString()).isEqualTo("code");
    }
    done(family(zhou, "/" + id + "/code", Map.of("code", code)));
    assertThat(people(zhou).path("state").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void three_wrong_codes_or_ten_minutes_use_the_code_up_and_the_account_still_agrees() {
    var id = requested();
    var code = code();
    for (var i = 0; i < 3; i++) family(zhou, "/" + id + "/code", Map.of("code", wrong(code)));
    assertThat(family(zhou, "/" + id + "/code", Map.of("code", code)).problem())
        .isEqualTo("family-field");
    family(zhou, "/" + id + "/end", Map.of());
    var again = requested();
    businessClock.pass(Duration.ofMinutes(11));
    assertThat(family(zhou, "/" + again + "/code", Map.of("code", code())).problem())
        .isEqualTo("family-field");
    done(family(elder, "/" + again + "/agree", Map.of()));
    assertThat(proxies(elder).path("state").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void whoever_asks_a_stranger_learns_nothing_of_their_account() {
    var wrongName = family(elder, "/offers", wish("周晓和", DAUGHTER));
    assertThat(done(wrongName).at("/proxies/0/state").asString()).isEqualTo("OFFERED");
    assertThat(page(zhou).path("people")).as("the name did not fit").isEmpty();
    done(family(elder, "/offers", wish("唐悦", "990102199008210028")));
    var rows = page(elder).path("proxies");
    var real = rows.path(0).properties().stream().map(Map.Entry::getKey).toList();
    assertThat(rows.path(1).properties().stream().map(Map.Entry::getKey).toList())
        .as("the same whether there is an account or not")
        .isEqualTo(real);
    assertThat(family(elder, "/offers", wish("周晓和", DAUGHTER)).problem())
        .isEqualTo("family-already");
    var slip = family(elder, "/offers", wish("周远方", "990102199008210045"));
    assertThat(slip.body().path("field").asString()).as("the check").isEqualTo("idNumber");
    assertThat(family(elder, "/offers", wish("周桂兰", ELDER)).body().path("field").asString())
        .isEqualTo("idNumber");
    var days = new HashMap<>(wish("周晓禾", DAUGHTER));
    days.put("days", 366);
    assertThat(family(elder, "/offers", days).body().path("field").asString()).isEqualTo("days");
    assertThat(family(as("li.handler"), "/offers", wish("周晓禾", DAUGHTER)).problem())
        .isEqualTo("family-citizens");
  }

  @Test
  void five_may_act_for_one_and_no_sixth() {
    for (var i = 1; i <= 5; i++)
      done(family(elder, "/offers", wish("亲友" + i, "990102199008210028")));
    assertThat(family(elder, "/offers", wish("亲友六", "990102199008210028")).problem())
        .isEqualTo("family-full");
    done(family(zhou, "/requests", wish("周桂兰", ELDER)));
    var asked = proxies(elder).path("id").asString();
    assertThat(family(elder, "/" + asked + "/agree", Map.of()).problem()).isEqualTo("family-full");
    var one = page(elder).path("proxies").path(1).path("id").asString();
    done(family(elder, "/" + one + "/end", Map.of()));
    done(family(elder, "/" + asked + "/agree", Map.of()));
  }

  @Test
  void a_commitment_is_the_mothers_own_word() {
    var id = agreed();
    var standing = people(zhou).path("standing").asString();
    var draft = begun(zhou, id);
    write(zhou, standing, draft);
    var address = "/api/applications/drafts/" + draft;
    var form = new HashMap<>(shown(done(inNameOf(zhou, standing, "GET", address, null))));
    form.put("pledge", new Pledge(true, "周桂兰"));
    done(inNameOf(zhou, standing, "PUT", address, form));
    assertThat(family(zhou, "/" + id + "/filings", Map.of("draft", draft)).problem())
        .isEqualTo("family-own-word");
    done(elder.browser.post("/api/applications", json(Map.of("draft", draft))));
    assertThat(done(zhou.browser.get("/api/applications/family/work")).at("/works/0/drafts"))
        .as("the mother handed it in herself")
        .isEmpty();
  }

  @Test
  void it_runs_out_with_its_last_day() {
    agreed();
    assertThat(people(zhou).path("until").asString()).isEqualTo("2026-12-23");
    businessClock.pass(Duration.ofDays(31));
    assertThat(people(zhou).path("state").asString()).isEqualTo("RUN_OUT");
    assertThat(done(zhou.browser.get("/api/applications/family/work")).path("works")).isEmpty();
  }

  @Test
  void a_parent_acts_for_a_child_under_fourteen_whom_the_library_knows() {
    done(family(zhou, "/children", wish("林新睿", SON)));
    var row = people(zhou);
    assertThat(row.path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(row.path("relation").asString()).isEqualTo("guardian");
    var id = row.path("id").asString();
    var draft = begun(zhou, id);
    var address = "/api/applications/drafts/" + draft;
    var seen = done(inNameOf(zhou, row.path("standing").asString(), "GET", address, null));
    assertThat(seen.path("answers").toString()).contains("林新睿", SON);
    assertThat(family(elder, "/children", wish("林新睿", SON)).body().path("field").asString())
        .as("not a parent")
        .isEqualTo("idNumber");
    assertThat(family(zhou, "/children", wish("周桂兰", ELDER)).body().path("field").asString())
        .as("grown up")
        .isEqualTo("idNumber");
  }
}
