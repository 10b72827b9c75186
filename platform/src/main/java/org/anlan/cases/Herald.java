package org.anlan.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.directory.Directory;
import org.anlan.http.Audience;
import org.anlan.http.LiveStream;
import org.anlan.http.Texts;
import org.anlan.notices.NoticeDesk;
import org.anlan.notices.Occurrence;
import org.anlan.notices.Receiver;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells whoever is concerned that a case moved: the reporters in plain words, the units whose turn it is, open screens.
@Component
class Herald {

  /// The occasions of which people are told, each with words in the city's folder.
  static final Set<String> OCCASIONS =
      Set.of("case-progress", "case-added", "case-words", "new-task", "reminder", "staff-told");

  /// What an open screen hears of a case.
  record CaseNews(String number, long version, Stage stage) {}

  private final NoticeDesk notices;
  private final LiveStream live;
  private final Shelves shelves;
  private final Directory directory;
  private final Ending ending;

  /// How modules above learn that a round ended.
  @Component
  record Ending(
      ApplicationEventPublisher events, InstantSource businessClock, AnswerLetter letter) {}

  Herald(NoticeDesk notices, LiveStream live, Shelves shelves, Directory directory, Ending ending) {
    this.notices = notices;
    this.live = live;
    this.shelves = shelves;
    this.directory = directory;
    this.ending = ending;
  }

  /// The case moved from `before` to what it is now. Units hear of the tasks that this opened and that nobody holds; of those
  /// that lay there already they have heard.
  ///
  /// @param at when the act was done
  void tell(CaseFile file, Stage before, Instant at) {
    var reporters = reporters(file);
    if (file.stage() != before)
      tellReporters(file, reporters, "case-progress", Map.of("stage", file.stagePlain()));
    var tasks = file.ended() ? List.<Task>of() : shelves.tasks().listOpen(file);
    var since = at.truncatedTo(ChronoUnit.MICROS); // as exact as the database is
    for (var task : tasks)
      if (task.holder() == null && !task.openedAt().isBefore(since)) tellUnit(file, task);
    news(file, tasks, reporters);
    if (answered(file.stage()) && file.stage() != before) ended(file);
  }

  private static boolean answered(Stage stage) {
    return stage == Stage.CLOSED || stage == Stage.UNSOLVED;
  }

  private void ended(CaseFile file) {
    var solved = file.stage() == Stage.CLOSED;
    var at = ending.businessClock().instant();
    ending.letter().issue(file, at);
    ending.events().publishEvent(new CaseEnded(file.number(), file.round(), solved, at));
  }

  /// Something was added that does not move the case.
  void tellAdded(CaseFile file, Texts what) {
    var tasks = shelves.tasks().listOpen(file);
    for (var task : tasks) {
      inside(file, "case-added", holder(task), Map.of("matter", title(file), "what", what));
    }
    news(file, tasks, reporters(file));
  }

  /// Whoever holds an open task, or the unit whose pool it lies in, is reminded of it.
  void remind(CaseFile file) {
    var words = new Texts("请按时限办理。", "Please handle it in time.");
    for (var task : shelves.tasks().listOpen(file)) remind(file, task, words, false);
  }

  /// @param unitToo whether the unit hears of it beside the holder
  void remind(CaseFile file, Task task, Texts words, boolean unitToo) {
    var unit = Audience.unit(task.unit());
    var to = unitToo ? Audience.all(List.of(holder(task), unit)) : holder(task);
    inside(file, "reminder", to, Map.of("matter", title(file), "words", words));
  }

  void tellPerson(CaseFile file, String person, Texts words) {
    var values = Map.of("matter", title(file), "words", words);
    inside(file, "staff-told", Audience.person(person), values);
  }

  private void inside(CaseFile file, String occasion, Audience to, Map<String, Texts> values) {
    notices.tell(Occurrence.inside(occasion, to, values, file.number().text()));
  }

  private static Audience holder(Task task) {
    return task.holder() == null ? Audience.unit(task.unit()) : Audience.person(task.holder());
  }

  void tellReporters(CaseFile file, Texts words) {
    tellReporters(file, reporters(file), "case-words", Map.of("words", words));
  }

  /// In the app, and outside where they left a number or asked for mail.
  private void tellReporters(
      CaseFile file, List<Reporter> reporters, String occasion, Map<String, Texts> said) {
    var values = new HashMap<>(said);
    values.put("matter", title(file));
    var receivers = reporters.stream().map(Herald::receiver).toList();
    notices.tell(
        new Occurrence(
            occasion, audience(file, reporters), receivers, values, file.number().text()));
  }

  private static Receiver receiver(Reporter reporter) {
    var account = reporter.account();
    return account == null
        ? new Receiver("reporter:" + reporter.id(), reporter.phone())
        : Receiver.account(account, reporter.phone());
  }

  /// A task waits in the pool of its unit.
  void tellUnit(CaseFile file, Task task) {
    var unit = directory.findUnit(task.unit()).map(u -> u.name()).orElse(new Texts("", ""));
    var values = Map.of("matter", title(file), "unit", unit);
    inside(file, "new-task", Audience.unit(task.unit()), values);
  }

  void news(CaseFile file) {
    news(file, shelves.tasks().listOpen(file), reporters(file));
  }

  private void news(CaseFile file, List<Task> tasks, List<Reporter> reporters) {
    var to =
        new ArrayList<Audience>(
            List.of(audience(file, reporters), Audience.around(file.place().street())));
    tasks.forEach(task -> to.add(Audience.unit(task.unit())));
    file.findUnit().ifPresent(unit -> to.add(Audience.unit(unit)));
    live.send(
        "case", new CaseNews(file.number().text(), file.version(), file.stage()), Audience.all(to));
  }

  /// Those who still wait for it.
  private List<Reporter> reporters(CaseFile file) {
    return shelves.reporters().list(file).stream().filter(Reporter::there).toList();
  }

  private static Audience audience(CaseFile file, List<Reporter> reporters) {
    var accounts =
        reporters.stream()
            .flatMap(reporter -> Stream.ofNullable(reporter.account()))
            .map(Audience::account)
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
