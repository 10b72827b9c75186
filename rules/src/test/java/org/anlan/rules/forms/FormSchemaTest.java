package org.anlan.rules.forms;

import static org.anlan.rules.forms.Samples.DICTIONARY;
import static org.anlan.rules.forms.Samples.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.util.Map;
import org.anlan.rules.items.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The schema says to other systems what the platform itself asks: a validator of somebody else reads it, and comes to the same.
class FormSchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final FormSchema ALL =
      FormSchema.of(
          DICTIONARY.list().stream().map(field -> form(field.id() + "?").getFirst()).toList(),
          Map.of(),
          DICTIONARY);

  private static Schema schema(FormSchema form) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.writeValueAsString(form.json(Words.of("表", "Form"))), InputFormat.JSON);
  }

  private static boolean holds(FormSchema form, Map<String, String> answers) {
    return schema(form).validate(JSON.writeValueAsString(answers), InputFormat.JSON).isEmpty();
  }

  @Test
  void it_is_a_schema_of_2020_12() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(com.networknt.schema.SchemaLocation.of(FormSchema.DIALECT));
    var text = JSON.writeValueAsString(ALL.json(Words.of("表", "Form")));
    assertThat(meta.validate(text, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "person.phone, 19900000217, true",
    "person.phone, 1990000021, false",
    "firm.kinds, 公章、发票章（小）, true",
    "firm.kinds, 公章、合同章, false",
    "premises.kind, 租用, true",
    "premises.kind, 借用, false",
    "premises.fireSafe, 是, true",
    "car.plate, 皖B12345, true",
    "car.plate, 皖B1234, false",
    "car.number, 340100000001, true",
    "car.number, 3401000000019, false",
    "rent.perMonth, 2800.50, true",
    "rent.perMonth, 2800.555, false",
    "person.idNumber, 990102199305170026, true",
    "person.idNumber, 99010219930517002, false",
    "premises.address, 路1, false",
    "place.of, 某省某市, true",
    "post.code, 241000, true",
    "person.email, a@b.cn, true",
    "person.email, a@b, false"
  })
  void another_validator_and_the_platform_agree(String element, String answer, boolean right) {
    var answers = Map.of(element, answer);
    assertThat(holds(ALL, answers)).isEqualTo(right);
    assertThat(Answers.check(ALL, answers, TODAY).isEmpty()).isEqualTo(right);
  }

  @Test
  void what_nobody_asked_for_is_refused_and_what_is_required_must_be_there() {
    var one = FormSchema.of(form("person.name", "person.email?"), Map.of(), DICTIONARY);
    assertThat(holds(one, Map.of("person.name", "张三"))).isTrue();
    assertThat(holds(one, Map.of("person.email", "a@b.cn"))).isFalse();
    assertThat(holds(one, Map.of("person.name", "张三", "firm.uscc", "x"))).isFalse();
  }

  @Test
  void fields_stand_in_sections_in_the_order_of_the_dictionary() {
    var schema =
        FormSchema.of(
            form(
                "firm.uscc",
                "premises.kind",
                "person.name",
                "car.plate",
                "delivery.way",
                "rent.perMonth"),
            Map.of(),
            DICTIONARY);
    assertThat(schema.parts().stream().map(part -> part.section().id()))
        .containsExactly("person", "shop", "firm", "rest");
    assertThat(schema.fields().stream().map(asked -> asked.field().id()))
        .containsExactly("person.name", "premises.kind", "rent.perMonth", "firm.uscc", "car.plate");
  }

  @Test
  void a_field_of_one_case_is_asked_in_that_case_only() {
    var lines = form("person.name", "premises.leaseUntil@premises.rent");
    assertThat(
            FormSchema.of(lines, Map.of("premises", "rent"), DICTIONARY)
                .find("premises.leaseUntil"))
        .isPresent();
    assertThat(
            FormSchema.of(lines, Map.of("premises", "own"), DICTIONARY).find("premises.leaseUntil"))
        .isEmpty();
  }
}
