package org.anlan.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Act;
import org.anlan.rules.procedure.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What staff do with a case: take a task, put it back, finish it with one of its outcomes, leave a note.
@Service
class CaseDesk {

  /// A picture and what it shows: `before`, `after` or `check`.
  record Shot(UUID id, String purpose) {}

  /// What somebody asks for.
  ///
  /// @param version the case's version that the page showed
  /// @param unit for `dispatch`: the unit it goes to
  record Order(
      CaseNumber number,
      String act,
      @Nullable UUID task,
      long version,
      @Nullable String words,
      List<Shot> photos,
      @Nullable String unit) {}

  private final Shelves shelves;
  private final Sight sight;
  private final Intake.Tools tools;
  private final City city;
  private final InstantSource businessClock;

  CaseDesk(
      Shelves shelves, Sight sight, Intake.Tools tools, City city, InstantSource businessClock) {
    this.shelves = shelves;
    this.sight = sight;
    this.tools = tools;
    this.city = city;
    this.businessClock = businessClock;
  }

  Answer<ReporterDesk.Done> act(Command command, Caller caller, Order order) {
    return tools.once().run(command, caller, ReporterDesk.Done.class, () -> act(caller, order));
  }

  /// All acts on the case's open tasks, allowed or not.
  List<Offer> offers(CaseFile file, Caller caller) {
    var offers = new ArrayList<Offer>();
    for (var task : shelves.tasks().listOpen(file))
      offers.addAll(Offers.of(about(file, task), who(caller)));
    offers.add(
        new Offer(
            Offers.NOTE,
            null,
            new Texts("写备注", "Add a note"),
            false,
            false,
            null,
            Offer.Needs.WORDS));
    return offers;
  }

  Node.UserTask element(CaseFile file, Task task) {
    var way = city.procedures().get(file.way().procedure(), file.way().version());
    return (Node.UserTask) way.procedure().getNode(task.element());
  }

  static Offers.Who who(Caller caller) {
    var post = caller.post();
    var account = Objects.requireNonNull(caller.account());
    Set<String> desks =
        post == null
            ? Set.of()
            : post.roles().stream()
                .map(role -> post.unit().uscc() + "/" + role)
                .collect(Collectors.toSet());
    return new Offers.Who(Objects.requireNonNull(account.person()), desks);
  }

  private Offers.About about(CaseFile file, Task task) {
    var work = element(file, task).work();
    var unit =
        city.directory()
            .findUnit(task.unit())
            .map(u -> u.name())
            .orElse(new Texts("其他单位", "another unit"));
    var holder =
        task.holder() == null
            ? null
            : city.directory()
                .findPerson(task.holder())
                .map(p -> Masking.name(p.name().zh()))
                .orElse(task.holder());
    return new Offers.About(task, work, shelves.tasks().doers(file, work.notBy()), unit, holder);
  }

  private ReporterDesk.Done act(Caller caller, Order order) {
    var file = shelves.cases().lock(order.number());
    if (!sight.asStaff(file, caller)) throw Sight.absent(order.number());
    var now = businessClock.instant();
    var moved =
        order.act().equals(Offers.NOTE)
            ? note(file, caller, order, now)
            : onTask(file, caller, order, now);
    return new ReporterDesk.Done(moved.number().text(), moved.version());
  }

  private CaseFile note(CaseFile file, Caller caller, Order order, Instant now) {
    var words = Checks.words(order.words(), 2, 2_000);
    shelves.history().add(file, event(file.stage(), Offers.NOTE, caller, words, now));
    var touched = file.touched();
    shelves.cases().save(touched);
    tools.herald().tell(touched, touched.stage());
    return touched;
  }

  private CaseFile onTask(CaseFile file, Caller caller, Order order, Instant now) {
    if (file.version() != order.version())
      throw new Refused(new Refusal.MovedOn(file.version(), file.stage(), file.stage().term()));
    var task = task(file, order);
    var offer =
        Offers.of(about(file, task), who(caller)).stream()
            .filter(o -> o.act().equals(order.act()))
            .findFirst()
            .orElseThrow(() -> new Refused(new Refusal.ActUnknown(order.act())));
    if (offer.whyNot() != null)
      throw new Refused(new Refusal.NotAllowed(order.act(), offer.whyNot()));
    return switch (order.act()) {
      case Offers.CLAIM -> take(file, task, caller, now);
      case Offers.RELEASE -> putBack(file, task, caller, now);
      default -> finish(file, task, offer, new Doing(caller, order, now));
    };
  }

