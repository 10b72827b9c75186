package org.anlan.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.anlan.access.Scope;
import org.anlan.calendar.Due;
import org.anlan.calendar.Given;
import org.anlan.calendar.Replay;
import org.anlan.directory.Located;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.anlan.rules.procedure.Act;
import org.anlan.rules.procedure.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what another system recorded, as cases that walk their own procedures at the times of the record: opened, dispatched and accepted
/// when it says, and, where it was closed there, led to the end at that time. Each request becomes one case however often it is given. No
/// person of this city is said to have done what another system says was done, and nobody is told of what has ended.
@Component
public class Importing {

  /// More steps than any procedure has on its straight way; a circle is an error of the procedure.
  private static final int STEPS = 50;

  /// A request of another system.
  ///
  /// @param source whose it is, and `id` its name there
  /// @param kind a kind of this city, and `unit` the credit code of the unit that had or has it
  /// @param near the road or place in short, and `address` in full, as written there
  /// @param due when it was to be done; null where nothing was promised
  /// @param closed null while it is open there
  /// @param answer what was said in the end
  public record Request(
      String source,
      String id,
      String kind,
      String unit,
      String words,
      Spot spot,
      String near,
      String address,
      Instant opened,
      @Nullable Instant due,
      @Nullable Instant closed,
      @Nullable String answer) {}

  /// How it stands here after it was given.
  ///
  /// @param change `taken`, `closed` (it was taken in before and has ended there since), `known`, or `kept` (it has ended there,
  /// but people work on it here)
  /// @param closed when it ended here
  public record Taken(
      CaseNumber number, String change, @Nullable Instant due, @Nullable Instant closed) {}

  /// A point on which many different addresses were put.
  public record DefaultPoint(double lon, double lat, long cases, int addresses) {}

  private final Shelves shelves;
  private final City city;
  private final Imports imports;
  private final Tools tools;
  private final InstantSource businessClock;

  /// What moves and tells.
  @Component
  record Tools(Course course, Herald herald, Ids ids, DefaultPoints points, ZoneId zone) {}

  Importing(Shelves shelves, City city, Imports imports, Tools tools, InstantSource businessClock) {
    this.shelves = shelves;
    this.city = city;
    this.imports = imports;
    this.tools = tools;
    this.businessClock = businessClock;
  }

  public boolean isKind(String code) {
    return city.kinds().isKnown(code);
  }

  /// What lies at a place; empty outside the city.
  public Optional<Located> locate(Spot spot) {
    return city.geography().locate(spot);
  }

  /// The unit with a duty at a place.
  public Optional<String> findUnit(String duty, Located place) {
    return city.directory().findByDuty(duty, place.street().code()).map(unit -> unit.uscc());
  }

  /// Looks at all cases, however old, for points that are no places.
  public List<DefaultPoint> findDefaultPoints() {
    tools.points().look(Instant.EPOCH);
    return tools.points().list();
  }

  /// Draws the numbers of those that have none, in their order, so that a day's serials follow one another without a gap.
  @Transactional
  public void draw(List<Request> requests) {
    var known = known(requests);
    var fresh = new LinkedHashMap<CaseNumber.Series, List<Request>>();
    for (var request : requests)
      if (!known.containsKey(request.id()))
        fresh.computeIfAbsent(series(request), s -> new ArrayList<>()).add(request);
    var now = businessClock.instant();
    fresh.forEach((series, some) -> {
      int serial = shelves.serials().draw(series, some.size());
      for (var request : some)
        imports.draw(request.source(), request.id(), CaseNumber.of(series, serial++), now);
    });
  }

  private Map<String, Imports.Taken> known(Collection<Request> requests) {
    var known = new HashMap<String, Imports.Taken>();
    requests.stream()
        .map(Request::source)
        .distinct()
        .forEach(source ->
            known.putAll(imports.list(source, requests.stream().map(Request::id).toList())));
    return known;
  }

  private CaseNumber.Series series(Request request) {
    var place = locate(request.spot()).orElseThrow();
    var day = LocalDate.ofInstant(request.opened(), tools.zone());
    var channel = kind(request).channel();
    return new CaseNumber.Series(place.county().code().substring(0, 6), day, channel);
  }

  private Kind kind(Request request) {
    return city.kinds().get(request.kind(), request.opened());
  }

  /// Takes one in whose number is drawn; all of it or nothing.
  @Transactional
  public Taken take(Request request) {
    var known = imports.list(request.source(), List.of(request.id())).get(request.id());
    if (known == null)
      throw new IllegalStateException("No number was drawn for " + request.id() + ".");
    if (known.version() != null) return again(request, known.number(), known.version());
    var file = Replay.at(request.opened(), () -> open(request, known.number()));
    var ended = request.closed() == null ? file : close(file, request);
    imports.keep(request.source(), request.id(), ended.version());
    return taken(ended, "taken");
  }

