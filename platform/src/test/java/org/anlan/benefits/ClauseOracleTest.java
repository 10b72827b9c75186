package org.anlan.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anlan.cli.CheckedFolder;
import org.anlan.exchange.Element;
import org.anlan.exchange.ExchangeCheck;
import org.anlan.procedures.Tables;
import org.anlan.rules.benefits.Clause;
import org.anlan.rules.benefits.ClauseReader;
import org.anlan.rules.benefits.Facts;
import org.anlan.rules.benefits.FieldType;
import org.anlan.rules.benefits.Verdict;
import org.junit.jupiter.api.Test;

/// The compiled clause and the engine that runs DMN say the same: for every policy of Linlan on records that chance has made, near the edges of its conditions.
class ClauseOracleTest {

  private static final Path CITY = Path.of("..", "city");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final int RECORDS = 120;

  private final Map<String, Map<String, Element>> elements = new HashMap<>();
  private final Random chance = new Random(20261128);

  @Test
  void every_policy_answers_as_the_engine_does() throws IOException {
    for (var element : ExchangeCheck.elements(new CheckedFolder(CITY)))
      elements
          .computeIfAbsent(element.library(), of -> new HashMap<>())
          .put(element.field(), element);
    var asked = 0;
    var yes = 0;
    for (var policy : policies()) {
      var terms = Files.readString(policy).contains("\"library\": \"firms\"") ? "firms" : "persons";
      var text = Files.readString(Path.of(policy.toString().replace(".json", ".dmn")));
      var answers = compare(policy.getFileName().toString(), terms, text);
      asked += RECORDS;
      yes += answers;
    }
    assertThat(asked).isGreaterThan(3_000);
    assertThat(yes).as("chance hits often enough to mean something").isGreaterThan(asked / 20);
  }

  private static List<Path> policies() throws IOException {
    try (var files = Files.list(CITY.resolve("benefits"))) {
      return files
          .filter(file -> file.toString().endsWith(".json") && !file.endsWith("settings.json"))
          .sorted()
          .toList();
    }
  }

  private int compare(String name, String library, String text) {
    var known = elements.getOrDefault(library, Map.of());
    var types = new HashMap<String, FieldType>();
    known.forEach((field, element) -> types.put(field, LibraryFields.type(element.type())));
    var clause = ((ClauseReader.Read) ClauseReader.read(text, types)).clause();
    var engine = new Tables().load(name, 1, text);
    var yes = 0;
    for (var n = 0; n < RECORDS; n++) {
      var values = record(known, clause, text);
      var facts = new Facts(values, types, DAY);
      var ours = clause.ask(facts);
      if (ours.verdict() == Verdict.MISSING) continue;
      var given = new HashMap<String, Object>(facts.all());
      assertThat(ours.fen()).as("%s on %s", name, values).isEqualTo(theirs(engine, given));
      if (ours.fen() > 0) yes++;
    }
    return yes;
  }

  /// Where the engine finds that something cannot be computed, such as a share of no staff, nothing may be paid.
  private static long theirs(Tables.Asking engine, Map<String, Object> given) {
    try {
      return engine
          .ask(given)
          .find("amount")
          .map(BigDecimal::new)
          .map(yuan -> yuan.movePointRight(2).setScale(0, RoundingMode.FLOOR).longValueExact())
          .filter(fen -> fen > 0)
          .orElse(0L);
    } catch (IllegalStateException undefined) {
      return 0;
    }
  }

  /// Numbers and codes that stand in the table itself are likelier than others, so that the edges are tried.
  private Map<String, String> record(Map<String, Element> known, Clause clause, String text) {
    var numbers = List.of(text.replaceAll("[^0-9.]+", " ").strip().split(" +"));
    var words =
        java.util.regex.Pattern.compile("(?<=<text>|, )\"([^\"]+)\"|\\?, \"([^\"]+)\"")
            .matcher(text)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) + "00" : found.group(1))
            .toList();
    var values = new HashMap<String, String>();
    for (var field : clause.fields()) {
      var element = known.get(field);
      if (element != null && chance.nextInt(20) > 0)
        values.put(field, value(element, numbers, words));
    }
    return values;
  }

  private String value(Element element, List<String> numbers, List<String> words) {
    return switch (element.type()) {
      case NUMBER -> number(numbers);
      case FLAG -> chance.nextBoolean() ? "Y" : "N";
      case DATE -> DAY.minusDays(chance.nextInt(chance.nextBoolean() ? 3_000 : 38_000)).toString();
      case CODE -> {
        var codes = List.copyOf(element.codes().keySet());
        yield codes.get(chance.nextInt(codes.size()));
      }
      default -> words.isEmpty() ? "990102000000" : words.get(chance.nextInt(words.size()));
    };
  }

  private String number(List<String> numbers) {
    if (chance.nextInt(3) == 0) return String.valueOf(chance.nextInt(4_000));
    var one = numbers.get(chance.nextInt(numbers.size()));
    if (!one.matches("\\d{1,7}(\\.\\d+)?")) return String.valueOf(chance.nextInt(60));
    return new BigDecimal(one)
        .add(BigDecimal.valueOf(chance.nextInt(3) - 1))
        .max(BigDecimal.ZERO)
        .toPlainString();
  }
}
