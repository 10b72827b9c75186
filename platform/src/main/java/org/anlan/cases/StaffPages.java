package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what staff see.
@Component
class StaffPages {

  private final Shelves shelves;
  private final City city;
  private final CaseDesk desk;
  private final PublicPages pages;
  private final Intake intake;

  StaffPages(Shelves shelves, City city, CaseDesk desk, PublicPages pages, Intake intake) {
    this.shelves = shelves;
    this.city = city;
    this.desk = desk;
    this.pages = pages;
    this.intake = intake;
  }

  StaffView of(CaseFile file, Caller caller) {
    var title = Herald.title(file);
    var photos = shelves.papers().list(file).stream().map(PublicView.PhotoView::of).toList();
    var tasks = shelves.tasks().listOpen(file);
    return new StaffView(
        file.number().text(),
        file.number().shown(),
        title.zh(),
        title.en(),
        file.kind().code(),
        file.kind().name(),
        file.kind().nameEn(),
        file.words(),
        PublicView.PlaceView.of(file.place()),
        file.place().grid(),
        file.stage(),
        file.stage().term().zh(),
        file.stage().term().en(),
        file.round(),
        file.version(),
        file.term().openedAt(),
        file.term().dueAt(),
        file.term().provisional(),
        file.term().closedAt(),
        pages.light(file),
        pages.unit(file.unit()),
        shelves.reporters().list(file).stream().map(StaffPages::reporter).toList(),
        procedure(file, tasks),
        decision(file),
        city.procedures().answers(file.kind().dispatch(), "duty"),
        tasks.stream().map(task -> task(file, task, caller)).toList(),
        desk.offers(file, caller).stream().map(PublicView.ActView::of).toList(),
        shelves.history().list(file).stream().map(event -> entry(event, photos)).toList(),
        photos,
        repeats(file, caller));
  }

  private static StaffView.ReporterView reporter(Reporter reporter) {
    return new StaffView.ReporterView(
        reporter.name() == null ? null : Masking.name(reporter.name()),
        reporter.phone() == null ? null : Masking.phone(reporter.phone()),
        reporter.joinedAt(),
        reporter.words(),
        reporter.there());
  }

  private StaffView.ProcedureView procedure(CaseFile file, List<Task> tasks) {
    var way = city.procedures().get(file.way().procedure(), file.way().version());
    var done = new TreeMap<String, Instant>(shelves.tasks().listDone(file));
    return new StaffView.ProcedureView(
        way.key(),
        way.version(),
        way.procedure().name(),
        way.procedure().nameEn(),
        tasks.stream().map(Task::element).toList(),
        done,
        "/api/procedures/%s/%d.bpmn".formatted(way.key(), way.version()));
  }

  private static StaffView.@Nullable DecisionView decision(CaseFile file) {
    var decision = file.decision();
    if (decision == null) return null;
    var rows =
        decision.rows().stream()
            .map(
                row -> new StaffView.RowView(row.number(), row.text(), row.matched(), row.chosen()))
            .toList();
    return new StaffView.DecisionView(
        decision.key(),
        decision.version(),
        decision.inputs(),
        Map.copyOf(decision.outcome()),
        PublicPages.reason(decision, "reason"),
        PublicPages.reason(decision, "reasonEn"),
        rows);
  }

  private StaffView.TaskView task(CaseFile file, Task task, Caller caller) {
    var element = desk.element(file, task);
    return new StaffView.TaskView(
        task.id(),
        task.element(),
        element.name(),
        element.tag().nameEn(),
        pages.unit(task.unit()),
        task.role(),
        person(task.holder()),
        task.heldBy(CaseDesk.who(caller).person()),
        task.openedAt(),
        task.dueAt(),
        task.dueProvisional(),
        pages.light(rule(file, element.work().deadline()), task));
  }

  static String rule(CaseFile file, @Nullable String deadline) {
    return deadline == null || deadline.equals("case") ? file.kind().deadline() : deadline;
  }

  private StaffView.EntryView entry(Event event, List<PublicView.PhotoView> photos) {
    var title = Phrases.forStaff(event.act());
    return new StaffView.EntryView(
        event.seq(),
        event.at(),
        event.act(),
        event.stage(),
        title.zh(),
        title.en(),
        person(event.person()),
        pages.unit(event.unit()),
        event.words(),
        event.publicly(),
        photos.stream().filter(photo -> photo.seq() == event.seq()).toList());
  }

  /// A colleague's name, masked like everybody's.
  @Nullable String person(@Nullable String id) {
    if (id == null) return null;
    return city.directory().findPerson(id).map(p -> Masking.name(p.name().zh())).orElse(id);
  }

  private List<PublicDoor.NearbyView> repeats(CaseFile file, Caller caller) {
    if (file.ended()) return List.of();
    return intake
        .nearby(file.kind().code(), new Spot(file.place().lon(), file.place().lat()))
        .stream()
        .filter(near -> !near.file().id().equals(file.id()))
        .map(near -> pages.near(near, caller))
        .toList();
  }
}
