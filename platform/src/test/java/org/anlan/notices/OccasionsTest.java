package org.anlan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.anlan.http.Language;
import org.anlan.http.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The city's templates: what stops the start, what they say, when they may leave.
class OccasionsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Occasions CITY = new Occasions("../city", JSON);

  @TempDir Path home;

  private void start(String code, String template) throws IOException {
    var folder = Files.createDirectories(home.resolve("notices/occasions"));
    Files.copy(Path.of("../city/notices/rules.json"), home.resolve("notices/rules.json"));
    Files.writeString(
        folder.resolve("visit.json"),
        """
        {"code": "%s", "name": "上门", "nameEn": "Visit", "group": "case", "urgent": false, "mayUnsubscribe": true,
         "values": [{"name": "matter", "most": 20, "personal": false}, {"name": "who", "most": 8, "personal": true}],
         "templates": [%s]}
        """
            .formatted(code, template));
    new Occasions(home.toString(), JSON);
  }

  private static String sms(String words) {
    return "{\"from\": \"2026-01-01\", \"channel\": \"sms\", \"words\": \"%s\", \"wordsEn\": \"x\"}"
        .formatted(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{matters}好 | templates[0].words: there is no value {matters}",
        "{who}来了 | {who} is personal data and may not leave by sms",
        "打 13800138000 | a mobile or identity number",
        "<script>x</script> | without tags or scripts",
        "{matter 没关 | a brace is open",
        "这是一条非常非常长的短信这是一条非常非常长的短信这是一条非常非常长的短信这是一条非常非常长的短信{matter} | one short message takes 70"
      })
  void a_template_that_would_go_wrong_stops_the_start_and_is_named(String words, String why) {
    assertThatThrownBy(() -> start("visit", sms(words)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("city/notices/occasions/visit.json, templates[0].words")
        .hasMessageContaining(why)
        .hasMessageContaining("Mend the file");
  }

  @Test
  void two_templates_of_one_day_a_missing_title_and_another_name_are_refused() {
    assertThatThrownBy(() -> start("visit", sms("好") + "," + sms("好")))
        .hasMessageContaining("templates[1]");
  }

  @Test
  void mail_needs_a_title() {
    assertThatThrownBy(() -> start("visit", sms("好").replace("sms", "mail")))
        .hasMessageContaining("needs a title");
  }

  @Test
  void the_code_is_the_files_name() {
    assertThatThrownBy(() -> start("visits", sms("好")))
        .hasMessageContaining("'visits' is not the file's name");
  }

  @Test
  void words_in_force_follow_the_day() throws IOException {
    start("visit", sms("旧") + "," + sms("新").replace("2026-01-01", "2026-06-01"));
    var occasion = new Occasions(home.toString(), JSON).get("visit");
    assertThat(occasion.find(Channel.SMS, LocalDate.parse("2025-12-31"))).isEmpty();
    assertThat(occasion.find(Channel.SMS, LocalDate.parse("2026-05-31")).orElseThrow().words())
        .isEqualTo("旧");
    assertThat(occasion.find(Channel.SMS, LocalDate.parse("2026-06-01")).orElseThrow().words())
        .isEqualTo("新");
  }

  @Test
  void a_value_is_one_line_no_longer_than_promised_and_never_filled_twice() {
    var occasion = CITY.get("case-progress");
    var given =
        Map.of(
            "matter",
            new Texts("路\r\n{stage}" + "长".repeat(50), "x"),
            "stage",
            new Texts("好", "ok"));
    var values = occasion.given(Channel.SMS, given, Language.ZH);
    assertThat(values.get("matter")).hasSize(24).startsWith("路 {stage}").endsWith("…");
    var filled =
        occasion
            .find(Channel.SMS, LocalDate.parse("2026-11-23"))
            .orElseThrow()
            .fill(values, Language.ZH, false);
    assertThat(filled.words()).contains("{stage}").contains("：好。");
    assertThat(SmsLength.fits(CITY.rules().signature() + filled.words())).isTrue();
  }

  @Test
  void every_value_must_be_given() {
    assertThatThrownBy(() -> CITY.get("case-progress").given(Channel.APP, Map.of(), Language.ZH))
        .hasMessageContaining("needs a value for {matter}");
  }

  @ParameterizedTest
  @CsvSource({
    "21:00,08:00,20:59,20:59,0",
    "21:00,08:00,21:00,08:00,1",
    "21:00,08:00,07:59,08:00,0",
    "21:00,08:00,08:00,08:00,0",
    "12:00,14:00,13:00,14:00,0",
    "08:00,08:00,08:00,08:00,0"
  })
  void quiet_hours_end_in_the_morning(
      LocalTime from, LocalTime to, LocalTime now, LocalTime then, int days) {
    var at = ZonedDateTime.of(LocalDate.parse("2026-11-23"), now, ZoneId.of("Asia/Shanghai"));
    assertThat(new QuietHours(from, to).after(at)).isEqualTo(at.plusDays(days).with(then));
  }

  @ParameterizedTest
  @CsvSource({
    "19900000217,true", "+8619900000217,true", "8619900000217,true", "19900100217,false",
        "18800010001,false",
    "a@example.com,true", "a@mail.example.org,true", "a@city.test,true", "a@localhost,true",
        "a@linlan.city,false",
    "a@notexample.com,false", "A@EXAMPLE.COM.,true"
  })
  void demo_addresses_are_known(String address, boolean demo) {
    assertThat(DemoAddresses.refusal(address).isPresent()).isEqualTo(demo);
  }

  @Test
  void waits_grow_up_to_a_limit() {
    var rules = CITY.rules();
    assertThat(rules.waitAfter(1).toSeconds()).isEqualTo(30);
    assertThat(rules.waitAfter(2).toSeconds()).isEqualTo(60);
    assertThat(rules.waitAfter(20).toSeconds()).isEqualTo(3600);
  }
}
