package org.anlan.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.rules.questions.Next;
import org.anlan.rules.themes.Plan;
import org.anlan.rules.themes.Theme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The ten themes of the city, as people see them and as they are counted.
class ThemesStoryTest extends Keeping {

  @Autowired Themes themes;

  private JsonNode page(String code, String... answers) {
    var query = answers.length == 0 ? "" : "?a=" + String.join("&a=", answers);
    return done(visitor.get("/api/services/joint/" + code + query));
  }

  @Test
  void ten_themes_are_offered_each_of_which_saves_something() {
    var rows = done(visitor.get("/api/services/joint")).path("rows");
    assertThat(rows).hasSize(10);
    for (var row : rows) {
      var fields = row.at("/savings/fields");
      assertThat(fields.path("together").asInt())
          .as(row.toString())
          .isLessThan(fields.path("alone").asInt());
    }
  }

  @Test
  void somebody_is_asked_one_thing_after_another_and_told_everything() {
    var answers = new ArrayList<String>();
    var page = page("restaurant");
    assertThat(page.path("plan").isNull() || page.path("plan").isMissingNode()).isTrue();
    while (page.path("next").isString()) {
      var next = page.path("next").asString();
      answers.add(next + "." + usual("restaurant").get(next));
      page = page("restaurant", answers.toArray(String[]::new));
    }
    assertThat(answers)
        .hasSizeLessThan(themes.find("restaurant").orElseThrow().theme().questions().size());
    var plan = page.path("plan");
    assertThat(plan.at("/waves/0/0/name/zh").asString()).isEqualTo("个体工商户设立登记");
    assertThat(plan.path("waves")).hasSize(2);
    assertThat(plan.path("materials").toString()).contains("房屋租赁合同").doesNotContain("营业执照\"");
    assertThat(plan.path("spared").toString()).contains("营业执照");
  }

  @Test
  void answers_that_the_theme_does_not_know_are_left_out_and_a_theme_that_is_not_is_absent() {
    var page = page("restaurant", "form.guild", "weather.fine", "form.firm");
    assertThat(page.path("answers").toString()).isEqualTo("{\"form\":\"firm\"}");
    assertThat(visitor.get("/api/services/joint/no-such-theme").status()).isEqualTo(404);
  }

  private Map<String, String> usual(String code) {
    return ThemePages.usual(themes.find(code).orElseThrow().theme());
  }

  /// The bar: a third of the fields, half of the materials, for the usual restaurant; counted, not written down.
  @Test
  void the_usual_restaurant_needs_a_third_of_the_fields_and_half_of_the_materials() {
    var theme = themes.find("restaurant").orElseThrow().theme();
    var savings = Plan.of(theme, ThemePages.usual(theme)).savings();
    assertThat(savings.fields().together() * 3)
        .as("%s", savings)
        .isLessThanOrEqualTo(savings.fields().alone());
    assertThat(savings.materials().together() * 2)
        .as("%s", savings)
        .isLessThanOrEqualTo(savings.materials().alone());
  }

  @Test
  void whoever_comes_for_whatever_the_theme_can_be_planned_and_its_promise_kept() {
    for (var offered : themes.list())
      for (var answers : everybody(offered.theme())) {
        assertThat(offered.interview().next(answers)).isInstanceOf(Next.Settled.class);
        var plan = Plan.of(offered.theme(), answers);
        assertThat(plan.order().days()).isLessThanOrEqualTo(offered.theme().promise().days());
        var savings = plan.savings();
        for (var count :
            List.of(
                savings.fields(),
                savings.written(),
                savings.materials(),
                savings.brought(),
                savings.visits(),
                savings.days()))
          assertThat(count.together())
              .as("%s %s", offered.file().code(), answers)
              .isLessThanOrEqualTo(count.alone());
      }
  }

  private static List<Map<String, String>> everybody(Theme theme) {
    List<Map<String, String>> all = List.of(Map.of());
    for (var question : theme.questions()) {
      var longer = new ArrayList<Map<String, String>>();
      for (var known : all)
        for (var choice : question.choices()) {
          var more = new java.util.HashMap<>(known);
          more.put(question.code(), choice.code());
          longer.add(more);
        }
      all = longer;
    }
    return all;
  }
}
