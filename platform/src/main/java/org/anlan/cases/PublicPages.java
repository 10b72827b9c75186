package org.anlan.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.procedures.Decision;
import org.anlan.rules.procedure.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what a reporter sees.
@Component
class PublicPages {

  private final Shelves shelves;
  private final City city;
  private final ReporterDesk desk;
  private final Lights lights;
  private final Sight sight;

  PublicPages(Shelves shelves, City city, ReporterDesk desk, Lights lights, Sight sight) {
    this.shelves = shelves;
    this.city = city;
    this.desk = desk;
    this.lights = lights;
    this.sight = sight;
  }

  PublicView of(CaseFile file) {
    var photos = shelves.papers().list(file).stream().map(PublicView.PhotoView::of).toList();
    var events = told(file);
    var title = Herald.title(file);
    var decision = file.decision();
    return new PublicView(
        file.number().text(),
        file.number().shown(),
        file.kind().code(),
        file.kind().name(),
        file.kind().nameEn(),
        title.zh(),
        title.en(),
        Masking.text(file.words()),
        Answers.views(file),
        PublicView.PlaceView.of(file.place()),
        photos,
        file.stage(),
        file.stageTerm().zh(),
        file.stageTerm().en(),
        file.stagePlain().zh(),
        file.stagePlain().en(),
        file.round(),
        unit(file.unit()),
        reason(decision, "reason"),
        reason(decision, "reasonEn"),
        file.term().openedAt(),
        file.term().dueAt(),
        file.term().provisional(),
        file.term().closedAt(),
        lights.of(file),
        events.stream().map(event -> step(file, event, photos)).toList(),
        answer(events).orElse(null),
        desk.offers(file).stream().map(PublicView.ActView::of).toList(),
        (int) shelves.reporters().list(file).stream().filter(Reporter::there).count(),
        mergedInto(file),
        file.version());
  }

  private @Nullable String mergedInto(CaseFile file) {
    if (file.stage() != Stage.MERGED) return null;
    return shelves.links().list(file).stream()
        .filter(link -> link.kind() == Links.Kind.MERGED_INTO)
        .map(link -> link.other().text())
        .findFirst()
        .orElse(null);
  }

  /// What the reporters are told, without what was taken back.
  private List<Event> told(CaseFile file) {
    var history = shelves.history().list(file);
    var undone = undone(history);
    return history.stream()
        .filter(event -> event.publicly() && !undone.contains(event.seq()))
        .toList();
  }

  /// The numbers of the events that were taken back.
  static Set<Integer> undone(List<Event> events) {
    return events.stream()
        .filter(event -> event.act().equals(UndoAct.UNDO))
        .map(event -> Integer.valueOf(event.detail().getOrDefault("seq", "0")))
        .collect(Collectors.toUnmodifiableSet());
  }

  PublicDoor.NearbyView near(Intake.Nearby near, Caller caller) {
    var file = near.file();
    var title = Herald.title(file);
    return new PublicDoor.NearbyView(
        file.number().text(),
        file.number().shown(),
        file.kind().code(),
        title.zh(),
        title.en(),
        file.stage(),
        file.stageTerm().zh(),
        file.stageTerm().en(),
        near.metres(),
        file.term().openedAt(),
        near.reporters(),
        file.place().address().zh(),
        file.place().address().en(),
        sight.sees(file.number(), caller) ? reported(file).orElse(null) : null);
  }

  /// A stranger's picture may show a face or a number plate: it goes to nobody whom the file itself would be refused.
  private Optional<String> reported(CaseFile file) {
    return shelves.papers().list(file).stream()
        .filter(paper -> paper.purpose().equals("report"))
        .findFirst()
        .map(paper -> PublicView.PhotoView.of(paper).thumb());
  }

  Lights.@Nullable LightView light(CaseFile file) {
    return lights.of(file);
  }

  Lights.LightView light(String rule, Task task) {
    return lights.of(rule, task.openedAt(), task.dueAt(), task.stopped());
  }

  PublicView.@Nullable UnitView unit(@Nullable String uscc) {
    if (uscc == null) return null;
    return city.directory()
        .findUnit(uscc)
        .map(u -> new PublicView.UnitView(u.uscc(), u.name().zh(), u.name().en()))
        .orElse(null);
  }

  static @Nullable String reason(@Nullable Decision decision, String field) {
    return decision == null ? null : decision.find(field).orElse(null);
  }

  private PublicView.StepView step(CaseFile file, Event event, List<PublicView.PhotoView> photos) {
    var title = city.jobs().saidPlainly(file, event.act());
    return new PublicView.StepView(
        event.seq(),
        event.at(),
        event.act(),
        event.stage(),
        title.zh(),
        title.en(),
        said(file, event),
        unit(event.unit()),
        photos.stream().filter(photo -> photo.seq() == event.seq()).toList());
  }

  /// An answer may name the office's telephone; what reporters say of themselves is masked for the others.
  private @Nullable String said(CaseFile file, Event event) {
    var words = event.words();
    if (words == null) return null;
    if (city.jobs().tells(file, event.act()) == Work.Tells.WORDS) return words;
    if (!Phrases.hasPublicWords(event.act())) return null;
    return event.act().equals("answer") ? words : Masking.text(words);
  }

  private Optional<PublicView.AnswerView> answer(List<Event> events) {
    return events.reversed().stream()
        .filter(event -> event.act().equals("answer"))
        .findFirst()
        .map(event -> new PublicView.AnswerView(event.at(), event.words(), unit(event.unit())));
  }
}
