package org.anlan.applications;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Account;
import org.anlan.access.Caller;
import org.anlan.cases.Townsperson;
import org.anlan.files.FileDesk;
import org.anlan.http.Command;
import org.anlan.http.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody writes an application on two devices, with what the city knows filled in, and hands it in once.
class ApplyStoryTest extends Applying {

  @Autowired DraftDesk desk;
  @Autowired DraftKeeping keeping;
  @Autowired FileDesk files;

  /// As the door would have her.
  private Caller caller() {
    var account =
        db.sql("select id from access.account where login = 'zhou'").query(UUID.class).single();
    return new Caller(
        UUID.randomUUID(),
        new Account(account, "zhou", Account.Kind.CITIZEN, null, "周晓禾", null),
        null,
        List.of());
  }

  @Test
  void a_draft_begins_with_what_the_city_knows_and_says_from_where() {
    var draft = look(zhou, begin(zhou, SOLE_TRADER));
    assertThat(draft.at("/answers/person.name").asString()).isEqualTo("周晓禾");
    var name = taken(draft, "person.name");
    assertThat(name.at("/from/zh").asString()).isEqualTo("居民身份证");
    assertThat(zhou.waiting()).anyMatch(one -> one.startsWith("draft /apply/" + SOLE_TRADER));
    assertThat(name.path("field").asString()).isEqualTo("name");
    var phone = taken(draft, "person.phone");
    assertThat(phone.at("/from/zh").asString()).endsWith("（人口库）");
    assertThat(taken(draft, "person.idNumber").has("field")).as("mended at the counter").isFalse();
    assertThat(list(done(zhou.browser.get("/api/exchange/mine/looks")).path("rows"), "matter"))
        .as("the look is written down")
        .contains(SOLE_TRADER);
  }

  private static tools.jackson.databind.JsonNode taken(
      tools.jackson.databind.JsonNode draft, String element) {
    return draft
        .path("taken")
        .valueStream()
        .filter(one -> one.path("element").asString().equals(element))
        .findFirst()
        .orElseThrow(() -> new AssertionError(element + " in " + draft.path("taken")));
  }

  @Test
  void only_questions_that_change_something_are_asked_and_decide_what_is_needed() {
    var draft = begin(zhou, SOLE_TRADER);
    var first = look(zhou, draft);
    assertThat(first.path("next").asString()).isIn("premises", "name");
    change(zhou, draft, Map.of("situation", Map.of("premises", "own", "name", "no")));
    var own = look(zhou, draft);
    assertThat(own.has("next")).isFalse();
    assertThat(own.path("sections").toString()).doesNotContain("premises.leaseUntil");
    assertThat(list(own.path("needed"), "id")).doesNotContain("lease");
    change(zhou, draft, Map.of("situation", Map.of("premises", "rent", "name", "no")));
    var rented = look(zhou, draft);
    assertThat(rented.path("sections").toString()).contains("premises.leaseUntil");
    assertThat(list(rented.path("needed"), "id")).contains("lease");
  }

  @Test
  void what_is_saved_on_one_device_goes_on_at_another_and_is_not_overwritten() {
    var draft = begin(zhou, SOLE_TRADER);
    var atHome = shown(look(zhou, draft));
    var phone = as("zhou");
    change(phone, draft, Map.of("answers", Map.of("shop.name", "晓禾早餐店")));
    assertThat(look(zhou, draft).at("/answers/shop.name").asString()).isEqualTo("晓禾早餐店");
    atHome.put("answers", Map.of("shop.name", "另一个名字"));
    var refused = save(zhou, draft, atHome);
    assertThat(refused.problem()).isEqualTo("draft-moved-on");
    atHome.put("revision", refused.body().path("revision").asLong());
    done(save(zhou, draft, atHome));
    assertThat(look(phone, draft).at("/answers/shop.name").asString()).isEqualTo("另一个名字");
  }

