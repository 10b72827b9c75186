package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.access.Scope;
import org.anlan.http.Audience;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What those who look after an ended case may ask of it and have done with it: who reported and handled it, and a new round where
/// the call-back found it unsolved.
@Service
public class AfterCare {

  private static final Set<String> HANDLING = Set.of("handler");

  /// @param id the same on every device
  /// @param phone whole; who shows it records that it was looked at
  public record Reached(
      UUID id, @Nullable UUID account, @Nullable String name, @Nullable String phone) {}

  /// @param answer what the reporters were told at last
  /// @param units and `people` that handled it: they judge nothing about it
  public record Ended(
      CaseNumber number,
      int round,
      boolean ended,
      String kind,
      Texts title,
      String words,
      @Nullable String answer,
      String street,
      @Nullable String unit,
      Set<String> units,
      Set<String> people,
      List<Reached> reporters) {}

  private final Shelves shelves;
  private final ReopenCase reopening;
  private final Herald herald;

  AfterCare(Shelves shelves, ReopenCase reopening, Herald herald) {
    this.shelves = shelves;
    this.reopening = reopening;
    this.herald = herald;
  }

  public Optional<Ended> find(CaseNumber number) {
    return shelves.cases().find(number, Scope.ofThePlatform()).map(this::of);
  }

  private Ended of(CaseFile file) {
    var handled =
        shelves.tasks().listDoings(file).stream()
            .filter(doing -> HANDLING.contains(doing.role()))
            .toList();
    var units =
        Stream.concat(handled.stream().map(Tasks.Doing::unit), file.findUnit().stream())
            .collect(Collectors.toSet());
    var reporters =
        shelves.reporters().list(file).stream()
            .filter(Reporter::there)
            .map(r -> new Reached(r.id(), r.account(), r.name(), r.phone()))
            .toList();
    return new Ended(
        file.number(),
        file.round(),
        file.stage() == Stage.CLOSED || file.stage() == Stage.UNSOLVED,
        file.kind().code(),
        Herald.title(file),
        file.words(),
        answer(file),
        file.place().street(),
        file.unit(),
        units,
        handled.stream().map(Tasks.Doing::person).collect(Collectors.toSet()),
        reporters);
  }

  private @Nullable String answer(CaseFile file) {
    return shelves.history().list(file).stream()
        .filter(event -> event.act().equals("answer"))
        .map(Event::words)
        .reduce(null, (before, after) -> after);
  }

  /// Begins a new round under this time rule, such as one of half the time; false when the case has moved on meanwhile.
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean redo(CaseNumber number, int round, String rule, String words, Instant now) {
    var file = shelves.cases().lock(number, Scope.ofThePlatform());
    var may =
        !file.archived()
            && file.round() == round
            && file.kind().allows(file.stage(), Stage.REPORTED);
    if (!may) return false;
    var moved = reopening.again(file, rule, new Course.Mover(now, null));
    var event =
        Event.of(now, ReopenCase.REDO_AFTER_CALL, moved.stage(), words).with(Map.of("rule", rule));
    shelves.history().add(moved, event);
    herald.tell(moved, file.stage(), now);
    return true;
  }

  /// Under which names the reporters of a case hear.
  public static Audience hearing(Ended ended, UUID reporter) {
    return ended.reporters().stream()
        .filter(r -> r.id().equals(reporter) && r.account() != null)
        .map(r -> Audience.account(java.util.Objects.requireNonNull(r.account())))
        .findFirst()
        .orElse(new Audience(Set.of("reporter:" + reporter)));
  }
}
