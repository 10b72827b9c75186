package org.anlan.access;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in.
///
/// @param person who it is in the directory, for staff
public record Account(
    UUID id,
    String login,
    Kind kind,
    @Nullable String person,
    String name,
    @Nullable String phone) {

  /// On which side of the counter somebody stands.
  public enum Kind {
    CITIZEN,
    STAFF;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isStaff() {
    return kind == Kind.STAFF;
  }
}
