package org.anlan.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// How a collector's door takes in what was found on patrol 巡查上报: a case as any other, by the same checks, with the collector's post in its
/// history and no reporter who waits for an answer. Who walks which round is the door's to decide.
@Service
public class PatrolReporting {

  /// What was found.
  ///
  /// @param detail the way to it, at most 100 characters
  /// @param means how the place was given: `gps`, `map`, `address` or `near`
  /// @param answers to the kind's questions, by the attribute's code
  /// @param photos files handed in before
  public record Found(
      String kind,
      String words,
      Map<String, String> answers,
      Spot spot,
      @Nullable String detail,
      String means,
      List<UUID> photos) {}

  /// What is known of a case that was found or seen again.
  ///
  /// @param grid the unit grid it lies in, 15 digits
  public record Kept(CaseNumber number, String kind, String grid) {}

  private final Intake intake;

  PatrolReporting(Intake intake) {
    this.intake = intake;
  }

  /// Takes it in once per command; a refusal is a problem.
  ///
  /// @param keep what the door keeps of it, in the same transaction
  public CaseNumber report(Command command, Caller caller, Found found, Consumer<Kept> keep) {
    var report =
        new Report(
            found.kind(),
            found.words(),
            found.answers(),
            found.spot(),
            found.detail(),
            found.means(),
            found.photos(),
            Report.Contact.NONE,
            patrol(caller));
    Consumer<CaseFile> kept = file -> keep.accept(kept(file));
    return number(Problems.orProblem(intake.find(command, caller, report, kept)));
  }

  /// One more voice for a matter that is known and open.
  public CaseNumber join(Command command, Caller caller, CaseNumber number, Joining joining) {
    var addition = new Intake.Addition(joining.words(), joining.photos());
    var found =
        new Intake.Found(patrol(caller), addition, file -> joining.keep().accept(kept(file)));
    return number(Problems.orProblem(intake.findAgain(command, caller, number, found)));
  }

  /// @param keep what the door keeps of it, in the same transaction
  public record Joining(@Nullable String words, List<UUID> photos, Consumer<Kept> keep) {}

  private static Kept kept(CaseFile file) {
    return new Kept(file.number(), file.kind().code(), file.place().grid());
  }

  private static CaseNumber number(Receipt receipt) {
    return new CaseNumber(receipt.number());
  }

  private static Report.Patrol patrol(Caller caller) {
    var account = Objects.requireNonNull(caller.account());
    var post = Objects.requireNonNull(caller.post());
    return new Report.Patrol(
        Objects.requireNonNull(account.person()), post.id(), post.unit().uscc());
  }
}
