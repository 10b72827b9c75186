package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.access.Masking;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What everybody may know of matters whose kind is offered to the apps of others: what, where, how far, with whom, by when. No name, number or
/// picture; words only of those who reported by such an app and so know that they are published, masked.
@Service
public class Publishing {

  /// @param told when something last happened that reporters are told
  /// @param words null unless it came in by the app of somebody else
  /// @param unit the responsible unit's credit code
  public record Published(
      CaseNumber number,
      Kind kind,
      Stage stage,
      Texts address,
      String grid,
      Spot spot,
      @Nullable String words,
      @Nullable String unit,
      Instant opened,
      Instant told,
      Instant due,
      @Nullable Instant closed) {}

  /// Which ones are looked for.
  ///
  /// @param kinds codes; empty for all that are published
  /// @param closed null for open and ended ones
  /// @param around null for the whole city
  public record Wanted(
      Set<String> kinds,
      Instant from,
      Instant to,
      @Nullable Boolean closed,
      @Nullable Around around) {}

  public record Around(Spot spot, double metres) {}

  /// Rows of a list: so many after leaving out so many.
  public record Slice(long skip, int limit) {}

  /// A step on a matter's way.
  ///
  /// @param seq its number within the matter
  /// @param stage where the matter stood then
  public record Step(CaseNumber number, int seq, Instant at, Stage stage, Texts title) {}

  private final PublicMatters matters;
  private final Kinds kinds;
  private final Jobs jobs;

  Publishing(PublicMatters matters, Kinds kinds, Jobs jobs) {
    this.matters = matters;
    this.kinds = kinds;
    this.jobs = jobs;
  }

  /// The codes of all kinds that are or were published.
  public Set<String> kinds() {
    return kinds.all().stream()
        .filter(kind -> kind.apps() != null)
        .map(Kind::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  public Optional<Published> find(CaseNumber number) {
    return list(List.of(number)).stream().findFirst();
  }

  /// Those of these numbers that are published, the newest first.
  public List<Published> list(List<CaseNumber> numbers) {
    return matters.list(numbers, kinds()).stream().map(this::published).toList();
  }

  /// The newest first.
  public List<Published> list(Wanted wanted, Slice slice) {
    return matters.list(narrowed(wanted), slice).stream().map(this::published).toList();
  }

  private Wanted narrowed(Wanted wanted) {
    var known = kinds();
    var asked = wanted.kinds().isEmpty() ? known : wanted.kinds();
    var both = asked.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet());
    return new Wanted(both, wanted.from(), wanted.to(), wanted.closed(), wanted.around());
  }

  /// What happened in a span of time and is told to reporters, the oldest first.
  ///
  /// @param number of this one matter; null for all that are published
  public List<Step> listSteps(@Nullable CaseNumber number, Instant from, Instant to, Slice slice) {
    return matters.listSteps(new PublicMatters.Steps(number, from, to, kinds()), slice).stream()
        .map(row -> new Step(row.number(), row.seq(), row.at(), row.stage(), said(row)))
        .toList();
  }

  private Texts said(PublicMatters.StepRow row) {
    return jobs.said(row.procedure(), row.version(), row.act());
  }

  private Published published(PublicMatters.Row row) {
    var place = row.place();
    return new Published(
        row.number(),
        kinds.get(row.kind(), row.opened()),
        row.stage(),
        place.address(),
        place.grid(),
        place.spot(),
        row.number().byApp() ? Masking.text(row.words()) : null,
        row.unit(),
        row.opened(),
        row.told(),
        row.due(),
        row.closed());
  }
}
