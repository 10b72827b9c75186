package org.anlan.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An application of Linlan on its whole way: filed, told once what is missing, accepted and promised from then on, reviewed and decided by others
/// than took it in, delivered with its licence; and what becomes of it when somebody stays silent.
class ApplicationStoryTest extends Applying {

  private static final String FOOD = "11990100042134250E399012500300Y";

  private Townsperson tang;
  private Townsperson counter;
  private Townsperson handler;
  private Townsperson head;

  @BeforeEach
  void people() {
    tang = as("tang");
    counter = as("li.counter");
    handler = as("meng.market");
    head = as("hu.market");
  }

  /// A restaurant in rooms of its own; the layout follows later where that is asked for.
  private String food(boolean complete) {
    var draft =
        done(tang.browser.post(
                "/api/applications/drafts", json(Map.of("item", FOOD, "firm", RESTAURANT))))
            .path("draft")
            .asString();
    var form = shown(look(tang, draft));
    form.put("situation", Map.of("premises", "own", "cold", "no", "staff", "one"));
    form.put("answers", answers(look(tang, draft), FILLED));
    var rules = Handed.paper("rules", UUID.fromString(tang.handIn()));
    var layout = Handed.paper("layout", UUID.fromString(tang.handIn()));
    form.put("materials", complete ? List.of(rules, layout) : List.of(rules));
    form.put("delivery", new Delivery(Delivery.Way.ONLINE, null, null));
    done(save(tang, draft, form));
    return draft;
  }

  private static final String[] FILLED = {
    "shop.name",
    "唐记早餐",
    "shop.area",
    "80",
    "shop.seats",
    "24",
    "food.categories",
    "热食类",
    "food.manager",
    "唐悦",
    "premises.kind",
    "自有",
    "premises.address",
    "鼓楼街道文庭社区9幢101室"
  };

  private Browser.Answer handIn(Townsperson who, String draft, UUID command) {
    return who.browser.post("/api/applications", json(Map.of("draft", draft)), command);
  }

  private String file(Townsperson who, String draft) {
    return done(handIn(who, draft, UUID.randomUUID())).path("number").asString();
  }

  private JsonNode page(Townsperson who, String number) {
    return done(who.browser.get("/api/applications/" + number));
  }

  private static String words(String said) {
    return ", \"words\": \"%s\"".formatted(said);
  }

  private List<String> papers(String number) {
    return db.sql("select template from documents.document where about = :about order by issued_at")
        .param("about", "case:" + number)
        .query(String.class)
        .list();
  }

  private void awaitStage(String number, String stage) {
    for (int i = 0; i < 150 && !stage.equals(stage(number)); i++) sleep();
    assertThat(stage(number)).isEqualTo(stage);
  }

  private String stage(String number) {
    return counter.look(number).path("stage").asString();
  }

  private static void sleep() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void one_takes_it_in_another_reviews_it_a_third_decides_and_the_licence_lies_in_the_wallet() {
    var draft = food(true);
    var command = UUID.randomUUID();
    var number = done(handIn(tang, draft, command)).path("number").asString();
    assertThat(done(handIn(tang, draft, command)).path("number").asString())
        .as("sent twice, filed once")
        .isEqualTo(number);
    assertThat(papers(number)).containsExactly("application-receipt");
    var seen = tang.progress(number);
    assertThat(seen.path("title").asString()).isEqualTo("食品经营许可（餐饮服务）新办 · 政务服务申请");
    assertThat(seen.path("stageText").asString()).isEqualTo("收件审查");

    counter.act(number, "take-up", "");
    var accepted = page(tang, number);
    assertThat(accepted.path("due").asString()).as("five working days").startsWith("2026-11-30");
    assertThat(tang.progress(number).path("due").asString()).startsWith("2026-11-30");
    handler.act(number, "propose", words("现场核查合格"));
    assertThat(head.look(number).path("stageText").asString()).isEqualTo("待决定");
    head.act(number, "approve", words("符合食品经营许可条件"));
    var granted = page(tang, number);
    assertThat(granted.path("outcome").asString()).isEqualTo("granted");
    assertThat(papers(number))
        .containsExactly("application-receipt", "application-accepted", "application-granted");
    counter.act(number, "delivered", "");
    assertThat(tang.progress(number).path("stageText").asString()).isEqualTo("准予办结");
    var wallet = done(tang.browser.get("/api/licences/mine")).toString();
    assertThat(wallet).contains(granted.path("licence").asString());
    assertThat(tang.waiting()).contains("rate /progress/" + number);
    printed(number);
  }

