package org.anlan.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.retention.Disposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Draws up lists of destruction and decides them. Nobody decides their own, and nothing goes on a list that may not be destroyed on that day.
@Service
class DestructionDesk {

  static final int MOST = 200;

  record Done(UUID id) {}

  /// What the page showed when somebody acted.
  record Seen(UUID id, long version) {}

  private final DestructionLists lists;
  private final ArchivedCases cases;
  private final Holds holds;
  private final HoldDesk.Tools tools;
  private final Archiving.Time time;

  DestructionDesk(
      DestructionLists lists,
      ArchivedCases cases,
      Holds holds,
      HoldDesk.Tools tools,
      Archiving.Time time) {
    this.lists = lists;
    this.cases = cases;
    this.holds = holds;
    this.tools = tools;
    this.time = time;
  }

  @Transactional
  public Done draw(
      Command command, Caller caller, List<CaseNumber> numbers, @Nullable String words) {
    return tools.log().once(command, caller.name(), Done.class, () -> draw(caller, numbers, words));
  }

  private Done draw(Caller caller, List<CaseNumber> asked, @Nullable String typed) {
    var clerk = Clerk.archivist(caller);
    var words = ArchiveProblems.words("words", typed);
    var numbers = asked.stream().distinct().toList();
    if (numbers.isEmpty() || numbers.size() > MOST)
      throw ArchiveProblems.count(MOST, numbers.size());
    var scope = tools.scopes().ofStaff(caller);
    var listed = numbers.stream().map(number -> cases.lock(number, scope)).toList();
    var against = listed.stream().flatMap(one -> against(one).stream()).toList();
    if (!against.isEmpty()) throw ArchiveProblems.notDestroyable(against);
    var list = list(clerk, words);
    lists.add(list);
    for (var place = 0; place < listed.size(); place++)
      lists.add(list, item(place + 1, listed.get(place)));
    commit("drawn", list, clerk, words, listed.size());
    return new Done(list.id());
  }

  private List<Texts> against(ArchivedCase one) {
    var why = new ArrayList<Texts>();
    Disposal.against(one.standing(hold(one.number())), time.today())
        .map(ArchiveProblems::words)
        .ifPresent(why::add);
    lists.findListOf(one.number()).map(ArchiveProblems::listedAlready).ifPresent(why::add);
    var shown = one.number().shown();
    return why.stream()
        .map(texts -> new Texts(shown + " " + texts.zh(), shown + " " + texts.en()))
        .toList();
  }

  Disposal.@Nullable Hold hold(CaseNumber number) {
    return holds.findOpen(number).map(Hold::rule).orElse(null);
  }

  private DestructionList list(Clerk clerk, String words) {
    var year = time.today().getYear();
    return new DestructionList(
        tools.ids().next(),
        "销册〔%d〕%d号".formatted(year, lists.nextSerial(year)),
        DestructionList.State.DRAWN,
        words,
        clerk.unit(),
        new DestructionList.By(clerk.person(), time.now()),
        null,
        null,
        null,
        null,
        1);
  }

  private static DestructionList.Item item(int place, ArchivedCase one) {
    return new DestructionList.Item(
        place,
        one.number(),
        one.kind(),
        one.street(),
        one.unit(),
        one.closedAt(),
        Objects.requireNonNull(one.archivedAt()),
        one.code(),
        one.period().text(),
        Objects.requireNonNull(one.dueOn()),
        DestructionList.Outcome.LISTED,
        null,
        null);
  }

  @Transactional
  public Done decide(
      Command command, Caller caller, Seen seen, boolean approve, @Nullable String opinion) {
    return tools
        .log()
        .once(command, caller.name(), Done.class, () -> decide(caller, seen, approve, opinion));
  }

  private Done decide(Caller caller, Seen seen, boolean approve, @Nullable String typed) {
    var clerk = Clerk.appraiser(caller);
    var list = stands(seen, DestructionList.State.DRAWN, tools.scopes().ofStaff(caller));
    if (list.drawn().person().equals(clerk.person())) throw ArchiveProblems.ownList();
    var opinion = ArchiveProblems.words("opinion", typed);
    lists.save(list.decided(approve, by(clerk), opinion));
    if (!approve) lists.release(list.id());
    commit(approve ? "approved" : "refused", list, clerk, opinion, null);
    return new Done(list.id());
  }

  @Transactional
  public Done withdraw(Command command, Caller caller, Seen seen) {
    return tools.log().once(command, caller.name(), Done.class, () -> withdraw(caller, seen));
  }

  private Done withdraw(Caller caller, Seen seen) {
    var clerk = Clerk.archivist(caller);
    var list = stands(seen, DestructionList.State.DRAWN, tools.scopes().ofStaff(caller));
    if (!list.drawn().person().equals(clerk.person())) throw ArchiveProblems.notYourList();
    lists.save(list.withdrawn());
    lists.release(list.id());
    commit("withdrawn", list, clerk, null, null);
    return new Done(list.id());
  }

  /// Sets the destruction of an approved list going; it is carried out case by case.
  @Transactional
  public Done carryOut(Command command, Caller caller, Seen seen) {
    return tools.log().once(command, caller.name(), Done.class, () -> carryOut(caller, seen));
  }

  private Done carryOut(Caller caller, Seen seen) {
    var clerk = Clerk.archivist(caller);
    var list = stands(seen, DestructionList.State.APPROVED, tools.scopes().ofStaff(caller));
    lists.save(list.carriedBy(by(clerk)));
    commit("carried-out", list, clerk, null, null);
    return new Done(list.id());
  }

  /// Held for the act; refused when it is not what the page showed.
  private DestructionList stands(Seen seen, DestructionList.State state, Scope scope) {
    var list = lists.lock(seen.id(), scope);
    if (list.version() != seen.version() || list.state() != state)
      throw ArchiveProblems.movedOn(list);
    return list;
  }

  private DestructionList.By by(Clerk clerk) {
    return new DestructionList.By(clerk.person(), time.now());
  }

  private void commit(
      String act,
      DestructionList list,
      Clerk clerk,
      @Nullable String words,
      @Nullable Integer count) {
    var event = new HashMap<String, @Nullable Object>();
    event.put("act", act);
    event.put("list", list.number());
    event.put("by", clerk.person());
    event.put("at", time.now().toString());
    event.put("words", words);
    event.put("count", count);
    tools.ledger().commit("destruction", Destruction.subject(list), event);
  }
}
