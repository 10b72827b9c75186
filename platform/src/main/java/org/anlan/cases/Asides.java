package org.anlan.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Masking;
import org.anlan.calendar.Due;
import org.anlan.directory.Directory;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// What is known around a task: whose it is, who stands in for whom; and opens tasks beside the procedure.
@Component
class Asides {

  private static final Texts ANOTHER = new Texts("其他单位", "another unit");

  private final Shelves shelves;
  private final City city;
  private final Ids ids;
  private final Filling filling;
  private final ZoneId zone;

  Asides(Shelves shelves, City city, Ids ids, Filling filling, ZoneId zone) {
    this.shelves = shelves;
    this.city = city;
    this.ids = ids;
    this.filling = filling;
    this.zone = zone;
  }

  Jobs.Job job(CaseFile file, Task task) {
    return city.jobs().of(file, task);
  }

  /// What the table of offers asks about a task.
  Offers.About about(Situation at, Task task) {
    var work = city.jobs().of(at.file(), task).work();
    var unit = city.directory().findUnit(task.unit()).map(u -> u.name()).orElse(ANOTHER);
    return new Offers.About(
        task, work, barred(at, task), unit, holder(at, task), filling.fields(work.form()));
  }

  private Set<String> barred(Situation at, Task task) {
    var asked = task.asked();
    if (asked != null) return Set.of(asked.by());
    var whole = at.file().way().procedure();
    var place = Jobs.Place.of(whole, task.element());
    var others = city.jobs().of(at.file(), task).work().notBy();
    if (others.isEmpty()) return Set.of();
    var elements = others.stream().map(id -> place.beside(whole, id)).toList();
    var doers =
        new HashSet<>(Tasks.barred(at.file(), shelves.tasks().listDoings(at.file()), elements));
    finder(at.file()).ifPresent(doers::add);
    return doers;
  }

  /// Whoever found a matter on patrol does not say themselves that it was dealt with.
  private Optional<String> finder(CaseFile file) {
    if (!file.number().byPatrol()) return Optional.empty();
    return shelves.history().list(file).stream()
        .filter(event -> event.act().equals("report"))
        .findFirst()
        .flatMap(event -> Optional.ofNullable(event.person()));
  }

  private Offers.Holder holder(Situation at, Task task) {
    var holder = task.holder();
    if (holder == null) return Offers.Holder.NOBODY;
    var name =
        city.directory().findPerson(holder).map(p -> Masking.name(p.name().zh())).orElse(holder);
    return new Offers.Holder(name, standsIn(at, holder));
  }

  /// Whether the caller is the substitute of somebody on leave today.
  boolean standsIn(Situation at, String holder) {
    return city.directory()
        .standInFor(holder, today(at))
        .filter(person -> person.id().equals(at.person()))
        .isPresent();
  }

  LocalDate today(Situation at) {
    return LocalDate.ofInstant(at.now(), zone);
  }

  Directory directory() {
    return city.directory();
  }

  /// Asks a unit's role for something beside the procedure.
  void ask(Situation at, Request request, Desk desk, Map<String, String> given) {
    var file = at.file();
    var due = due(file, request, at);
    shelves
        .tasks()
        .open(
            file,
            new Task(
                ids.next(),
                file.id(),
                shelves.tasks().nextAside(file),
                request.word(),
                file.round(),
                file.stage(),
                desk.role(),
                desk.unit(),
                null,
                at.now(),
                due.at(),
                due.provisional(),
                null,
                new Task.Asked(at.person(), given)),
            null);
  }

  /// @param unit whose pool it lies in
  record Desk(String unit, String role) {}

  private Due due(CaseFile file, Request request, Situation at) {
    var rule = request.job().work().deadline();
    if (rule == null || rule.equals("case"))
      return new Due(file.term().dueAt(), file.term().provisional(), file.rule());
    return city.calendar().due(rule, at.now());
  }

  /// Which unit a `unit` as in a procedure means: the dispatched one, or whichever has the duty where the case lies.
  Desk desk(CaseFile file, String unit, String role) {
    return new Desk(Units.named(city.directory(), file, unit), role);
  }

  /// Who answers for a unit: its handlers, or where it has none, whoever keeps contact.
  Desk deskOf(String unit, Situation at) {
    var handlers = city.directory().listPeople(unit, "handler", today(at));
    return new Desk(unit, handlers.isEmpty() ? "liaison" : "handler");
  }

  /// The other open requests of this kind on the case.
  Set<UUID> open(Situation at, Request request) {
    var found = new HashSet<UUID>();
    for (var task : at.open())
      if (task.aside() && task.element().equals(request.word())) found.add(task.id());
    return found;
  }
}
