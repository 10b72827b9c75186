package org.anlan.halls;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anlan.cases.Townsperson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A helper sees an application through for somebody who consented 帮办代办: nothing without consent, everything recorded and shown, and over at once
/// when it is taken back.
class AgentsStoryTest extends AtTheHall {

  private static final String GULOU = "990102007000";

  private Townsperson elder;
  private Townsperson an;

  @BeforeEach
  void people() {
    db.sql("delete from halls.errand").update();
    elder = as("zhou.elder");
    an = as("an.helper");
  }

  private String asked() {
    var form = Map.of("street", GULOU, "item", SOLE_TRADER, "words", "想开个早餐店，眼睛看不清");
    var errands = done(post(elder, "/errands", form)).path("errands");
    return errands.path(0).path("id").asString();
  }

  private String take(String id) {
    post(an, "/helper/" + id + "/take");
    done(post(an, "/helper/" + id + "/ask", Map.of("days", 7)));
    return id;
  }

  private JsonNode own(String id) {
    return row(get(elder, "/errands").path("errands"), id);
  }

  private JsonNode hers(String id) {
    return row(get(an, "/helper").path("errands"), id);
  }

  private static JsonNode row(JsonNode rows, String id) {
    return rows.valueStream()
        .filter(row -> row.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String code() {
    var notices = done(elder.browser.get("/api/notices")).path("rows").path(0).toString();
    var found = Pattern.compile("授权码 ([0-9A-Z]{6})").matcher(notices);
    assertThat(found.find()).as(notices).isTrue();
    return found.group(1);
  }

  @Test
  void a_helper_fills_in_and_files_with_consent_reports_and_is_rated() {
    var id = asked();
    assertThat(hers(id).path("person").asString()).as("masked").isEqualTo("周**");
    assertThat(post(an, "/helper/" + id + "/drafts", Map.of()).problem())
        .isEqualTo("errand-no-consent");
    assertThat(an.waiting()).contains("help /desk/agents");
    take(id);
    assertThat(elder.waiting()).contains("sign /my/agents");
    assertThat(post(an, "/helper/" + id + "/drafts", Map.of()).problem())
        .as("asked for is not given")
        .isEqualTo("errand-no-consent");
    assertThat(own(id).path("scope").asString()).contains("安小雨", "个体工商户设立登记", "2026-11-30");
    done(post(elder, "/errands/" + id + "/consent", Map.of()));
    var draft = post(an, "/helper/" + id + "/drafts").path("draft").asString();
    var standing = hers(id).path("standing").asString();
    write(an, standing, draft);
    var number = post(an, "/helper/" + id + "/filings").path("number").asString();
    assertThat(done(elder.browser.get("/api/applications/mine")).toString()).contains(number);
    done(post(an, "/helper/" + id + "/report", Map.of("words", "已提交，市场监管局会在当天答复")));
    done(post(elder, "/errands/" + id + "/stars", Map.of("stars", 5)));
    assertThat(post(elder, "/errands/" + id + "/stars", Map.of("stars", 5)).problem())
        .isEqualTo("errand-not-to-rate");
    var uses = own(id).path("uses").valueStream().map(use -> use.path("act").asString()).toList();
    assertThat(uses).contains("begin", "begin-draft", "read-draft", "write-draft", "file");
    assertThat(get(an, "/helper").path("rated").asInt()).as("one says nothing").isZero();
  }

  @Test
  void a_consent_that_is_taken_back_opens_nothing_any_more() {
    var id = take(asked());
    done(post(elder, "/errands/" + id + "/consent", Map.of()));
    var draft = post(an, "/helper/" + id + "/drafts").path("draft").asString();
    var standing = hers(id).path("standing").asString();
    post(elder, "/errands/" + id + "/revoke");
    assertThat(an.inNameOf(standing, "GET", "/api/applications/drafts/" + draft, null).problem())
        .isEqualTo("standing-ended");
    assertThat(post(an, "/helper/" + id + "/filings", Map.of()).problem())
        .isEqualTo("errand-no-consent");
    assertThat(own(id).path("state").asString()).isEqualTo("REVOKED");
    assertThat(hers(id).path("person").asString()).as("masked again").isEqualTo("周**");
  }

  @Test
  void who_cannot_use_a_phone_reads_out_the_code_and_a_guessed_one_opens_nothing() {
    var id = take(asked());
    var code = code();
    for (var i = 0; i < 2; i++)
      assertThat(
              post(an, "/helper/" + id + "/code", Map.of("code", "222222"))
                  .body()
                  .path("field")
                  .asString())
          .isEqualTo("code");
    done(post(an, "/helper/" + id + "/code", Map.of("code", code)));
    assertThat(own(id).path("way").asString()).isEqualTo("code");
    assertThat(own(id).path("holds").asBoolean()).isTrue();
  }

  @Test
  void three_wrong_codes_use_the_code_up() {
    var id = take(asked());
    var code = code();
    for (var i = 0; i < 3; i++) post(an, "/helper/" + id + "/code", Map.of("code", "222222"));
    assertThat(
            post(an, "/helper/" + id + "/code", Map.of("code", code))
                .body()
                .path("field")
                .asString())
        .isEqualTo("code");
  }

  @Test
  void a_signed_paper_is_kept_and_seen_by_whoever_signed_it() {
    var id = take(asked());
    var paper = an.handIn();
    done(post(an, "/helper/" + id + "/paper", Map.of("paper", paper)));
    assertThat(own(id).path("way").asString()).isEqualTo("paper");
    assertThat(elder.browser.get("/api/files/" + paper).status()).isEqualTo(200);
    assertThat(as("tang").browser.get("/api/files/" + paper).status()).isEqualTo(404);
  }

  @Test
  void helpers_of_other_streets_and_other_staff_see_nothing_of_it() {
    var id = asked();
    assertThat(as("li.handler").browser.get("/api/halls/helper").problem()).isEqualTo("hall-right");
    var elsewhere = Map.of("street", "990102001000", "item", SOLE_TRADER, "words", "帮我开个店");
    done(post(elder, "/errands", elsewhere));
    assertThat(
            get(an, "/helper").path("errands").valueStream().map(row -> row.path("id").asString()))
        .containsExactly(id);
    assertThat(as("tang").browser.post("/api/halls/errands/" + id + "/consent", "{}").status())
        .isEqualTo(404);
    assertThat(List.of(post(elder, "/errands", Map.of("street", "1")).status()))
        .containsExactly(422);
  }
}
