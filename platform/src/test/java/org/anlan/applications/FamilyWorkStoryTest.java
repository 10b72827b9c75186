package org.anlan.applications;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A daughter applies for her mother 亲友代办: what is begun is the mother's, each use is shown to her, nothing else of hers is reached, and it is over
/// at once when she says so.
class FamilyWorkStoryTest extends Family {

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
    assertThat(zhou.inNameOf(standing, "GET", address, null).problem()).isEqualTo("standing-ended");
    assertThat(zhou.browser.get(letter).status()).as("the voucher as well").isEqualTo(404);
    assertThat(done(zhou.browser.get("/api/applications/family/work")).path("works")).isEmpty();
  }

  /// The voucher's file follows within seconds.
  private String printed(String standing, String number) {
    var address = "/api/cases/" + number + "/letters";
    return await()
        .until(
            () ->
                done(zhou.inNameOf(standing, "GET", address, null))
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
    assertThat(done(zhou.inNameOf(standing, "GET", progress, null)).path("number").asString())
        .isEqualTo(number);
    assertThat(zhou.browser.get(progress).status()).as("not in her own name").isEqualTo(404);
    var mended = Map.of("answers", Map.of("shop.name", "桂兰早点铺"), "materials", List.of());
    var address = "/api/applications/" + number + "/corrections";
    done(zhou.inNameOf(standing, "POST", address, mended));
    assertThat(done(elder.browser.get("/api/applications/" + number)).toString()).contains("桂兰早点铺");
    assertThat(told(elder)).contains("补正");
    assertThat(zhou.waiting())
        .doesNotContain("corrections /progress/" + number + "?for=" + standing);
  }

  @Test
  void nothing_else_of_the_mother_is_reached() {
    var mine = complete(elder);
    var filed = handedIn(mine);
    var lease = paperOf(filed);
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
      assertThat(zhou.inNameOf(standing, "GET", address, null).problem())
          .as(address)
          .isEqualTo("standing-elsewhere");
    for (var address : List.of("/api/files/" + lease, "/api/cases/" + filed))
      assertThat(zhou.inNameOf(standing, "GET", address, null).status())
          .as(address)
          .isGreaterThanOrEqualTo(403);
    for (var address :
        List.of("/api/licences/mine", "/api/applications/mine", "/api/applications/drafts"))
      assertThat(done(zhou.inNameOf(standing, "GET", address, null)).toString())
          .as("her own at " + address)
          .doesNotContain("周桂兰", filed, mine, draft);
    assertThat(family(zhou, "/" + id + "/filings", Map.of("draft", other)).status())
        .as("a draft that she did not begin")
        .isEqualTo(404);
    assertThat(family(as("tang"), "/" + id + "/drafts", Map.of("item", SOLE_TRADER)).status())
        .as("a stranger")
        .isEqualTo(404);
  }

  @Test
  void papers_of_other_matters_are_neither_shown_nor_taken() {
    var lease = paperOf(handedIn(complete(elder)));
    var id = agreed();
    var standing = people(zhou).path("standing").asString();
    var draft = begun(zhou, id);
    rented(standing, draft);
    var seen = done(zhou.inNameOf(standing, "GET", "/api/applications/drafts/" + draft, null));
    assertThat(list(seen.path("needed"), "id")).contains("lease");
    assertThat(seen.toString()).as("papers of before").doesNotContain(lease.toString());
    assertThat(done(elder.browser.get("/api/applications/drafts/" + draft)).toString())
        .contains(lease.toString());
    var again = "/api/applications/drafts/" + draft + "/papers";
    assertThat(zhou.inNameOf(standing, "POST", again, Map.of("paper", lease)).problem())
        .isEqualTo("standing-elsewhere");
  }

  private void rented(String standing, String draft) {
    var address = "/api/applications/drafts/" + draft;
    var form = new HashMap<>(shown(done(zhou.inNameOf(standing, "GET", address, null))));
    form.put("situation", Map.of("premises", "rent", "name", "no"));
    done(zhou.inNameOf(standing, "PUT", address, form));
  }

  private String handedIn(String draft) {
    return done(elder.browser.post("/api/applications", json(Map.of("draft", draft))))
        .path("number")
        .asString();
  }

  private UUID paperOf(String number) {
    return db.sql("select id from files.file where attached_to = :to")
        .param("to", "application:" + number)
        .query(UUID.class)
        .list()
        .getFirst();
  }

  @Test
  void a_commitment_is_the_mothers_own_word() {
    var id = agreed();
    var standing = people(zhou).path("standing").asString();
    var draft = begun(zhou, id);
    write(zhou, standing, draft);
    var address = "/api/applications/drafts/" + draft;
    var form = new HashMap<>(shown(done(zhou.inNameOf(standing, "GET", address, null))));
    form.put("pledge", new Pledge(true, "周桂兰"));
    done(zhou.inNameOf(standing, "PUT", address, form));
    assertThat(family(zhou, "/" + id + "/filings", Map.of("draft", draft)).problem())
        .isEqualTo("family-own-word");
    done(elder.browser.post("/api/applications", json(Map.of("draft", draft))));
    assertThat(done(zhou.browser.get("/api/applications/family/work")).at("/works/0/drafts"))
        .as("the mother handed it in herself")
        .isEmpty();
  }
}
