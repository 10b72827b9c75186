package org.anlan.applications;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anlan.cases.Townsperson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Forms are made from the field dictionary: of persons and of firms, of any item that goes on line.
class FormsStoryTest extends Applying {

  private static final String TANGS_FIRM = "91990102200000072B";

  @Autowired Forms forms;
  @Autowired org.anlan.services.Offering offering;

  private String code(String name) {
    return offering.codes().stream()
        .filter(code -> forms.get(code).name().zh().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_item_that_goes_on_line_has_a_form_in_named_sections() {
    var open = offering.codes().stream().map(forms::get).filter(OfferedForm::isOpen).toList();
    assertThat(open).hasSizeGreaterThan(40);
    for (var form : open) {
      assertThat(form.everyCase().parts())
          .as(form.name().zh())
          .isNotEmpty()
          .noneMatch(part -> part.section().id().equals("rest"));
      assertThat(form.situations().next(Map.of()).isPresent())
          .as(form.name().zh())
          .isEqualTo(form.situations().size() > 0);
    }
  }

  @Test
  void the_schema_is_there_for_other_systems() {
    var visitor = new Townsperson(port);
    var schema = done(visitor.browser.get("/api/applications/forms/" + SOLE_TRADER + "/schema"));
    assertThat(schema.path("$schema").asString())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.at("/properties/person.idNumber/x-source").asString())
        .isEqualTo("licence:ID_CARD.number");
    assertThat(schema.path("required").toString())
        .contains("person.name")
        .doesNotContain("person.email");
  }

  @Test
  void an_item_that_the_catalogue_only_names_cannot_be_applied_for() {
    var bare =
        offering.codes().stream()
            .filter(code -> !forms.get(code).isOpen())
            .findFirst()
            .orElseThrow();
    var form = done(zhou.browser.get("/api/applications/forms/" + bare));
    assertThat(form.path("open").asBoolean()).isFalse();
    assertThat(zhou.browser.post("/api/applications/drafts", json(Map.of("item", bare))).problem())
        .isEqualTo("item-not-on-line");
    assertThat(zhou.browser.get("/api/applications/forms/no-such-item").status()).isEqualTo(404);
  }

  @Test
  void a_firm_is_filled_in_for_whoever_stands_for_it_and_for_nobody_else() {
    var seal = code("公章刻制备案");
    var tang = as("tang");
    var who = done(tang.browser.get("/api/applications/forms/" + seal)).path("who");
    assertThat(list(who, "firm")).contains(TANGS_FIRM);
    var draft =
        done(tang.browser.post(
                "/api/applications/drafts", json(Map.of("item", seal, "firm", TANGS_FIRM))))
            .path("draft")
            .asString();
    var answers = look(tang, draft).path("answers");
    assertThat(answers.path("firm.name").asString()).isEqualTo("临澜市悦来餐饮有限公司");
    assertThat(answers.path("firm.uscc").asString()).isEqualTo(TANGS_FIRM);
    assertThat(answers.path("firm.legalPerson").asString()).isEqualTo("唐悦");
    assertThat(
            zhou.browser
                .post("/api/applications/drafts", json(Map.of("item", seal, "firm", TANGS_FIRM)))
                .problem())
        .isEqualTo("draft-firm");
  }

  @Test
  void a_licence_of_the_wallet_stands_for_its_paper() {
    var draft = begin(zhou, SOLE_TRADER);
    change(zhou, draft, Map.of("situation", Map.of("premises", "rent", "name", "no")));
    var card =
        look(zhou, draft)
            .path("needed")
            .valueStream()
            .filter(one -> one.path("id").asString().equals("id-card"))
            .findFirst()
            .orElseThrow();
    assertThat(card.path("shared").asBoolean()).isTrue();
    assertThat(card.at("/held/0/key").asString()).isEqualTo("view:id-card");
  }
}
