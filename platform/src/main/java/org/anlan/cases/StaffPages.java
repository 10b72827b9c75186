package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what staff see.
@Component
class StaffPages {

  private final Shelves shelves;
  private final City city;
  private final CaseDesk desk;
  private final PublicPages pages;
  private final LinkPages links;
  private final PaperDesk papers;
  private final MatterCodes codes;

  /// Who knows a part of the page.
  @Component
  record Parts(PublicPages pages, LinkPages links, PaperDesk papers, MatterCodes codes) {}

  StaffPages(Shelves shelves, City city, CaseDesk desk, Parts parts) {
    this.shelves = shelves;
    this.city = city;
    this.desk = desk;
    this.pages = parts.pages();
    this.links = parts.links();
    this.papers = parts.papers();
    this.codes = parts.codes();
  }

  StaffView of(CaseFile file, Caller caller) {
    var title = Herald.title(file);
    var tasks = shelves.tasks().listOpen(file);
    return new StaffView(
        file.number().text(),
        file.number().shown(),
        title.zh(),
        title.en(),
        file.kind().code(),
        file.kind().name(),
        file.kind().nameEn(),
        codes.of(file),
        Masking.text(file.words()),
        Answers.views(file),
        place(file, tasks, caller),
        file.place().grid(),
        file.stage(),
        file.stageTerm().zh(),
        file.stageTerm().en(),
        file.round(),
        file.version(),
        file.term().openedAt(),
        file.term().dueAt(),
        file.term().provisional(),
        file.term().closedAt(),
        file.term().archivedAt(),
        pages.light(file),
        pages.unit(file.unit()),
        shelves.reporters().list(file).stream().map(StaffPages::reporter).toList(),
        procedure(file, tasks),
        decision(file),
        city.procedures().answers(file.kind().dispatch(), "duty"),
        tasks.stream().map(task -> task(file, task, caller)).toList(),
        desk.offers(file, caller).stream().map(PublicView.ActView::of).toList(),
        timeline(file, photos(file)),
        photos(file),
        papers.list(file).stream().map(kept -> paper(file, kept)).toList(),
        links.repeats(file, caller),
        links.of(file, caller));
  }

  private List<PublicView.PhotoView> photos(CaseFile file) {
    return shelves.papers().list(file).stream().map(PublicView.PhotoView::of).toList();
  }

  /// The way to the door is for those who have to go there, and for the dispatcher who puts places right: others ask for it.
  private static PublicView.PlaceView place(CaseFile file, List<Task> tasks, Caller caller) {
    var place = PublicView.PlaceView.of(file.place());
    var post = caller.post();
    var goes =
        caller.has("dispatcher")
            || post != null
                && tasks.stream().anyMatch(task -> task.unit().equals(post.unit().uscc()));
    return place.detail() == null || goes ? place : place.masked();
  }

  private StaffView.PaperView paper(CaseFile file, PaperDesk.Kept kept) {
    var by =
        shelves.history().list(file).stream()
            .filter(event -> event.seq() == kept.paper().seq())
            .findFirst()
            .map(event -> person(event.person()))
            .orElse(null);
    var paper = kept.file();
    return new StaffView.PaperView(
        paper.id(),
        paper.name(),
        paper.mediaType(),
        paper.bytes(),
        paper.isPicture(),
        paper.url(),
        kept.paper().at(),
        by);
  }

  private static @Nullable String masked(@Nullable String words) {
    return words == null ? null : Masking.text(words);
  }

  private static StaffView.ReporterView reporter(Reporter reporter) {
    return new StaffView.ReporterView(
        reporter.id(),
        reporter.name() == null ? null : Masking.name(reporter.name()),
        reporter.phone() == null ? null : Masking.phone(reporter.phone()),
        reporter.joinedAt(),
        masked(reporter.words()),
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
    var why = decision.why();
    return new StaffView.DecisionView(
        decision.key(),
        decision.version(),
        decision.inputs(),
        Map.copyOf(decision.outcome()),
        PublicPages.reason(decision, "reason"),
        PublicPages.reason(decision, "reasonEn"),
        why == null ? null : why.zh(),
        why == null ? null : why.en(),
        rows);
  }

  private StaffView.TaskView task(CaseFile file, Task task, Caller caller) {
    var job = city.jobs().of(file, task);
    return new StaffView.TaskView(
        task.id(),
        task.element(),
        job.name(),
        job.nameEn(),
        pages.unit(task.unit()),
        task.role(),
        person(task.holder()),
        task.heldBy(CaseDesk.who(caller).person()),
        task.openedAt(),
        task.dueAt(),
        task.dueProvisional(),
        pages.light(rule(file, job.work().deadline()), task),
        asked(file, task));
  }

  private StaffView.@Nullable AskedView asked(CaseFile file, Task task) {
    var asked = task.asked();
    if (asked == null) return null;
    return new StaffView.AskedView(
        person(asked.by()), asked.given().get("words"), links.facts().of(file, asked.given()));
  }

  static String rule(CaseFile file, @Nullable String deadline) {
    return deadline == null || deadline.equals("case") ? file.rule() : deadline;
  }

  private List<StaffView.EntryView> timeline(CaseFile file, List<PublicView.PhotoView> photos) {
    var events = shelves.history().list(file);
    var undone = PublicPages.undone(events);
    return events.stream()
        .map(event -> entry(file, event, undone.contains(event.seq()), photos))
        .toList();
  }

  private StaffView.EntryView entry(
      CaseFile file, Event event, boolean undone, List<PublicView.PhotoView> photos) {
    var title = city.jobs().said(file, event.act());
    return new StaffView.EntryView(
        event.seq(),
        event.at(),
        event.act(),
        event.stage(),
        title.zh(),
        title.en(),
        person(event.person()),
        pages.unit(unit(event)),
        masked(event.words()),
        event.publicly(),
        links.facts().of(file, event),
        undone,
        photos.stream().filter(photo -> photo.seq() == event.seq()).toList());
  }

  /// Where whoever did it works; of the platform's own acts, the unit that the case went to.
  private @Nullable String unit(Event event) {
    if (event.post() == null) return event.unit();
    return city.directory().findPost(event.post()).map(p -> p.unit().uscc()).orElse(event.unit());
  }

  /// A colleague's name, masked like everybody's.
  @Nullable String person(@Nullable String id) {
    if (id == null) return null;
    return city.directory().findPerson(id).map(p -> Masking.name(p.name().zh())).orElse(id);
  }
}
