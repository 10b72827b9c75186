package org.anlan.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.anlan.access.Identity;
import org.anlan.access.Masking;
import org.anlan.directory.Directory;
import org.anlan.directory.Geography;
import org.anlan.directory.Unit;
import org.anlan.directory.Venue;
import org.anlan.files.FileDesk;
import org.anlan.http.Texts;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.Scenario;
import org.anlan.services.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what a page shows of an application.
@Component
class ApplicationPages {

  /// What it asks beside the stores.
  @Component("helpersOfApplicationPages")
  record Tools(
      Offering offering,
      Forms forms,
      FieldBook fields,
      TranscriptPages transcripts,
      JointPages joint,
      Committed commitments,
      MandateWorks works,
      FileDesk files,
      Directory directory,
      Geography geography) {}

  /// What is known of commitments.
  @Component("committedOfApplicationPages")
  record Committed(CommitmentBook book, Commitments store) {}

  /// How it is shown.
  ///
  /// @param mayTell whether the caller may mark what has to be corrected
  /// @param until when it is masked again
  record Look(boolean whole, boolean mayTell, @Nullable Instant until) {}

  private final Filing.Stores stores;
  private final Materials materials;
  private final Tools tools;

  ApplicationPages(Filing.Stores stores, Tools tools) {
    this.stores = stores;
    this.materials = stores.materials();
    this.tools = tools;
  }

  ApplicationView of(Application one, Look look) {
    var form = tools.forms().of(one, stores.parts());
    var unit = tools.directory().findUnit(one.unit()).map(Unit::name);
    var applicant = shown(one.applicant(), look);
    var dates = one.dates();
    return new ApplicationView(
        one.number().text(),
        one.number().shown(),
        one.item(),
        one.version(),
        one.name().zh(),
        one.name().en(),
        unit.map(Texts::zh).orElse(one.unit()),
        unit.map(Texts::en).orElse(one.unit()),
        applicant.name(),
        applicant.code(),
        applicant.kind().code(),
        dates.filed(),
        dates.accepted(),
        dates.deemed(),
        dates.due(),
        dates.decided(),
        one.outcome().code(),
        one.outcome().words().zh(),
        one.outcome().words().en(),
        one.licence(),
        situation(one, form),
        answers(one, form, look),
        materials(one, form, look),
        delivery(one.filled().delivery(), look),
        materials.listGaps(one).stream().map(gap -> gap(form, gap)).toList(),
        awaits(one),
        look.mayTell(),
        look.whole(),
        look.until(),
        tools.joint().parts(one),
        tools.joint().belongs(one),
        committed(one),
        filledIn(one, look));
  }

  private static Application.Applicant shown(Application.Applicant of, Look look) {
    if (look.whole() || of.kind() != Identity.Kind.PERSON) return of;
    return new Application.Applicant(
        of.kind(), Masking.idNumber(of.code()), Masking.name(of.name()));
  }

  private ApplicationView.@Nullable FilledInView filledIn(Application one, Look look) {
    return tools
        .works()
        .findFiller(one)
        .map(filler ->
            new ApplicationView.FilledInView(
                look.whole() ? filler.name() : Masking.name(filler.name()),
                filler.relation().words()))
        .orElse(null);
  }

  private ApplicationView.@Nullable CommittedView committed(Application one) {
    var entry = tools.commitments().book().find(one.item());
    if (!one.filled().pledge().chosen() || entry.isEmpty()) return null;
    var made = tools.commitments().store().find(one.number());
    return new ApplicationView.CommittedView(
        one.filled().pledge().signed(),
        entry.get().conditions(),
        entry.get().consequence(),
        made.map(found -> found.check().text()).orElse(null),
        made.map(found -> found.state().code()).orElse(null));
  }

  ApplicationView.FiledView row(Application one) {
    var words = one.outcome().words();
    return new ApplicationView.FiledView(
        one.number().text(),
        one.number().shown(),
        one.item(),
        one.name().zh(),
        one.name().en(),
        one.dates().filed(),
        one.dates().due(),
        one.outcome().code(),
        words.zh(),
        words.en(),
        awaits(one));
  }

  /// What is told once the unit has told it, and not while it is still being marked.
  @Nullable String awaits(Application one) {
    if (one.outcome() != Application.Outcome.OPEN) return null;
    if (one.told() && materials.listGaps(one).stream().anyMatch(gap -> !gap.settled()))
      return "corrections";
    if (one.dates().accepted() == null) return null;
    return materials.list(one).stream().anyMatch(each -> each.state() == Material.State.FOLLOWS)
        ? "supplies"
        : null;
  }