  private static Taken taken(CaseFile file, String change) {
    return new Taken(
        file.number(),
        change,
        Given.NONE.equals(file.term().rule()) ? null : file.term().dueAt(),
        file.term().closedAt());
  }

  /// It was taken in before: what has ended there meanwhile ends here too, unless people have it in hand here.
  private Taken again(Request request, CaseNumber number, long version) {
    var file = shelves.cases().lock(number, Scope.ofThePlatform());
    if (file.ended() || request.closed() == null) return taken(file, "known");
    if (file.version() != version) return taken(file, "kept");
    var ended = close(file, request);
    imports.keep(request.source(), request.id(), ended.version());
    return taken(ended, "closed");
  }

  private CaseFile open(Request request, CaseNumber number) {
    var at = request.opened();
    var file = fresh(request, number);
    shelves.cases().add(file);
    var report = Event.of(at, "report", Stage.REPORTED, request.words());
    shelves.history().add(file, report.with(origin(request)));
    var mover = new Course.Mover(at, null, request.unit());
    var sent = tools.course().move(file, new Act.Start(Map.of()), mover);
    var walk = new Walk(request, at, task -> task.stage() == Stage.DISPATCHED);
    var accepted = walk(sent, walk);
    if (request.closed() == null) tools.herald().tell(accepted, Stage.REPORTED, at);
    return accepted;
  }

  private CaseFile close(CaseFile file, Request request) {
    var at = request.closed();
    if (at == null) return file;
    return Replay.at(at, () -> walk(file, new Walk(request, at, task -> true)));
  }

  private static Map<String, String> origin(Request request) {
    return Map.of("source", request.source(), "sourceId", request.id());
  }

  private CaseFile fresh(Request request, CaseNumber number) {
    var kind = kind(request);
    var way = city.procedures().newest(kind.procedure());
    var opened = request.opened();
    var term = term(opened, request.due());
    return new CaseFile(
        tools.ids().next(),
        number,
        kind,
        request.words(),
        Map.of(),
        place(request),
        new CaseFile.Way(way.key(), way.version(), Progress.blank(way.key())),
        Stage.REPORTED,
        1,
        1,
        null,
        null,
        term);
  }

  /// The deadline is the other system's own; it belongs to none of our rules.
  private CaseFile.Term term(Instant opened, @Nullable Instant due) {
    var rule = due == null ? Given.NONE : Given.rule(opened, due);
    var at = due == null ? city.calendar().due(rule, opened) : new Due(due, false, rule);
    return new CaseFile.Term(opened, opened, at.at(), false, null, null, rule, null);
  }

  private Place place(Request request) {
    var found = locate(request.spot()).orElseThrow();
    var spot = request.spot();
    var address = new Texts(request.address(), request.address());
    return new Place(
        spot.lon(),
        spot.lat(),
        request.near().isBlank() ? found.near() : new Texts(request.near(), request.near()),
        request.address().isBlank() ? found.address() : address,
        null,
        "import",
        found.grid(),
        found.street().code());
  }

  /// Straight on through the open tasks that are meant.
  private record Walk(Request request, Instant at, Predicate<Task> which) {}

  private CaseFile walk(CaseFile file, Walk walk) {
    var now = file;
    for (int i = 0; i < STEPS; i++) {
      var task = shelves.tasks().listOpen(now).stream().filter(walk.which()).findFirst();
      if (task.isEmpty() || now.ended()) return now;
      now = step(now, task.get(), walk);
    }
    throw new IllegalStateException(
        "%s does not end after %d steps.".formatted(file.way().procedure(), STEPS));
  }

  /// Completes a task as its procedure goes on when all is well; nobody of this city did it.
  private CaseFile step(CaseFile file, Task task, Walk walk) {
    var outcomes = city.jobs().of(file, task).work().outcomes();
    var outcome =
        outcomes.stream().filter(one -> one.primary()).findFirst().orElse(outcomes.getFirst()).id();
    shelves.tasks().finish(file, task.id(), null, outcome, walk.at());
    var place = Jobs.Place.of(file.way().procedure(), task.element());
    var variables = new HashMap<String, Object>();
    variables.put("outcome", outcome);
    variables.put(place.id().replace('-', '_'), outcome);
    variables.put("unit", walk.request().unit());
    var act = new Act.Complete(task.token(), variables);
    var moved = tools.course().move(file, act, new Course.Mover(walk.at(), null, null));
    var words = task.stage() == Stage.ANSWERING ? walk.request().answer() : null;
    var event = Event.of(walk.at(), outcome, moved.stage(), words).by(task.unit());
    shelves.history().add(moved, event.with(origin(walk.request())));
    return moved;
  }
}
