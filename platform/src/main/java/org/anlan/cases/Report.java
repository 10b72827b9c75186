package org.anlan.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;

/// What somebody reports.
///
/// @param answers to the kind's questions, by the attribute's code
/// @param means how the place was given: map, gps, address or near
/// @param photos files handed in before
/// @param app what an app of others adds; null when it came by a page of ours
record Report(
    String kind,
    String words,
    Map<String, String> answers,
    Spot spot,
    @Nullable String detail,
    String means,
    List<UUID> photos,
    Contact contact,
    @Nullable App app) {

  /// The digit of a case number that came in by the app of somebody else.
  static final char BY_APP = '7';

  /// As GeoReport v2 allows (POST Service Request, `description`).
  private static final int MOST_WORDS_BY_APP = 4_000;

  /// @param media where the app keeps pictures; nobody fetches them
  record App(@Nullable String media) {}

  /// Such an app can hand in no pictures, so none is missed.
  int fewestPhotos(Kind of) {
    return app == null ? of.photos().min() : 0;
  }

  int mostWords(Kind of) {
    return app == null ? of.words().max() : MOST_WORDS_BY_APP;
  }

  char channel(Kind of) {
    return app == null ? of.channel() : BY_APP;
  }

  /// What the event says that takes it in.
  Map<String, String> facts() {
    var media = app == null ? null : app.media();
    return media == null ? Map.of() : Map.of("media", media);
  }

  /// How to reach the reporter, if they want.
  record Contact(@Nullable String name, @Nullable String phone) {
    static final Contact NONE = new Contact(null, null);
  }
}
