package org.anlan.cases;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.calendar.CalendarDesk;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// How a door above takes in what somebody reports there: a case as any other, by the same checks, which comes back as number and query code. Who
/// may use that door is its own to decide.
@Service
public class Reporting {

  /// What somebody reports.
  ///
  /// @param detail the way to it in their own words, at most 100 characters
  /// @param means how the place was given: `map` or `address`
  /// @param answers to the kind's questions, by the attribute's code
  /// @param media where the reporter's app keeps pictures; kept as words, fetched by nobody
  public record Matter(
      String kind,
      String words,
      Spot spot,
      @Nullable String detail,
      String means,
      Contact contact,
      Map<String, String> answers,
      @Nullable String media) {}

  /// How to reach whoever reports, if they want.
  public record Contact(@Nullable String name, @Nullable String phone) {}

  private final Intake intake;
  private final ReporterDesk reporters;
  private final Kinds kinds;
  private final CalendarDesk calendar;
  private final InstantSource businessClock;

  Reporting(
      Intake intake,
      ReporterDesk reporters,
      Kinds kinds,
      CalendarDesk calendar,
      InstantSource businessClock) {
    this.intake = intake;
    this.reporters = reporters;
    this.kinds = kinds;
    this.calendar = calendar;
    this.businessClock = businessClock;
  }

  /// The kinds that the apps of others may offer today.
  public List<Kind> listForApps() {
    return kinds.listOffered(businessClock.instant()).stream()
        .filter(kind -> kind.apps() != null)
        .toList();
  }

  public Optional<Kind> findForApps(String code) {
    return listForApps().stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /// How long the city takes at most: 5 个工作日 / 5 working days.
  public Texts promise(Kind kind) {
    var length = calendar.getRule(kind.deadline(), businessClock.instant()).length();
    return new Texts(length.unit().zh(length.amount()), length.unit().en(length.amount()));
  }

  /// Open matters of the kind close to a place, nearest first: perhaps the same.
  public List<CaseNumber> listNearby(String kind, Spot spot) {
    return intake.nearby(kind, spot).stream().map(near -> near.file().number()).toList();
  }

  /// Takes it in once per command.
  ///
  /// @param by whose command it is
  /// @param keep what the door keeps of the new case, in the same transaction
  public Answer<Receipt> report(
      Command command, String by, Matter matter, Consumer<CaseNumber> keep) {
    var contact = new Report.Contact(matter.contact().name(), matter.contact().phone());
    var app = new Report.App(matter.media());
    var report =
        new Report(
            matter.kind(),
            matter.words(),
            matter.answers(),
            matter.spot(),
            matter.detail(),
            matter.means(),
            List.of(),
            contact,
            app);
    return intake.report(command, by, report, keep);
  }

  /// Adds words of a reporter; the door has asked whether the case is theirs.
  ///
  /// @return the number of the event
  public Answer<Integer> addWords(Command command, String by, CaseNumber number, String words) {
    return reporters.addWords(command, by, number, words);
  }

  /// A refusal as people read it.
  public static Texts words(Refusal refusal) {
    return Problems.of(refusal).words();
  }
}
