package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;

/// What somebody reports.
///
/// @param answers to the kind's questions, by the attribute's code
/// @param means how the place was given: map, gps, address or near
/// @param photos files handed in before
/// @param via the way it came, where that was none of our pages for citizens
record Report(
    String kind,
    String words,
    Map<String, String> answers,
    Spot spot,
    @Nullable String detail,
    String means,
    List<UUID> photos,
    Contact contact,
    @Nullable Via via) {

  /// The digit of a case number that came in by the app of somebody else.
  static final char BY_APP = '7';

  /// The digit of one that a collector found.
  static final char BY_PATROL = '1';

  /// As GeoReport v2 allows (POST Service Request, `description`).
  private static final int MOST_WORDS_BY_APP = 4_000;

  /// By which way it came.
  sealed interface Via {}

  /// Such an app can hand in no pictures, so none is missed.
  ///
  /// @param media where the app keeps pictures; nobody fetches them
  record App(@Nullable String media) implements Via {}

  /// A member of staff found it on patrol 巡查上报: nobody waits for an answer.
  record Patrol(String person, String post, String unit) implements Via {}

  /// A module above opened it for whoever came to its own door.
  ///
  /// @param opened what that module said of it
  record Inside(String door, Opening.Matter opened) implements Via {}

  /// What its procedure knows of it from the start beside what was answered.
  Map<String, String> facts() {
    return via instanceof Inside inside ? inside.opened().facts() : Map.of();
  }

  /// Whose matter it is, where that is known and need not be found.
  @Nullable String unit() {
    return via instanceof Inside inside ? inside.opened().unit() : null;
  }

  /// What stands for the road in its title; null where it is the road.
  @Nullable Texts about() {
    return via instanceof Inside inside ? inside.opened().about() : null;
  }

  /// Whether it came by the door that opens matters of this kind.
  boolean fits(Kind of) {
    return java.util.Objects.equals(of.door(), via instanceof Inside inside ? inside.door() : null);
  }

  int fewestPhotos(Kind of) {
    return via instanceof App ? 0 : of.photos().min();
  }

  int mostWords(Kind of) {
    return via instanceof App ? MOST_WORDS_BY_APP : of.words().max();
  }

  char channel(Kind of) {
    return switch (via) {
      case null -> of.channel();
      case Inside inside -> of.channel();
      case App app -> BY_APP;
      case Patrol patrol -> BY_PATROL;
    };
  }

  /// The event that takes it in.
  Event event(Instant now, String words) {
    var said = Event.of(now, "report", Stage.REPORTED, words);
    return switch (via) {
      case null -> said;
      case Inside inside -> said;
      case App(var media) -> media == null ? said : said.with(Map.of("media", media));
      case Patrol by -> said.from(by);
    };
  }

  /// How to reach the reporter, if they want.
  record Contact(@Nullable String name, @Nullable String phone) {
    static final Contact NONE = new Contact(null, null);
  }
}
