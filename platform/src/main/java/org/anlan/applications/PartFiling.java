package org.anlan.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Identity;
import org.anlan.access.OnBehalf;
import org.anlan.calendar.CalendarDesk;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.files.FileDesk;
import org.anlan.services.OfferedTheme;
import org.springframework.stereotype.Component;

/// Files a part of one thing 一件事 when it can begin: with what the whole asked once, with the same papers, and with what earlier parts gave. It was
/// accepted with the whole.
@Component
class PartFiling {

  /// When it is taken in, and by whom the whole was.
  record Taken(Instant at, Set<String> hands) {
    Taken {
      hands = Set.copyOf(hands);
    }
  }

  /// What it needs beside.
  @Component("helpersOfPartFiling")
  record Tools(OnBehalf owners, FileDesk files, CalendarDesk calendar, Filing filing) {}

  private final Filing.Stores stores;
  private final ApplicationPapers papers;
  private final Opening opening;
  private final Tools tools;

  PartFiling(Filing.Stores stores, ApplicationPapers papers, Opening opening, Tools tools) {
    this.stores = stores;
    this.papers = papers;
    this.opening = opening;
    this.tools = tools;
  }

  /// @return the number of its case
  CaseNumber open(Application whole, ThemeForm theme, Part part, Taken taken) {
    var owner = tools.owners().of(whole.account());
    var form = theme.form(part.item());
    var copies = new ArrayList<UUID>();
    var filled = filled(whole, theme, part, paper -> copy(owner, paper, copies));
    var together = whole.filled().delivery().allAtOnce();
    var matter =
        new Opening.Matter(
            Filing.KIND,
            "申请办理：" + form.name().zh(),
            Map.of("missing", follows(filled) ? "yes" : "no"),
            tools.filing().spot(form),
            form.unit(),
            Completeness.texts(form.name()),
            Promises.ofPart(form.item(), together, taken.hands()));
    var command = JointCourse.command(whole.number().text() + "/" + part.item());
    return opening.open(
        command,
        owner,
        Filing.DOOR,
        matter,
        number -> {
          keep(whole, form, filled, number, taken.at());
          tools.files().attach(copies, owner, ApplicationFileRights.owner(number));
        });
  }

  private static boolean follows(Filled filled) {
    return filled.materials().stream().anyMatch(Handed::promisedLater);
  }

  private void keep(
      Application whole, ItemForm form, Filled filled, CaseNumber number, Instant now) {
    var due = tools.calendar().due(Promises.accepted(form.item()), now).at();
    var part =
        new Application(
            number.division(),
            number,
            form.code(),
            form.version(),
            Completeness.texts(form.name()),
            form.unit(),
            applicant(whole, filled),
            whole.account(),
            filled,
            Application.Dates.filed(whole.dates().filed()).accepted(now, false, due),
            Application.Outcome.OPEN,
            null,
            Application.Kin.part(whole.number()));
    stores.applications().add(part);
    stores.materials().put(part, Material.of(filled.materials()));
    papers.accepted(part, now, due);
  }

  /// A firm that an earlier part founded applies for what comes after.
  private static Application.Applicant applicant(Application whole, Filled filled) {
    var code = filled.answers().getOrDefault("firm.uscc", "");
    if (code.isBlank()) return whole.applicant();
    var name = filled.answers().getOrDefault("firm.name", whole.applicant().name());
    return new Application.Applicant(Identity.Kind.FIRM, code, name);
  }

  private UUID copy(Caller owner, UUID paper, List<UUID> copies) {
    var copy =
        tools
            .files()
            .again(paper, owner)
            .orElseThrow(() -> DraftProblems.paper("materials", paper))
            .id();
    copies.add(copy);
    return copy;
  }

  /// What a part needs of the whole, under its own names.
  ///
  /// @param copied a paper once more, for this part
  private Filled filled(
      Application whole,
      ThemeForm theme,
      Part part,
      java.util.function.UnaryOperator<UUID> copied) {
    var given = whole.filled();
    var situation = theme.situation(part.item(), given.situation());
    var form = theme.form(part.item());
    var names = Objects.requireNonNull(theme.theme().parts().get(part.item()));
    var answers = new HashMap<String, String>();
    for (var entry : form.item().entries()) {
      var value = given.answers().get(names.element(entry.element()));
      if (entry.isAsked(situation) && value != null) answers.put(entry.element(), value);
    }
    for (var element : form.fileElements())
      answers.computeIfPresent(
          element, (name, value) -> copied.apply(UUID.fromString(value)).toString());
    return new Filled(
        given.draft(),
        part.item(),
        part.version(),
        situation,
        answers,
        materials(whole, form, situation, copied),
        given.delivery(),
        sources(given, form, names),
        Pledge.NONE);
  }

  /// From where the whole took a value, the part has it too, under its own name for it.
  private static List<Source> sources(Filled given, ItemForm form, OfferedTheme.Part names) {
    return form.item().entries().stream()
        .flatMap(entry ->
            given.sources().stream()
                .filter(source -> source.element().equals(names.element(entry.element())))
                .map(source -> new Source(entry.element(), source.source(), source.changed())))
        .toList();
  }

  private List<Handed> materials(
      Application whole,
      ItemForm form,
      Map<String, String> situation,
      java.util.function.UnaryOperator<UUID> copied) {
    var there = stores.materials().list(whole);
    var handed = new ArrayList<Handed>();
    for (var needed : form.toHandIn(situation, Pledge.NONE))
      find(there, ThemeForm.code(needed))
          .ifPresent(one -> handed.addAll(one.handedAs(needed.id(), copied)));
    return handed;
  }

  private static Optional<Material> find(List<Material> there, String code) {
    return there.stream().filter(one -> one.material().equals(code)).findFirst();
  }
}
