package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.rules.codes.CodeEntry;
import org.anlan.rules.codes.CodeGeneration;
import org.anlan.rules.codes.CodeList;
import org.junit.jupiter.api.Test;

/// The lists of codes as the city's folder has them.
class CodesOfTheCityTest {

  private static final LocalDate LAST_OLD = LocalDate.of(2026, 6, 30);

  private static CodeList list(String name) throws IOException {
    var text = Files.readString(Path.of("..", "city", "codes", name));
    return switch (CodeList.read(text)) {
      case CodeList.Read(var list) -> list;
      case CodeList.Refused(var flaws) -> throw new AssertionError(flaws);
    };
  }

  private static Map<String, Long> byMajor(CodeList list) {
    return list.entries().stream()
        .filter(entry -> entry.generation() == CodeGeneration.PRESENT)
        .filter(entry -> !entry.certainty().equals("city"))
        .collect(
            Collectors.groupingBy(entry -> entry.code().substring(0, 2), Collectors.counting()));
  }

  @Test
  void the_standard_has_153_components_and_250_matters() throws IOException {
    assertThat(byMajor(list("components.csv")))
        .isEqualTo(Map.of("01", 76L, "02", 44L, "03", 16L, "04", 14L, "05", 3L));
    var matters = byMajor(list("matters.csv"));
    assertThat(matters).containsAllEntriesOf(byMajor(list("components.csv")));
    assertThat(matters)
        .containsAllEntriesOf(Map.of("06", 51L, "07", 7L, "08", 16L, "09", 21L, "10", 2L));
  }

  @Test
  void one_generation_follows_the_other_on_the_first_of_july() throws IOException {
    for (var name : new String[] {"components.csv", "matters.csv"}) {
      var list = list(name);
      for (var entry : list.entries()) {
        assertThat(entry.validOn(LAST_OLD))
            .as(entry.code())
            .isEqualTo(entry.generation() == CodeGeneration.FORMER);
        assertThat(entry.validOn(LAST_OLD.plusDays(1)))
            .as(entry.code())
            .isNotEqualTo(entry.validOn(LAST_OLD));
        var before = entry.before();
        if (before != null) assertThat(list.find(before)).as(before).isPresent();
      }
    }
  }

  /// Local kinds count down from 999.
  @Test
  void what_the_city_added_counts_as_local() throws IOException {
    assertThat(list("matters.csv").entries().stream().filter(e -> e.certainty().equals("city")))
        .extracting(CodeEntry::code)
        .containsExactly(
            "10988", "10989", "10990", "10993", "10994", "10995", "10996", "10997", "10998",
            "10999");
  }
}
