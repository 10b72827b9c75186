package org.anlan.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.access.Identities;
import org.anlan.access.Scope;
import org.anlan.cases.CaseActed;
import org.anlan.cases.CaseEnded;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.http.Audience;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.notices.Notice;
import org.anlan.notices.NoticeDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Carries out what a data-correction matter came to, in the transaction that ended it: the record changes, the ledger has it, whoever it is
/// about is told. A value that the field cannot hold is refused at the act that gives it.
@Component
class CorrectionCourse {

  /// What the source department fills in where the truth is neither the old value nor the claimed one.
  private static final String VALUE = "value";

  /// Whom it tells.
  @Component
  record Telling(
      Identities identities, NoticeDesk notices, ApplicationEventPublisher events, Ledger ledger) {}

  private final Corrections corrections;
  private final Records records;
  private final Opening opening;
  private final ReadingDesk.Tools tools;
  private final Telling telling;

  CorrectionCourse(
      Corrections corrections,
      Records records,
      Opening opening,
      ReadingDesk.Tools tools,
      Telling telling) {
    this.corrections = corrections;
    this.records = records;
    this.opening = opening;
    this.tools = tools;
    this.telling = telling;
  }

  @EventListener
  void on(CaseActed acted) {
    switch (acted.act()) {
      case "undo" -> corrections.lock(acted.number()).ifPresent(one -> takeBack(one, acted.at()));
      case "withdraw" ->
          corrections
              .lock(acted.number())
              .ifPresent(
                  one -> corrections.end(one.ended(Correction.State.KEPT, null, acted.at())));
      default -> mustFit(acted.number());
    }
  }

  /// The last act was a mistake: what it changed is as it was.
  private void takeBack(Correction correction, Instant at) {
    if (correction.state() == Correction.State.OPEN) return;
    var was = correction.was();
    if (correction.state() == Correction.State.CORRECTED && was != null)
      change(correction, was, at);
    corrections.end(correction.ended(Correction.State.OPEN, null, at));
    commit(correction, "taken-back");
  }

  private void mustFit(CaseNumber number) {
    var value = found(number);
    if (!value.isEmpty())
      corrections.lock(number).ifPresent(correction -> mustFit(correction, value));
  }

  private void mustFit(Correction correction, String value) {
    var element = tools.catalogue().getElement(correction.library(), correction.field());
    if (element.holds(value, tools.today())) return;
    throw ExchangeProblems.field(
        "given.form." + VALUE,
        new Texts(
            "“%s”应为%s，而不是“%s”。".formatted(element.name().zh(), element.expected().zh(), value),
            "“%s” is %s, not “%s”."
                .formatted(element.name().en(), element.expected().en(), value)));
  }

  /// Blank where nothing was filled in.
  private String found(CaseNumber number) {
    return opening.findOut(number).getOrDefault(VALUE, "").toString().strip();
  }

  @EventListener
  void on(CaseEnded ended) {
    corrections.lock(ended.number()).ifPresent(correction -> end(correction, ended));
  }

  private void end(Correction correction, CaseEnded ended) {
    if (!ended.solved()) {
      corrections.end(correction.ended(Correction.State.KEPT, null, ended.at()));
      commit(correction, "kept");
      return;
    }
    var found = found(correction.number());
    var value = found.isEmpty() ? correction.claimed() : found;
    change(correction, value, ended.at());
    corrections.end(correction.ended(Correction.State.CORRECTED, value, ended.at()));
    commit(correction, "corrected");
    tell(correction);
  }

  private void change(Correction correction, String value, Instant at) {
    records.lockLibrary(correction.library());
    records
        .lock(correction.library(), correction.key(), Scope.ofThePlatform())
        .ifPresent(before -> {
          var after = corrected(before, correction.field(), value);
          records.put(correction.library(), List.of(after), at);
          telling
              .events()
              .publishEvent(
                  new DataChanged(
                      after.library(),
                      after.division(),
                      after.key(),
                      Set.of(correction.field()),
                      at));
        });
  }

  private LibraryRecord corrected(LibraryRecord before, String field, String value) {
    var fields = new HashMap<>(before.fields());
    var corrected = new HashMap<>(before.corrected());
    var was = before.value(field);
    var back = value.equals(corrected.get(field));
    if (back) corrected.remove(field);
    else if (!was.isEmpty() && !was.equals(value)) corrected.put(field, was);
    fields.put(field, value);
    var library = tools.catalogue().getLibrary(before.library());
    var area = fields.getOrDefault(library.division(), before.area());
    return new LibraryRecord(
        before.library(),
        area.substring(0, 6),
        before.key(),
        area,
        fields,
        corrected,
        before.version() + 1);
  }

  /// Without the values: who may see them sees them in the matter and in the record.
  private void commit(Correction correction, String act) {
    telling
        .ledger()
        .commit(
            "data-correction",
            correction.number().text(),
            Map.of("act", act, "library", correction.library(), "field", correction.field()));
  }

  /// Whoever said so hears it as the reporter of the matter.
  private void tell(Correction correction) {
    var name = tools.catalogue().getElement(correction.library(), correction.field()).name();
    var title = new Texts("您的数据已更正", "Your data was corrected");
    var words =
        new Texts(
            "“%s”经源头部门核实已经更正，各单位今后看到的是新的值。".formatted(name.zh()),
            "“%s” was looked into by its source department and corrected; others see the new value from now on."
                .formatted(name.en()));
    for (var account : telling.identities().listAccountsOf(correction.key()))
      telling.notices().tell(new Notice(Audience.account(account), title, words, null));
  }
}
