package org.anlan.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.jspecify.annotations.Nullable;

/// Something that happened to an order, never changed afterwards.
///
/// @param act `issued`, `answered`, `returned`, `accepted`, `withdrawn`, `raised`, `visit`, `meeting`, `interview`, `assignment-done`
/// @param person null for the platform
/// @param detail what belongs to it: the team, when it arrived, who sat in a meeting
record Step(
    int seq,
    Instant at,
    String act,
    @Nullable String person,
    @Nullable String post,
    @Nullable String unit,
    @Nullable String words,
    Map<String, String> detail,
    List<UUID> files) {

  Step {
    detail = Map.copyOf(detail);
    files = List.copyOf(files);
  }

  static Step byPlatform(Instant at, String act, @Nullable String words) {
    return new Step(0, at, act, null, null, null, words, Map.of(), List.of());
  }

  static Step by(Caller caller, Instant at, String act, @Nullable String words) {
    var me = Me.of(caller);
    return new Step(0, at, act, me.person(), me.post().id(), me.unit(), words, Map.of(), List.of());
  }

  Step with(Map<String, String> newDetail, List<UUID> newFiles) {
    return new Step(seq, at, act, person, post, unit, words, newDetail, newFiles);
  }
}
