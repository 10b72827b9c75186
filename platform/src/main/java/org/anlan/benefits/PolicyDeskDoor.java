package org.anlan.benefits;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where staff write, try, publish and end policies, follow the matching, and make a list.
@RestController
@RequestMapping("/api/benefits/desk")
class PolicyDeskDoor {

  /// @param clause as DMN
  record PolicyForm(PolicyDeskPages.TermsView terms, String clause) {}

  /// @param act `offer`, `publish`, `return`, `discard` or `end`
  record PolicyActForm(String act, @Nullable String why) {}

  record PolicyStateView(String policy, int version, String state) {}

  record MatchRoundForm(String library) {}

  /// @param changed rows that were another than before
  record MatchRoundView(
      String library,
      String libraryName,
      String libraryNameEn,
      LocalDate day,
      String askedBy,
      Instant started,
      @Nullable Instant ended,
      long seen,
      long matched,
      long lacking,
      long changed,
      @Nullable String failed) {}

  /// @param policy its code
  record ListForm(String policy) {}

  private static final int ROUNDS = 20;

  private final PolicyDesk desk;
  private final PolicyDeskPages pages;
  private final MatchRounds rounds;
  private final ListMaking lists;
  private final Room room;

  /// Whom it lets in, and what it starts.
  @org.springframework.stereotype.Component
  record Room(BenefitSettings settings, RoundKeeping keeping, LibraryFields fields) {

    Clerk clerk(Caller caller) {
      return Clerk.of(caller, settings);
    }
  }

  PolicyDeskDoor(
      PolicyDesk desk, PolicyDeskPages pages, MatchRounds rounds, ListMaking lists, Room room) {
    this.desk = desk;
    this.pages = pages;
    this.rounds = rounds;
    this.lists = lists;
    this.room = room;
  }

  @GetMapping("/policies")
  List<PolicyDeskPages.DeskPolicyView> policies(Caller caller) {
    return pages.list(room.clerk(caller));
  }

  @GetMapping("/policies/{code}")
  PolicyDeskPages.PolicyBookView policy(Caller caller, @PathVariable String code) {
    return pages.get(room.clerk(caller), code);
  }

  @PutMapping("/policies/{code}/draft")
  PolicyStateView save(
      Command command, Caller caller, @PathVariable String code, @RequestBody PolicyForm form) {
    var terms = terms(form.terms());
    if (!terms.code().equals(code))
      throw BenefitsProblems.field(
          "code", new Texts("代码与地址不一致。", "The code is another than in the address."));
    return view(desk.save(command, room.clerk(caller), terms, form.clause()));
  }

  @PostMapping("/policies/{code}/acts")
  PolicyStateView act(
      Command command, Caller caller, @PathVariable String code, @RequestBody PolicyActForm form) {
    var clerk = room.clerk(caller);
    return view(
        switch (form.act()) {
          case "offer" -> desk.offer(command, clerk, code);
          case "publish" -> desk.publish(command, clerk, code);
          case "return" -> desk.sendBack(command, clerk, code, form.why());
          case "discard" -> desk.discard(command, clerk, code);
          case "end" -> desk.end(command, clerk, code, form.why());
          default ->
              throw BenefitsProblems.field(
                  "act", new Texts("没有操作“%s”。", "There is no act “%s”.").with(form.act()));
        });
  }

  private static PolicyStateView view(PolicyDesk.Done done) {
    return new PolicyStateView(done.policy(), done.version(), done.state());
  }

  /// Tries what is written, saved or not; it takes a command as every write does, but changes nothing.
  @PostMapping("/simulations")
  PolicyDeskPages.SimulationView simulate(
      Command command, Caller caller, @RequestBody PolicyForm form) {
    var terms = terms(form.terms());
    return pages.view(terms, desk.simulate(room.clerk(caller), terms, form.clause()));
  }

  private static Terms terms(PolicyDeskPages.TermsView of) {
    return new Terms(
        of.code(),
        of.library(),
        of.name(),
        of.nameEn(),
        of.summary(),
        of.summaryEn(),
        of.basis(),
        of.department(),
        of.kind(),
        day("from", of.from()),
        day("to", of.to()),
        of.budgetYuan(),
        of.spread(),
        of.objectionDays(),
        of.payDays(),
        of.conflicts(),
        of.payee());
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw BenefitsProblems.field(
          field,
          new Texts("“%s”应为日期，写作 2026-03-01。", "“%s” is a day such as 2026-03-01.").with(text));
    }
  }

  @GetMapping("/rounds")
  List<MatchRoundView> rounds(Caller caller) {
    room.clerk(caller);
    return rounds.listNewest(ROUNDS).stream().map(this::view).toList();
  }

  /// Starts one, unless one of this library is under way.
  @PostMapping("/rounds")
  List<MatchRoundView> begin(Command command, Caller caller, @RequestBody MatchRoundForm form) {
    var clerk = room.clerk(caller);
    if (!clerk.handles()) throw BenefitsProblems.notYours();
    if (!room.settings().get().accounts().containsKey(form.library()))
      throw BenefitsProblems.field(
          "library", new Texts("没有基础库“%s”。", "There is no library “%s”.").with(form.library()));
    room.keeping().begin(form.library(), clerk.account().name());
    return rounds(caller);
  }

  private MatchRoundView view(MatchRound round) {
    var library = room.fields().library(round.library()).texts();
    var counts = round.counts();
    return new MatchRoundView(
        round.library(),
        library.zh(),
        library.en(),
        round.day(),
        round.askedBy(),
        round.started(),
        round.ended(),
        counts.seen(),
        counts.matched(),
        counts.lacking(),
        counts.changed(),
        round.failed());
  }

  /// Makes a list of those who meet a policy, and opens its case.
  @PostMapping("/lists")
  BenefitsDoor.NumberView list(Command command, Caller caller, @RequestBody ListForm form) {
    CaseNumber number =
        lists.make(command, room.clerk(caller), Objects.requireNonNull(form.policy()));
    return new BenefitsDoor.NumberView(number.text(), number.shown());
  }
}