  @Test
  void a_page_whose_answer_was_lost_saves_again_without_being_told_of_itself() {
    var draft = begin(zhou, SOLE_TRADER);
    var form = shown(look(zhou, draft));
    form.put("page", UUID.randomUUID());
    done(save(zhou, draft, form));
    form.put("answers", Map.of("shop.name", "晓禾早餐店"));
    done(save(zhou, draft, form));
    assertThat(look(zhou, draft).at("/answers/shop.name").asString()).isEqualTo("晓禾早餐店");
  }

  @Test
  void what_is_wrong_is_told_while_writing_and_pasted_text_is_cleaned() {
    var draft = begin(zhou, SOLE_TRADER);
    var wrong =
        answers(look(zhou, draft), "person.phone", "１９９ ００００", "shop.name", " 晓禾\u200b早餐店 ");
    var saved = change(zhou, draft, Map.of("answers", wrong));
    assertThat(list(saved.path("faults"), "field")).containsExactly("person.phone");
    assertThat(saved.at("/faults/0/said/zh").asString()).contains("现在是 7 位");
    assertThat(look(zhou, draft).at("/answers/shop.name").asString()).isEqualTo("晓禾早餐店");
    var form = shown(look(zhou, draft));
    form.put("answers", Map.of("shop.name", "x".repeat(4_001)));
    assertThat(save(zhou, draft, form).problem()).isEqualTo("draft-field");
    form.put("answers", Map.of());
    form.put("delivery", new Delivery(Delivery.Way.POST, null, "x".repeat(201)));
    assertThat(save(zhou, draft, form).body().path("field").asString()).isEqualTo("address");
  }