  private record Doing(Caller caller, Order order, Instant now) {}

  private Task task(CaseFile file, Order order) {
    return shelves.tasks().listOpen(file).stream()
        .filter(t -> order.task() == null || t.id().equals(order.task()))
        .findFirst()
        .orElseThrow(() ->
            new Refused(new Refusal.MovedOn(file.version(), file.stage(), file.stage().term())));
  }

  private CaseFile take(CaseFile file, Task task, Caller caller, Instant now) {
    shelves.tasks().take(file, task.id(), who(caller).person(), now);
    return touch(file, Offers.CLAIM, caller, now);
  }

  private CaseFile putBack(CaseFile file, Task task, Caller caller, Instant now) {
    shelves.tasks().putBack(file, task.id());
    return touch(file, Offers.RELEASE, caller, now);
  }

  private CaseFile touch(CaseFile file, String act, Caller caller, Instant now) {
    shelves.history().add(file, event(file.stage(), act, caller, null, now));
    var touched = file.touched();
    shelves.cases().save(touched);
    tools.herald().tell(touched, touched.stage());
    return touched;
  }

  private CaseFile finish(CaseFile file, Task task, Offer offer, Doing doing) {
    var order = doing.order();
    var words = words(offer, order.words());
    var sent = offer.needs().unit() ? file.dispatchedTo(unit(file, order.unit()), null) : file;
    checkShots(offer, order.photos());
    shelves.tasks().finish(file, task.id(), who(doing.caller()).person(), order.act(), doing.now());
    var mover = new Course.Mover(doing.now(), who(doing.caller()));
    var moved =
        tools
            .course()
            .move(sent, new Act.Complete(task.token(), variables(task, sent, order)), mover);
    var done = event(moved.stage(), order.act(), doing.caller(), words, doing.now());
    var seq = shelves.history().add(moved, offer.needs().unit() ? done.by(sent.unit()) : done);
    hang(moved, doing, seq);
    tools.herald().tell(moved, file.stage());
    return moved;
  }

  /// The outcome under its own name and under its task's, so that a later gateway can ask how an earlier task went.
  private static Map<String, Object> variables(Task task, CaseFile file, Order order) {
    var variables = new HashMap<String, Object>();
    variables.put("outcome", order.act());
    variables.put(task.element().replace('-', '_'), order.act());
    file.findUnit().ifPresent(unit -> variables.put("unit", unit));
    return variables;
  }

  private static @Nullable String words(Offer offer, @Nullable String typed) {
    return offer.needs().words().equals("required")
        ? Checks.words(typed, 2, 2_000)
        : Checks.comment(typed);
  }

  private String unit(CaseFile file, @Nullable String typed) {
    var known =
        typed == null
            ? java.util.Optional.<org.anlan.directory.Unit>empty()
            : city.directory()
                .findUnit(typed)
                .filter(u -> u.level().equals("city") || u.division().startsWith(file.division()));
    return known
        .orElseThrow(() -> new Refused(new Refusal.UnitUnknown(typed == null ? "" : typed)))
        .uscc();
  }

  private static void checkShots(Offer offer, List<Shot> shots) {
    count(shots, "before", offer.needs().photosBefore());
    count(shots, "after", offer.needs().photosAfter());
  }

  private static void count(List<Shot> shots, String purpose, int min) {
    Checks.photos(
        shots.stream().filter(s -> s.purpose().equals(purpose)).map(Shot::id).toList(),
        purpose,
        min,
        9);
  }

  private void hang(CaseFile file, Doing doing, int seq) {
    for (var purpose : List.of("before", "after", "check")) {
      var files =
          doing.order().photos().stream()
              .filter(s -> s.purpose().equals(purpose))
              .map(Shot::id)
              .toList();
      tools
          .pictures()
          .hang(file, doing.caller(), new Pictures.Batch(files, purpose, seq, doing.now()));
    }
  }

  private static Event event(
      Stage stage, String act, Caller caller, @Nullable String words, Instant now) {
    var post = Objects.requireNonNull(caller.post());
    return new Event(
        0,
        now,
        act,
        stage,
        who(caller).person(),
        post.id(),
        post.unit().uscc(),
        words,
        Phrases.isPublic(act));
  }
}
