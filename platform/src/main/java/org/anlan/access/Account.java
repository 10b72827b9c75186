package org.anlan.access;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in. What an account is says on which side of the counter it stands; so no account is two of the three
/// administrators (三员分立), and none of them handles cases.
///
/// @param person who it is in the directory, for all but citizens
public record Account(
    UUID id,
    String login,
    Kind kind,
    @Nullable String person,
    String name,
    @Nullable String phone) {

  public enum Kind {
    CITIZEN,
    STAFF,
    /// Keeps the accounts 系统管理员.
    SYSTEM_ADMIN,
    /// Grants roles and unlocks 安全管理员.
    SECURITY_ADMIN,
    /// Reads the records, and nobody else does 审计管理员.
    AUDIT_ADMIN;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      return valueOf(code.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean administers() {
      return this != CITIZEN && this != STAFF;
    }
  }

  public boolean isStaff() {
    return kind == Kind.STAFF;
  }
}