  private static List<ApplicationView.LineView> situation(Application one, OfferedForm form) {
    var given = one.filled().situation();
    return form.situations().list().stream()
        .filter(scenario -> scenario.isAsked(given))
        .flatMap(scenario ->
            scenario.choices().stream()
                .filter(choice -> choice.id().equals(given.get(scenario.id())))
                .map(choice -> line(scenario, choice)))
        .toList();
  }

  private static ApplicationView.LineView line(Scenario scenario, Scenario.Choice choice) {
    var question = Completeness.texts(scenario.question());
    var answer = Completeness.texts(choice.label());
    return new ApplicationView.LineView(question.zh(), question.en(), answer.zh(), answer.en());
  }

  private List<ApplicationView.AnswerView> answers(Application one, OfferedForm form, Look look) {
    var fields =
        tools.offering().fields().stream()
            .collect(Collectors.toMap(Field::id, UnaryOperator.identity()));
    var given = one.filled().answers();
    var order = form.order();
    return given.keySet().stream()
        .sorted(
            java.util.Comparator.comparingInt((String each) -> place(order, each))
                .thenComparing(each -> each))
        .map(element -> answer(one, fields, element, look))
        .toList();
  }

  private static int place(List<String> order, String element) {
    int at = order.indexOf(element);
    return at < 0 ? order.size() : at;
  }

  private ApplicationView.AnswerView answer(
      Application one, Map<String, Field> fields, String element, Look look) {
    var value = one.filled().answers().getOrDefault(element, "");
    var field = Optional.ofNullable(fields.get(element));
    var source =
        one.filled().sources().stream().filter(from -> from.element().equals(element)).findFirst();
    var name = tools.fields().of(element);
    return new ApplicationView.AnswerView(
        element,
        name.zh(),
        name.en(),
        field.map(each -> each.kind().name()).orElse("TEXT"),
        look.whole() ? value : masked(element, field.map(Field::kind), value),
        source.map(Source::source).orElse(null),
        source.map(Source::changed).orElse(false));
  }

  /// By what a value is; a name of a person by the element's own name.
  private static String masked(String element, Optional<Field.Kind> kind, String value) {
    if (value.isEmpty()) return value;
    var of = kind.orElse(Field.Kind.TEXT);
    if (of == Field.Kind.CITIZEN_ID) return Masking.idNumber(value);
    if (of == Field.Kind.PHONE) return Masking.phone(value);
    if (element.endsWith("bankAccount")) return Masking.bankCard(value);
    if (of == Field.Kind.ADDRESS && !ofFirm(element)) return Masking.address(value);
    return element.endsWith(".name") && !ofFirm(element) ? Masking.name(value) : value;
  }

  private static boolean ofFirm(String element) {
    return element.startsWith("firm.")
        || element.startsWith("shop.")
        || element.startsWith("premises.");
  }

  private List<ApplicationView.MaterialView> materials(
      Application one, OfferedForm form, Look look) {
    var against =
        new TranscriptPages.Against(
            TranscriptPages.asked(form.schema(one.filled().situation())),
            one.filled().answers(),
            Map.of(),
            (field, value) ->
                look.whole() ? value : masked(field.id(), Optional.of(field.kind()), value));
    return materials.list(one).stream().map(each -> material(form, each, against)).toList();
  }

  private ApplicationView.MaterialView material(
      OfferedForm form, Material one, TranscriptPages.Against against) {
    var name =
        form.findMaterial(one.material())
            .map(found -> Completeness.texts(found.name()))
            .orElse(new Texts(one.material(), one.material()));
    var papers =
        tools.files().list(one.papers()).stream()
            .map(file ->
                new ApplicationView.FiledPaperView(
                    file.id(), file.name(), file.url(), file.isPicture()))
            .toList();
    return new ApplicationView.MaterialView(
        one.material(),
        name.zh(),
        name.en(),
        one.state().code(),
        papers,
        one.licence(),
        tools.transcripts().of(form, one.material(), one.papers(), against).orElse(null));
  }

  private ApplicationView.DeliveryView delivery(Delivery of, Look look) {
    var venue =
        tools.geography().venues().stream()
            .filter(one -> one.id().equals(of.venue()))
            .findFirst()
            .map(Venue::name);
    var address = of.address();
    return new ApplicationView.DeliveryView(
        of.way().name(),
        venue.map(Texts::zh).orElse(null),
        venue.map(Texts::en).orElse(null),
        address == null || look.whole() ? address : Masking.address(address));
  }

  private ApplicationView.GapView gap(OfferedForm form, Gap gap) {
    var name = gap.name(form, tools.fields());
    return new ApplicationView.GapView(
        gap.thing(), name.zh(), name.en(), gap.words(), gap.settled());
  }
}
