package org.anlan.command;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key 密钥 with which somebody's app may write: issued by an administrator to somebody who can be reached.
///
/// @param tail its last signs, by which people tell keys apart
/// @param name the app or whose it is
/// @param contact how to reach them
/// @param perMinute how many requests a minute it may make
/// @param issuedBy the administrator's account; null for a demo's own key
record ApiKey(
    UUID id,
    String tail,
    String name,
    String contact,
    int perMinute,
    boolean demo,
    Instant issuedAt,
    @Nullable UUID issuedBy,
    @Nullable Instant withdrawnAt,
    long uses,
    @Nullable Instant lastUsedAt) {

  /// Whose command something is that comes with it.
  String caller() {
    return "open311:" + id;
  }
}