  /// The files of a document follow within seconds.
  private void printed(String number) {
    var address = "/api/cases/documents.pdf?number=%s".formatted(number);
    await()
        .ignoreExceptions()
        .untilAsserted(() ->
            assertThat(pages(counter.browser.get(address + "&duplex=true")))
                .as("each of three begins on a front page")
                .isEqualTo(5));
    assertThat(pages(counter.browser.get(address))).isEqualTo(3);
    assertThat(tang.browser.get(address).status()).as("the staff's").isEqualTo(403);
    assertThat(as("zhou.health").browser.get(address).status()).as("another room's").isEqualTo(404);
    var many = address + ("&number=" + number).repeat(50);
    assertThat(counter.browser.get(many).status()).isEqualTo(422);
    exported(number);
  }

  /// For the office system: each with the file that was sealed and what it says of itself.
  private void exported(String number) {
    var address = "/api/cases/documents.zip?number=%s".formatted(number);
    var files = unpacked(counter.browser.get(address));
    assertThat(files.keySet().stream().filter(name -> name.endsWith(".ofd"))).hasSize(3);
    var about =
        files.entrySet().stream()
            .filter(file -> file.getKey().startsWith("003 "))
            .filter(file -> file.getKey().endsWith("metadata.xml"))
            .map(file -> new String(file.getValue(), UTF_8))
            .findFirst()
            .orElseThrow();
    assertThat(about).contains("<文种>准予决定书</文种>", "<发文字号>", "<正文版式文件摘要>SHA-256 ");
    assertThat(about).doesNotContain("{");
    assertThat(tang.browser.get(address).status()).as("the staff's").isEqualTo(403);
    assertThat(as("zhou.health").browser.get(address).status()).as("another room's").isEqualTo(404);
  }

  private static Map<String, byte[]> unpacked(Browser.Answer answer) {
    var files = new java.util.TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.whole().body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        files.put(entry.getName(), zip.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(answer.body().toString(), e);
    }
    return files;
  }

  private static int pages(Browser.Answer answer) {
    try (var pdf = Loader.loadPDF(answer.whole().body())) {
      return pdf.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(answer.body().toString(), e);
    }
  }

  @Test
  void who_takes_it_in_neither_reviews_nor_decides() {
    var number = file(tang, food(true));
    assertThat(offered(handler, number)).doesNotContain("take-up");
    counter.act(number, "take-up", "");
    assertThat(offered(counter, number)).doesNotContain("propose");
    handler.act(number, "propose", "");
    assertThat(offered(handler, number)).doesNotContain("approve");
    assertThat(offered(counter, number)).doesNotContain("approve");
    assertThat(offered(head, number)).contains("approve", "disapprove", "rework");
  }

  private static List<String> offered(Townsperson who, String number) {
    return who.look(number)
        .path("acts")
        .valueStream()
        .filter(act -> act.path("allowed").asBoolean())
        .map(act -> act.path("act").asString())
        .toList();
  }

  @Test
  void what_is_missing_is_told_once_and_in_full_and_put_right_at_once() {
    var number = file(tang, food(true));
    var refused = tryAct(counter, number, "complete", words("缺少平面图"));
    assertThat(refused.problem()).as("nothing was marked").isEqualTo("application-field");
    var nonsense = mark("[{\"thing\": \"material:moon\", \"words\": \"没有\"}]", number);
    assertThat(nonsense.body().path("field").asString()).isEqualTo("gaps[0].thing");
    var marked =
        done(
            mark(
                """
                [{"thing": "material:layout", "words": "平面图没有标出操作流程，请重画"},
                 {"thing": "field:shop.area", "words": "面积与租赁合同不一致，请核对"}]
                """,
                number));
    assertThat(marked.path("words").asString()).contains("1. ", "2. ", "平面图没有标出");
    counter.act(number, "complete", words("见补正告知书"));
    assertThat(papers(number)).contains("application-correction");
    assertThat(page(tang, number).path("awaits").asString()).isEqualTo("corrections");

    assertThat(tang.waiting()).contains("corrections /progress/" + number);

    var half = "{\"answers\": {\"shop.area\": \"78\"}, \"materials\": []}";
    var left = tang.browser.post("/api/applications/" + number + "/corrections", half);
    assertThat(left.body().path("detail").asString()).as("all of it").contains("还有内容没有补正");
    var whole =
        "{\"answers\": {\"shop.area\": \"78\"}, \"materials\": [{\"material\": \"layout\", \"papers\": [\"%s\"]}]}"
            .formatted(tang.handIn());
    done(tang.browser.post("/api/applications/" + number + "/corrections", whole));
    assertThat(tang.waiting()).doesNotContain("corrections /progress/" + number);
    assertThat(counter.waiting()).contains("pool /desk/cases/" + number);
    var again = page(counter, number);
    assertThat(again.path("answers").toString()).contains("\"78\"");
    assertThat(again.path("mayTell").asBoolean()).as("only once").isFalse();
    assertThat(offered(counter, number)).contains("take-up").doesNotContain("complete");
    counter.act(number, "take-up", "");
    assertThat(stage(number)).isEqualTo("HANDLING");
  }

