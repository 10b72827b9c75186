package org.anlan.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application that is being written 暂存: a person's own, the same on every device.
///
/// @param itemVersion the version of the item that the page showed when it was saved last
/// @param firm credit code of the firm that it is for; absent where it is for the person
/// @param revision grows with each saving, so that two devices do not overwrite each other
/// @param savedBy the page that saved it last: what it sends once more after a lost answer is no other device's
/// @param filled what was handed in; absent before
record Draft(
    UUID id,
    String item,
    int itemVersion,
    @Nullable String firm,
    Content content,
    long revision,
    Hours hours,
    @Nullable UUID savedBy,
    @Nullable Filled filled) {

  /// What was answered so far.
  ///
  /// @param taken what the city knew, by element
  /// @param step where the person was, for going on there
  record Content(
      Map<String, String> situation,
      Map<String, String> answers,
      Map<String, Taken> taken,
      List<Handed> materials,
      @Nullable Delivery delivery,
      @Nullable Pledge pledge,
      String step) {
    Content {
      situation = Map.copyOf(situation);
      answers = Map.copyOf(answers);
      taken = Map.copyOf(taken);
      materials = List.copyOf(materials);
    }

    /// What was chosen; nothing where nobody chose yet.
    Pledge chosen() {
      return pledge == null ? Pledge.NONE : pledge;
    }
  }

  /// @param removed absent while it is there
  record Hours(Instant begun, Instant saved, @Nullable Instant removed) {}

  Draft saved(Content next, int version, Instant now, @Nullable UUID page) {
    return new Draft(
        id,
        item,
        version,
        firm,
        next,
        revision + 1,
        new Hours(hours.begun, now, null),
        page,
        filled);
  }

  Draft removed(@Nullable Instant at) {
    var times = new Hours(hours.begun, hours.saved, at);
    return new Draft(id, item, itemVersion, firm, content, revision, times, savedBy, filled);
  }

  Draft handedIn(Filled whole, Instant now) {
    var times = new Hours(hours.begun, now, null);
    return new Draft(id, item, itemVersion, firm, content, revision + 1, times, savedBy, whole);
  }

  /// On what its papers hang until it is handed in.
  String owner() {
    return ownerOf(id);
  }

  static String ownerOf(UUID draft) {
    return "draft:" + draft;
  }
}
