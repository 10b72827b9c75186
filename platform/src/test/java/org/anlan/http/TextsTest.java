package org.anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

class TextsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, ZH",
        "'', ZH",
        "zh-CN, ZH",
        "en, EN",
        "'en-GB,en;q=0.9,zh;q=0.8', EN",
        "'zh-CN,zh;q=0.9,en;q=0.8', ZH",
        "fr, ZH",
        "***, ZH"
      })
  void the_city_answers_in_chinese_unless_english_is_asked_for_first(
      @Nullable String header, Language language) {
    var request = new MockHttpServletRequest();
    if (header != null) request.addHeader("Accept-Language", header);
    assertThat(Language.of(request)).isEqualTo(language);
  }

  @Test
  void a_problem_reads_in_both_languages_and_keeps_its_type() {
    var problem =
        Problem.of(HttpStatus.CONFLICT, "case-moved-on", new Texts("案件已变化", "The case moved on"))
            .saying(new Texts("已到第 %s 版。", "It is at version %s.").with(4))
            .with("version", 4)
            .with("what", new Texts("已答复", "answered"));
    assertThat(problem.in(Language.ZH))
        .containsAllEntriesOf(
            Map.of(
                "type", "https://anlan.dev/problems/case-moved-on",
                "title", "案件已变化",
                "status", 409,
                "detail", "已到第 4 版。",
                "version", 4,
                "what", "已答复"));
    assertThat(problem.in(Language.EN)).containsEntry("what", "answered");
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
    "2001:db8:1:2::9, 20010db800010002::/64",
    "::ffff:203.0.113.7, 203.0.113.7"
  })
  void limits_take_a_whole_ipv6_net_for_one_caller(String address, String key) {
    assertThat(ClientAddress.net(address)).isEqualTo(key);
  }
}
