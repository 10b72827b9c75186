package org.anlan.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

  private static final String STREET = read();

  @Test
  void a_pothole_on_an_arterial_goes_to_the_citys_municipal_works() {
    var decision = decide("land", "arterial", 12);

    assertThat(decision.outcome())
        .containsEntry("duty", "road-maintenance")
        .containsEntry("level", "city");
    assertThat(decision.outcome().get("reason")).contains("主干路");
  }

  @Test
  void the_answer_names_the_row_that_matched() {
    var rows = decide("land", "minor", 5).rows();

    assertThat(rows).hasSize(4);
    assertThat(rows)
        .filteredOn(Decision.Row::chosen)
        .singleElement()
        .satisfies(row -> assertThat(row.number()).isEqualTo(4));
    assertThat(rows.getFirst().matched()).isFalse();
  }

  @Test
  void a_place_far_from_any_road_is_left_to_a_person() {
    assertThat(decide("land", "minor", 500).outcome()).isEmpty();
  }

  @Test
  void what_its_rows_may_answer_is_known_without_asking() {
    var table = DecisionTable.load("dispatch-street", 1, STREET);

    assertThat(table.answers("duty")).containsExactly("greening", "highway", "road-maintenance");
    assertThat(table.answers("level")).containsExactly("county", "city");
    assertThat(table.answers("weather")).isEmpty();
  }

  @Test
  void a_decision_that_calls_java_is_refused_by_name() {
    var wicked =
        STREET.replace(
            "<text>kind</text>",
            "<text>function(a) external { java: { class: \"java.lang.System\" } }</text>");

    assertThat(DecisionCheck.flaws(wicked))
        .singleElement()
        .satisfies(flaw -> assertThat(flaw.reasonEn()).contains("External functions"));
  }

  @Test
  void a_boxed_java_function_is_refused_by_name() {
    var wicked =
        STREET.replace(
            "<decision id",
            "<businessKnowledgeModel id=\"b\" name=\"b\"><encapsulatedLogic id=\"evil\" kind=\"Java\"/></businessKnowledgeModel><decision id");

    assertThat(DecisionCheck.flaws(wicked))
        .extracting(DecisionFlaw::element)
        .contains("encapsulatedLogic evil");
  }

  @Test
  void a_doctype_and_an_import_are_refused() {
    assertThat(DecisionCheck.flaws("<!DOCTYPE x []>" + STREET))
        .extracting(DecisionFlaw::element)
        .containsExactly("DOCTYPE");
    var importing =
        STREET.replaceFirst(
            "<inputData",
            "<import id=\"i\" namespace=\"n\" importType=\"t\" name=\"i\"/><inputData");
    assertThat(DecisionCheck.flaws(importing))
        .extracting(DecisionFlaw::element)
        .contains("import i");
  }

  @Test
  void a_table_that_the_engine_cannot_compile_is_refused() {
    assertThatThrownBy(
            () -> DecisionTable.load("broken", 1, STREET.replace("&lt;= 60", "&lt;= (60")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken");
  }

  private static Decision decide(String place, String road, int distance) {
    return DecisionTable.load("dispatch-street", 1, STREET)
        .decide(Map.of("kind", "pothole", "place", place, "road", road, "distance", distance));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "city", "decisions", "dispatch-street.dmn"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