  private Browser.Answer mark(String gaps, String number) {
    return counter.browser.post(
        "/api/applications/" + number + "/gaps", "{\"gaps\": %s}".formatted(gaps));
  }

  private static Browser.Answer tryAct(Townsperson who, String number, String act, String more) {
    var page = who.look(number);
    var task =
        page.path("acts")
            .valueStream()
            .filter(one -> one.path("act").asString().equals(act))
            .findFirst()
            .orElseThrow()
            .path("task")
            .asString();
    return who.browser.post(
        "/api/cases/" + number + "/acts",
        "{\"act\": \"%s\", \"task\": \"%s\", \"version\": %d%s}"
            .formatted(act, task, page.path("version").asLong(), more));
  }

  @Test
  void a_unit_that_says_nothing_for_five_working_days_has_accepted() {
    var number = file(tang, food(true));
    businessClock.pass(Duration.ofDays(8));
    awaitStage(number, "HANDLING");
    var deemed = page(tang, number);
    assertThat(deemed.path("deemed").asBoolean()).isTrue();
    assertThat(papers(number)).contains("application-accepted");
    assertThat(tang.progress(number).path("steps").toString()).contains("视为受理");
    handler.act(number, "propose", "");
  }

  @Test
  void what_was_never_put_right_is_deemed_withdrawn() {
    var number = file(tang, food(true));
    done(mark("[{\"thing\": \"material:layout\", \"words\": \"平面图看不清\"}]", number));
    counter.act(number, "complete", words("见补正告知书"));
    businessClock.pass(Duration.ofDays(40));
    awaitStage(number, "WITHDRAWN");
    assertThat(page(tang, number).path("outcome").asString()).isEqualTo("withdrawn");
  }

  @Test
  void a_denial_says_why_and_gives_no_licence() {
    var number = file(tang, food(true));
    counter.act(number, "take-up", "");
    handler.act(number, "propose-no", words("操作间与厕所相通"));
    head.act(number, "disapprove", words("经营场所不符合食品安全要求：操作间与厕所相通"));
    assertThat(papers(number)).contains("application-denied");
    assertThat(tang.progress(number).path("steps").toString()).contains("操作间与厕所相通");
    counter.act(number, "served", "");
    var page = page(tang, number);
    assertThat(page.path("outcome").asString()).isEqualTo("denied");
    assertThat(page.path("licence").asString("")).isEmpty();
    assertThat(tang.progress(number).path("stageText").asString()).isEqualTo("不予办结");
  }

  @Test
  void staff_see_it_masked_until_they_say_why_and_strangers_not_at_all() {
    var number = file(zhou, complete(zhou));
    var masked = page(counter, number);
    assertThat(masked.path("applicant").asString()).isEqualTo("周**");
    assertThat(masked.path("answers").toString()).doesNotContain("周晓禾", "990102199305170026");
    var asked = "{\"cause\": \"identity\", \"words\": \"核对身份证\"}";
    var whole = done(counter.browser.post("/api/applications/" + number + "/whole", asked));
    assertThat(whole.path("answers").toString()).contains("周晓禾");
    assertThat(
            db.sql("select count(*) from access.look where field = 'application'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(as("luo.handler").browser.get("/api/applications/" + number).status())
        .isEqualTo(404);
    assertThat(tang.browser.get("/api/applications/" + number).status()).isEqualTo(404);
    var mine = done(zhou.browser.get("/api/applications/mine")).path("rows");
    assertThat(mine.get(0).path("number").asString()).isEqualTo(number);
  }
}
