package org.anlan.applications;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// How somebody comes to apply for a relative 亲友代办: both agree, by account or by code, within limits, and whoever asks a stranger learns nothing.
class FamilyStoryTest extends Family {

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
    var seen = done(zhou.inNameOf(row.path("standing").asString(), "GET", address, null));
    assertThat(seen.path("answers").toString()).contains("林新睿", SON);
    assertThat(family(elder, "/children", wish("林新睿", SON)).body().path("field").asString())
        .as("not a parent")
        .isEqualTo("idNumber");
    assertThat(family(zhou, "/children", wish("周桂兰", ELDER)).body().path("field").asString())
        .as("grown up")
        .isEqualTo("idNumber");
  }
}
