package org.anlan.applications;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.Identity;
import org.anlan.access.Masking;
import org.anlan.directory.Geography;
import org.anlan.exchange.OwnData;
import org.anlan.http.Texts;
import org.anlan.rules.forms.FormSchema;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.Scenario;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The pages on which somebody writes an application.
@Component
class DraftPages {

  private final DraftDesk.Shelf shelf;
  private final Forms forms;
  private final Completeness completeness;
  private final MaterialPages materials;
  private final Around around;

  /// What is shown beside.
  @Component("aroundDrafts")
  record Around(Geography geography, OwnData own, Pledges pledges, TranscriptPages transcripts) {}

  DraftPages(
      DraftDesk.Shelf shelf,
      Forms forms,
      Completeness completeness,
      MaterialPages materials,
      Around around) {
    this.shelf = shelf;
    this.forms = forms;
    this.completeness = completeness;
    this.materials = materials;
    this.around = around;
  }

  DraftView.StartView start(Caller caller, String code) {
    var form = forms.get(code);
    var signedIn = caller.signedIn();
    return new DraftView.StartView(
        code,
        form.name(),
        form.summary(),
        form.version(),
        form.isOpen(),
        form instanceof ThemeForm,
        form.situations().size(),
        form.everyCase().fields().size(),
        signedIn ? who(caller) : List.of(),
        signedIn
            ? rows(caller).stream().filter(row -> row.item().equals(code)).toList()
            : List.of());
  }

  /// The person and the firms, as the libraries call them.
  private List<DraftView.WhoView> who(Caller caller) {
    var known = around.own().titlesOf(caller);
    var all = new ArrayList<DraftView.WhoView>();
    for (var own : shelf.applicants().own(caller)) {
      var firm = own.kind() == Identity.Kind.FIRM;
      var name = known.getOrDefault(own, Masking.idNumber(own.code()));
      all.add(new DraftView.WhoView(firm ? own.code() : null, new Texts(name, name), firm));
    }
    if (all.stream().noneMatch(one -> !one.isFirm())) {
      var name = Objects.requireNonNull(caller.account()).name();
      all.addFirst(new DraftView.WhoView(null, new Texts(name, name), false));
    }
    return all;
  }

  List<DraftView.RowView> rows(Caller caller) {
    return shelf.drafts().listOpen(caller).stream().flatMap(draft -> row(draft).stream()).toList();
  }

  /// Absent where the item is no longer known.
  Optional<DraftView.RowView> row(Draft draft) {
    return forms.find(draft.item()).map(form -> row(draft, form));
  }

  private static DraftView.RowView row(Draft draft, OfferedForm form) {
    var asked = form.schema(draft.content().situation()).fields();
    var answered =
        asked.stream()
            .filter(one -> draft.content().answers().containsKey(one.field().id()))
            .count();
    return new DraftView.RowView(
        draft.id(),
        draft.item(),
        form.name(),
        draft.firm(),
        draft.hours().begun(),
        draft.hours().saved(),
        draft.hours().saved().plus(DraftKeeping.KEPT),
        draft.content().step(),
        (int) answered,
        asked.size());
  }

  DraftView.WholeView whole(Caller caller, Draft draft) {
    var form = forms.get(draft.item());
    var applicant = shelf.applicants().caller(caller, draft.firm());
    var content = draft.content();
    var situations = form.situations();
    var situation = situations.settled(content.situation());
    return new DraftView.WholeView(
        draft.id(),
        draft.item(),
        form.name(),
        form.version(),
        draft.revision(),
        draft.hours().saved(),
        draft.firm(),
        situation,
        content.answers(),
        content.materials(),
        content.delivery(),
        content.pledge(),
        content.step(),
        situations.asked(situation).stream().map(one -> asked(one, situation)).toList(),
        situations.next(situation).map(Scenario::id).orElse(null),
        sections(form.schema(situation), form.following(situation)),
        taken(content.taken()),
        materials.needed(draft, form, applicant),
        ways(form),
        form.commitment(situation)
            .map(entry -> commitment(entry, form, draft, applicant))
            .orElse(null),
        completeness.of(draft, form, applicant).stream().map(DraftPages::fault).toList(),
        news(draft, form));
  }

