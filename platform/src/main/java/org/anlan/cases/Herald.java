package org.anlan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.directory.Directory;
import org.anlan.http.Audience;
import org.anlan.http.LiveStream;
import org.anlan.http.Texts;
import org.anlan.notices.Notice;
import org.anlan.notices.NoticeDesk;
import org.springframework.stereotype.Component;

/// Tells whoever is concerned that a case moved: the reporters in plain words, the units whose turn it is, open screens.
@Component
class Herald {

  /// What an open screen hears of a case.
  record CaseNews(String number, long version, Stage stage) {}

  private final NoticeDesk notices;
  private final LiveStream live;
  private final Shelves shelves;
  private final Directory directory;

  Herald(NoticeDesk notices, LiveStream live, Shelves shelves, Directory directory) {
    this.notices = notices;
    this.live = live;
    this.shelves = shelves;
    this.directory = directory;
  }

  /// The case moved from `before` to what it is now.
  void tell(CaseFile file, Stage before) {
    if (file.stage() != before) tellReporters(file, file.stage().plain());
    var tasks = shelves.tasks().listOpen(file);
    for (var task : tasks) if (task.holder() == null) tellUnit(file, task);
    news(file, tasks);
  }

  /// Something was added that does not move the case.
  void tellAdded(CaseFile file, Texts what) {
    var tasks = shelves.tasks().listOpen(file);
    for (var task : tasks) {
      notices.tell(new Notice(holder(task), what, title(file), file.number().text()));
    }
    news(file, tasks);
  }

  /// Whoever holds an open task, or the unit whose pool it lies in, is reminded of it.
  void remind(CaseFile file) {
    var words = new Texts("请按时限办理。", "Please handle it in time.");
    for (var task : shelves.tasks().listOpen(file)) remind(file, task, words, false);
  }

  /// @param unitToo whether the unit hears of it beside the holder
  void remind(CaseFile file, Task task, Texts words, boolean unitToo) {
    var title = new Texts("催办：" + title(file).zh(), "Reminder: " + title(file).en());
    var unit = Audience.unit(task.unit());
    var to = unitToo ? Audience.all(List.of(holder(task), unit)) : holder(task);
    notices.tell(new Notice(to, title, words, file.number().text()));
  }

  void tellPerson(CaseFile file, String person, Texts words) {
    notices.tell(new Notice(Audience.person(person), title(file), words, file.number().text()));
  }

  private static Audience holder(Task task) {
    return task.holder() == null ? Audience.unit(task.unit()) : Audience.person(task.holder());
  }

  void tellReporters(CaseFile file, Texts words) {
    notices.tell(new Notice(reporters(file), title(file), words, file.number().text()));
  }

  private void tellUnit(CaseFile file, Task task) {
    var unit = directory.findUnit(task.unit()).map(u -> u.name()).orElse(new Texts("", ""));
    var title = new Texts("有新任务：" + title(file).zh(), "New task: " + title(file).en());
    notices.tell(new Notice(Audience.unit(task.unit()), title, unit, file.number().text()));
  }

  private void news(CaseFile file, List<Task> tasks) {
    var to =
        new ArrayList<Audience>(List.of(reporters(file), Audience.around(file.place().street())));
    tasks.forEach(task -> to.add(Audience.unit(task.unit())));
    file.findUnit().ifPresent(unit -> to.add(Audience.unit(unit)));
    live.send(
        "case", new CaseNews(file.number().text(), file.version(), file.stage()), Audience.all(to));
  }

  private Audience reporters(CaseFile file) {
    var accounts =
        shelves.reporters().list(file).stream()
            .filter(reporter -> reporter.there() && reporter.account() != null)
            .map(reporter -> Audience.account(java.util.Objects.requireNonNull(reporter.account())))
            .collect(Collectors.toCollection(ArrayList::new));
    accounts.add(Audience.matter(file.number().text()));
    return Audience.all(accounts);
  }

  /// “文昌路 · 路面坑洞、破损”
  static Texts title(CaseFile file) {
    var near = file.place().near();
    return new Texts(
        near.zh() + " · " + file.kind().name(), near.en() + " · " + file.kind().nameEn());
  }
}
