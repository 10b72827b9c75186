package org.anlan.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.http.Command;
import org.anlan.rules.geo.Spot;
import org.springframework.stereotype.Service;

/// How a module above opens a matter of a kind that it alone opens (`door` in the kind's file), for the caller who came to its own door, and
/// learns afterwards what was found on the way. From there on it is a case as any other.
@Service
public class Opening {

  /// @param answers to the kind's questions, by the attribute's code
  public record Matter(String kind, String words, Map<String, String> answers, Spot spot) {}

  private final Intake intake;
  private final Shelves shelves;

  Opening(Intake intake, Shelves shelves) {
    this.intake = intake;
    this.shelves = shelves;
  }

  /// Takes it in once per command; the caller is its reporter. A refusal is a problem.
  ///
  /// @param door the module's name
  /// @param keep what the module keeps of it, in the same transaction
  public CaseNumber open(
      Command command, Caller caller, String door, Matter matter, Consumer<CaseNumber> keep) {
    var report =
        new Report(
            matter.kind(),
            matter.words(),
            matter.answers(),
            matter.spot(),
            null,
            "near",
            List.of(),
            Report.Contact.NONE,
            new Report.Inside(door));
    var receipt = Problems.orProblem(intake.report(command, caller, report, keep));
    return new CaseNumber(receipt.number());
  }

  /// What the procedure of a case knows by now: what people filled in and how each task ended, by name. For the module that opened it, within
  /// the transaction of an act on it.
  public Map<String, Object> findOut(CaseNumber number) {
    return shelves
        .cases()
        .find(number, Scope.ofOne(number.text()))
        .map(file -> file.way().progress().variables())
        .map(Map::copyOf)
        .orElse(Map.of());
  }

  /// Of which kind a case is.
  public Optional<String> findKind(CaseNumber number) {
    return shelves.cases().find(number, Scope.ofOne(number.text())).map(file -> file.kind().code());
  }
}
