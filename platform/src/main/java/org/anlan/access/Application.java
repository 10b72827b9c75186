package org.anlan.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// Another system whose people sign in here 接入应用: a relying party of OpenID Connect Core 1.0.
///
/// @param clientId by which it calls itself
/// @param redirects where browsers are sent back to, exactly as written here (RFC 9700 §2.1)
/// @param farewells where they may go after signing out
/// @param confidential whether it has a secret; one without runs in a browser or on a telephone
/// @param trusted the city's own: nobody is asked whether he agrees
record Application(
    UUID id,
    String clientId,
    Texts name,
    List<String> redirects,
    List<String> farewells,
    Set<Reach> scopes,
    boolean confidential,
    boolean trusted,
    Instant madeAt,
    @Nullable Instant blockedAt) {

  Application {
    redirects = List.copyOf(redirects);
    farewells = List.copyOf(farewells);
    scopes = Set.copyOf(scopes);
  }
}
