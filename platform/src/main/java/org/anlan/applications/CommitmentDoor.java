package org.anlan.applications;

import java.time.Instant;
import java.util.List;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The check of a commitment 告知承诺核查, for whoever made it and for the staff who check it.
@RestController
@RequestMapping("/api/applications/checks")
class CommitmentDoor {

  /// @param number of the application, `shown` in groups
  /// @param signed the name that signed
  /// @param awaits whether something has to be put right now
  record CheckView(
      String number,
      String shown,
      String name,
      String nameEn,
      String signed,
      Instant filed,
      List<Words> conditions,
      @Nullable Words consequence,
      String state,
      boolean awaits,
      @Nullable RepairView repair) {}

  /// The repair of credit, where the decision was revoked.
  ///
  /// @param from when it can be asked for at the earliest
  /// @param open whether it can be asked for now
  /// @param number of the matter in which it was asked for; null while it was not
  record RepairView(
      Instant from, boolean open, @Nullable String number, @Nullable Instant repaired) {}

  record MendedForm(String words) {}

  record RepairForm(String words) {}

  private static final int FEWEST = 2;
  private static final int MOST = 300;

  /// What can be done about one.
  @Component("waysOfCommitments")
  record Ways(CommitmentCourse course, RepairDesk repairs) {}

  private final Applications applications;
  private final Commitments commitments;
  private final Ways ways;
  private final CommitmentBook book;
  private final Overseeing cases;

  CommitmentDoor(
      Applications applications,
      Commitments commitments,
      Ways ways,
      CommitmentBook book,
      Overseeing cases) {
    this.applications = applications;
    this.commitments = commitments;
    this.ways = ways;
    this.book = book;
    this.cases = cases;
  }

  @GetMapping("/{number}")
  CheckView get(Caller caller, @PathVariable String number) {
    var check = number(number);
    var found = commitments.findByCheck(check).orElseThrow(() -> absent(number));
    var one = applications.get(found.number());
    var seen =
        ApplicationFileRights.isOwn(one, caller) || caller.isStaff() && cases.sees(check, caller);
    if (!seen) throw absent(number);
    var entry = book.find(one.item());
    return new CheckView(
        one.number().text(),
        one.number().shown(),
        one.name().zh(),
        one.name().en(),
        one.filled().pledge().signed(),
        one.dates().filed(),
        entry.map(CommitmentBook.Entry::conditions).orElse(List.of()),
        entry.map(CommitmentBook.Entry::consequence).orElse(null),
        found.state().code(),
        ways.course().awaits(check),
        found.state() == Commitments.State.REVOKED ? repair(found) : null);
  }

  private RepairView repair(Commitments.Commitment one) {
    var number = one.repair();
    return new RepairView(
        ways.repairs().from(one),
        ways.repairs().isOpen(one),
        number == null ? null : number.text(),
        one.repaired());
  }

  /// Says that what was found untrue is put right.
  @PostMapping("/{number}/mended")
  CheckView mended(
      Command command, Caller caller, @PathVariable String number, @RequestBody MendedForm form) {
    caller.mustBeSignedIn();
    ways.course().mended(command, caller, number(number), said(form.words()));
    return get(caller, number);
  }

  /// Asks that the credit be repaired, which only whoever committed themselves can.
  @PostMapping("/{number}/repair")
  CheckView repair(
      Command command, Caller caller, @PathVariable String number, @RequestBody RepairForm form) {
    caller.mustBeSignedIn();
    ways.repairs().ask(command, caller, number(number), said(form.words()));
    return get(caller, number);
  }

  private static String said(String typed) {
    var words = typed.strip();
    if (words.length() < FEWEST || words.length() > MOST)
      throw ApplicationProblems.field(
          "words",
          new Texts(
              "请用 %d 至 %d 个字写明改正了什么。".formatted(FEWEST, MOST),
              "Say in %d to %d characters what was put right.".formatted(FEWEST, MOST)));
    return words;
  }

  private static CaseNumber number(String typed) {
    return CaseNumber.tryParse(typed).orElseThrow(() -> absent(typed));
  }

  static Absent absent(String typed) {
    return new Absent(new Texts("告知承诺核查", "check of a commitment"), typed);
  }
}