  private DraftView.CommitmentView commitment(
      CommitmentBook.Entry entry, OfferedForm form, Draft draft, Applicant applicant) {
    var situation = form.situations().settled(draft.content().situation());
    var covers =
        form.materials(situation).stream()
            .filter(material -> entry.covers().contains(material.id()))
            .map(material -> material.name())
            .toList();
    return new DraftView.CommitmentView(
        entry.isChosenBy(situation),
        entry.conditions(),
        entry.consequence(),
        covers,
        around.pledges().signer(applicant),
        around.pledges().whyNot(applicant).orElse(null));
  }

  private static DraftView.AskedView asked(Scenario scenario, Map<String, String> situation) {
    var choices =
        scenario.choices().stream()
            .map(choice ->
                new DraftView.AskedChoiceView(
                    choice.id(), choice.label(), choice.conditions(), choice.refused()))
            .toList();
    return new DraftView.AskedView(
        scenario.id(), scenario.question(), choices, situation.get(scenario.id()));
  }

  /// @param following fields that follow from others, with where from
  static List<DraftView.SectionView> sections(FormSchema schema, Map<String, Words> following) {
    return schema.parts().stream()
        .map(part ->
            new DraftView.SectionView(
                part.section().id(),
                part.section().name(),
                part.fields().stream()
                    .map(asked -> field(asked, following.get(asked.field().id())))
                    .toList()))
        .toList();
  }

  static DraftView.FormFieldView field(FormSchema.Asked asked, @Nullable Words follows) {
    var field = asked.field();
    return new DraftView.FormFieldView(
        field.id(),
        field.kind().code(),
        field.name(),
        asked.required(),
        field.choices(),
        field.length(),
        field.hasLines(),
        pattern(field),
        asked.expected(),
        follows);
  }

  private static @Nullable String pattern(Field field) {
    return field.isPatterned() ? field.rule() : null;
  }

  private static List<DraftView.TakenView> taken(Map<String, Taken> taken) {
    return taken.entrySet().stream()
        .map(one -> {
          var known = one.getValue();
          return new DraftView.TakenView(
              one.getKey(), known.from(), known.value(), known.place(), known.field());
        })
        .sorted(java.util.Comparator.comparing(DraftView.TakenView::element))
        .toList();
  }

  private DraftView.WaysView ways(OfferedForm form) {
    var named = form.venues();
    var venues =
        around.geography().venues().stream()
            .filter(venue -> named.contains(venue.id()))
            .map(venue -> new DraftView.VenueView(venue.id(), venue.name(), venue.address()))
            .toList();
    return new DraftView.WaysView(
        List.copyOf(form.ways()), venues, form.result(), form instanceof ThemeForm);
  }

  static DraftView.FaultView fault(DraftFault fault) {
    return new DraftView.FaultView(fault.step(), fault.field(), fault.said());
  }

  /// What is asked now that no answer is there for, where the item has gone on.
  private static DraftView.@Nullable NewsView news(Draft draft, OfferedForm form) {
    if (draft.itemVersion() == form.version()) return null;
    var answered = new HashSet<>(draft.content().answers().keySet());
    List<Words> fresh =
        form.everyCase().fields().stream()
            .map(FormSchema.Asked::field)
            .filter(field -> !answered.contains(field.id()))
            .map(Field::name)
            .toList();
    return new DraftView.NewsView(draft.itemVersion(), form.version(), fresh);
  }

  List<TranscriptView> transcripts(Draft draft) {
    return around.transcripts().of(draft, forms.get(draft.item()));
  }

  DraftView.SavedView saved(Draft draft) {
    var form = forms.get(draft.item());
    var situation = form.situations().settled(draft.content().situation());
    var wrong =
        completeness.answers(draft.content().answers(), form, situation).stream()
            .filter(fault -> draft.content().answers().containsKey(fault.field()))
            .map(DraftPages::fault)
            .toList();
    return new DraftView.SavedView(
        draft.revision(), draft.hours().saved(), draft.itemVersion(), wrong);
  }
}