  @Test
  void it_is_handed_in_once_with_where_each_answer_came_from() {
    var draft = UUID.fromString(complete(zhou));
    change(
        zhou,
        draft.toString(),
        Map.of("answers", answers(look(zhou, draft.toString()), "person.phone", "19911112222")));
    var command = new Command(UUID.randomUUID(), "POST /api/applications");
    var taken = new ArrayList<Filled>();
    var me = caller();
    var filled = desk.handIn(command, me, draft, taken::add);
    assertThat(desk.handIn(command, me, draft, taken::add)).isEqualTo(filled);
    assertThat(taken).containsExactly(filled);
    assertThat(filled.answers()).containsEntry("premises.leaseUntil", "2028-12-31");
    assertThat(filled.situation()).containsEntry("premises", "rent");
    assertThat(filled.materials()).extracting(Handed::material).contains("lease");
    assertThat(filled.sources())
        .contains(
            new Source("person.name", "licence:id-card.name", false),
            new Source("person.phone", "library:persons.phone", true));
    assertThat(zhou.browser.get("/api/applications/drafts/" + draft).problem())
        .isEqualTo("draft-handed-in");
    var another = new Command(UUID.randomUUID(), "POST /api/applications");
    assertThatThrownBy(() -> desk.handIn(another, me, draft, taken::add))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("draft-handed-in"));
  }

  @Test
  void what_fails_on_the_way_leaves_the_draft_as_it_was() {
    var draft = UUID.fromString(complete(zhou));
    var command = new Command(UUID.randomUUID(), "POST /api/applications");
    var me = caller();
    assertThatThrownBy(() ->
            desk.handIn(
                command,
                me,
                draft,
                any -> {
                  throw new IllegalStateException("no case could be opened");
                }))
        .hasMessage("no case could be opened");
    assertThat(look(zhou, draft.toString()).path("faults")).isEmpty();
    assertThat(desk.handIn(command, me, draft, any -> {}).draft()).isEqualTo(draft);
  }

  @Test
  void everything_that_is_missing_is_told_at_once_with_its_place() {
    var draft = UUID.fromString(begin(zhou, SOLE_TRADER));
    var faults = look(zhou, draft.toString()).path("faults");
    assertThat(list(faults, "step")).contains("situation", "form", "delivery");
    var command = new Command(UUID.randomUUID(), "POST /api/applications");
    assertThatThrownBy(() -> desk.handIn(command, caller(), draft, any -> {}))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("draft-incomplete"));
    change(zhou, draft.toString(), Map.of("situation", Map.of("premises", "rent", "name", "no")));
    var then = look(zhou, draft.toString()).path("faults");
    assertThat(list(then, "field"))
        .contains("lease", "shop.name", "way")
        .doesNotContain("premises");
  }

  @Test
  void others_do_not_see_it_and_papers_of_others_are_refused() {
    var draft = begin(zhou, SOLE_TRADER);
    var tang = as("tang");
    assertThat(tang.browser.get("/api/applications/drafts/" + draft).status()).isEqualTo(404);
    assertThat(save(tang, draft, shown(look(zhou, draft))).status()).isEqualTo(404);
    var others = UUID.fromString(tang.handIn());
    var form = shown(look(zhou, draft));
    form.put("materials", List.of(Handed.paper("lease", others)));
    assertThat(save(zhou, draft, form).problem()).isEqualTo("draft-paper");
    var visitor = new Townsperson(port);
    assertThat(visitor.browser.get("/api/applications/drafts").problem())
        .isEqualTo("sign-in-needed");
    assertThat(
            done(visitor.browser.get("/api/applications/forms/" + SOLE_TRADER))
                .path("open")
                .asBoolean())
        .isTrue();
  }

  @Test
  void a_deleted_draft_can_be_taken_back_until_it_is_gone_with_its_papers() {
    var draft = complete(zhou);
    var rows = done(zhou.browser.post("/api/applications/drafts/" + draft + "/remove", "{}"));
    assertThat(rows.path("drafts")).isEmpty();
    assertThat(
            done(zhou.browser.post("/api/applications/drafts/" + draft + "/restore", "{}"))
                .path("drafts"))
        .hasSize(1);
    var paper = UUID.fromString(look(zhou, draft).at("/materials/0/paper").asString());
    done(zhou.browser.post("/api/applications/drafts/" + draft + "/remove", "{}"));
    businessClock.pass(Duration.ofDays(6));
    keeping.forgetOld();
    assertThat(files.list(List.of(paper))).hasSize(1);
    businessClock.pass(Duration.ofDays(2));
    keeping.forgetOld();
    assertThat(files.list(List.of(paper))).isEmpty();
    assertThat(zhou.browser.get("/api/applications/drafts/" + draft).status()).isEqualTo(404);
  }

  @Test
  void a_draft_that_nobody_saved_for_90_days_goes() {
    begin(zhou, SOLE_TRADER);
    businessClock.pass(Duration.ofDays(89));
    keeping.forgetOld();
    assertThat(done(zhou.browser.get("/api/applications/drafts")).path("drafts")).hasSize(1);
    businessClock.pass(Duration.ofDays(2));
    keeping.forgetOld();
    assertThat(done(zhou.browser.get("/api/applications/drafts")).path("drafts")).isEmpty();
  }

  @Test
  void a_paper_from_before_is_used_again_and_the_matter_keeps_its_own() {
    var before = UUID.fromString(complete(zhou));
    var me = caller();
    desk.handIn(
        new Command(UUID.randomUUID(), "POST /api/applications"),
        me,
        before,
        filled ->
            assertThat(files.pass(DraftDesk.papersOf(filled.draft()), "case:1")).isEqualTo(1));
    var draft = begin(zhou, SOLE_TRADER);
    change(zhou, draft, Map.of("situation", Map.of("premises", "rent", "name", "no")));
    var earlier =
        look(zhou, draft)
            .path("needed")
            .valueStream()
            .filter(one -> one.path("id").asString().equals("lease"))
            .findFirst()
            .orElseThrow()
            .path("earlier");
    assertThat(earlier).hasSize(1);
    var again =
        done(zhou.browser.post(
                "/api/applications/drafts/" + draft + "/papers",
                json(Map.of("paper", earlier.get(0).path("id").asString()))))
            .path("paper")
            .asString();
    change(
        zhou, draft, Map.of("materials", List.of(Handed.paper("lease", UUID.fromString(again)))));
    assertThat(list(look(zhou, draft).path("faults"), "step")).doesNotContain("materials");
    assertThat(as("tang").browser.get("/api/files/" + again).status()).isEqualTo(404);
  }
}
