package org.anlan.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.http.Texts;
import org.anlan.rules.oversight.Board;
import org.anlan.rules.oversight.Draw;
import org.anlan.rules.oversight.Rate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How the city weighs, grades, samples and excludes (`city/oversight/rates.json`).
@Component
class RateRules {

  /// What a figure depends on; kept with each publication, so that it can be counted again when the city has changed them.
  ///
  /// @param sources which say counts most
  record Settings(
      List<String> sources, Map<String, Integer> threeRates, Map<String, Integer> performance) {

    Board.Weights weights() {
      return new Board.Weights(byRate(threeRates), byRate(performance));
    }

    private static Map<Rate, Integer> byRate(Map<String, Integer> weights) {
      return weights.entrySet().stream()
          .collect(Collectors.toMap(e -> rate(e.getKey()), Map.Entry::getValue));
    }

    private static Rate rate(String code) {
      return Rate.find(code)
          .filter(rate -> !rate.composite())
          .orElseThrow(() ->
              new IllegalArgumentException("There is no rate '%s' to weigh.".formatted(code)));
    }
  }

  record Grade(String grade, int from) {}

  /// A ground 事由 for excluding a round, or a finding of a second look.
  ///
  /// @param trigger of a finding: what it calls for on the ladder
  record Coded(String code, String name, String nameEn, @Nullable String trigger) {
    Texts title() {
      return new Texts(name, nameEn);
    }
  }

  /// @param usual percent of closed cases, other kinds and units aside
  /// @param exclusions percent of approved exclusions that are looked at once more
  record Sampling(
      int usual, Map<String, Integer> kinds, Map<String, Integer> units, int exclusions) {
    Draw draw() {
      return new Draw(usual, kinds, units);
    }
  }

  record Sheet(
      List<String> sources,
      Map<String, Integer> threeRates,
      Map<String, Integer> performance,
      List<Grade> grades,
      List<Coded> grounds,
      Sampling sampling,
      List<Coded> findings) {}

  private final Sheet sheet;

  RateRules(@Value("${anlan.city}") String city, JsonMapper json) {
    var file = Path.of(city, "oversight", "rates.json");
    try {
      this.sheet = json.readValue(Files.readString(file), Sheet.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The city has no rules for rates: " + file, e);
    }
    settings().weights();
  }

  Settings settings() {
    return new Settings(sheet.sources(), sheet.threeRates(), sheet.performance());
  }

  @Nullable String grade(@Nullable BigDecimal value) {
    if (value == null) return null;
    return sheet.grades().stream()
        .filter(grade -> value.compareTo(BigDecimal.valueOf(grade.from())) >= 0)
        .map(Grade::grade)
        .findFirst()
        .orElse(null);
  }

  List<Coded> grounds() {
    return sheet.grounds();
  }

  Optional<Coded> findGround(String code) {
    return sheet.grounds().stream().filter(ground -> ground.code().equals(code)).findFirst();
  }

  Sampling sampling() {
    return sheet.sampling();
  }

  List<Coded> findings() {
    return sheet.findings();
  }

  Optional<Coded> findFinding(String code) {
    return sheet.findings().stream().filter(finding -> finding.code().equals(code)).findFirst();
  }
}
