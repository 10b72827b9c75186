package org.anlan.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.anlan.rules.codes.CodeEntry;
import org.anlan.rules.codes.CodeGeneration;
import org.anlan.rules.codes.CodeList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The codes of matters and components by which the city counts (`city/codes`), of the present generation and the one before it. A
/// matter has the code of the generation that was in use on the day of its opening.
@Component
class MatterCodes {

  /// @param code county and kind: 11 digits, or 10 of the former generation
  /// @param certainty `reported`, `memory` or `city`, as [CodeEntry] says
  record CodeView(String code, String standard, String name, String nameEn, String certainty) {}

  private final CodeList matters;
  private final CodeList components;
  private final ZoneId zone;

  MatterCodes(@Value("${anlan.city}") String city, ZoneId zone) {
    this.matters = read(Path.of(city, "codes", "matters.csv"));
    this.components = read(Path.of(city, "codes", "components.csv"));
    this.zone = zone;
  }

  private static CodeList read(Path file) {
    try {
      return switch (CodeList.read(Files.readString(file))) {
        case CodeList.Read(var list) -> list;
        case CodeList.Refused(var flaws) ->
            throw new IllegalStateException(file + " is refused:\n" + String.join("\n", flaws));
      };
    } catch (IOException e) {
      throw new UncheckedIOException("The codes in " + file + " cannot be read.", e);
    }
  }

  /// Stops the start where a kind names a code that the list does not have.
  void mustHave(Kind kind) {
    if (matters.find(kind.matter()).isEmpty())
      throw new IllegalStateException(
          "city/kinds, %s: the matter code '%s' is not in city/codes/matters.csv. Add it there or take one that is."
              .formatted(kind.code(), kind.matter()));
  }

  /// What the kind is counted as, or what the dispatch found it to be, such as the fault of a certain cover.
  CodeView of(CaseFile file) {
    var day = LocalDate.ofInstant(file.term().openedAt(), zone);
    var named =
        Optional.ofNullable(file.decision())
            .flatMap(decision -> decision.find(Dispatch.MATTER))
            .orElse(file.kind().matter());
    var entry =
        matters
            .find(named, day)
            .or(() -> former(named, day))
            .or(() -> matters.find(named))
            .orElseThrow(() -> new IllegalStateException("No matter code " + named + "."));
    return view(file.division(), entry);
  }

  /// In the former generation the fault of a component was counted by the component's own kind.
  private Optional<CodeEntry> former(String present, LocalDate day) {
    return before(matters, present, day).or(() -> before(components, present, day));
  }

  private static Optional<CodeEntry> before(CodeList list, String present, LocalDate day) {
    return list.find(present)
        .flatMap(entry -> Optional.ofNullable(entry.before()))
        .flatMap(before -> list.find(before, day));
  }

  private static CodeView view(String county, CodeEntry entry) {
    CodeGeneration generation = entry.generation();
    return new CodeView(
        generation.matter(county, entry.code()),
        generation.standard(),
        entry.name(),
        entry.nameEn(),
        entry.certainty());
  }
}
