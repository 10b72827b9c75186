package org.anlan.cases;

import java.time.Instant;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A time in which the platform itself was not there 平台停用: no clock runs in it, since nobody could work. Half-open; declared by one
/// person once it is over, approved by another.
///
/// @param approved null while nobody has decided
/// @param countedAt when all deadlines that it moves had been counted anew
/// @param answer what whoever decided said
record Outage(
    UUID id,
    Instant from,
    Instant to,
    String words,
    String declaredBy,
    Instant declaredAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable Boolean approved,
    @Nullable Instant countedAt,
    @Nullable String answer) {

  /// @param words what whoever declared it is told; a refusal says why
  record Decision(boolean approve, @Nullable String words) {}

  /// Why a clock stood then.
  static final Texts REASON = new Texts("平台停用", "outage of the platform");

  boolean open() {
    return approved == null;
  }
}
