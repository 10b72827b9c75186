package org.anlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A grant 数据授权: that a unit may read some fields of a library for one purpose, for a time and within an area.
///
/// @param division whose records, 12 digits
/// @param whole whether the platform may go through all records for it; none of them leaves the platform that way
/// @param basis the law, rule or agreement that it stands on
/// @param end how it was decided or taken back; null while it waits
record Grant(
    UUID id,
    String division,
    String unit,
    String library,
    Set<String> fields,
    String purpose,
    Depth depth,
    boolean whole,
    String basis,
    LocalDate from,
    LocalDate to,
    State state,
    Asked asked,
    @Nullable End end) {

  enum State {
    ASKED("待审批", "Waits for approval"),
    APPROVED("有效", "In force"),
    REFUSED("未批准", "Refused"),
    REVOKED("已撤销", "Revoked");

    private final Texts words;

    State(String zh, String en) {
      this.words = new Texts(zh, en);
    }

    Texts words() {
      return words;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return Arrays.stream(values())
          .filter(state -> state.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("No state '%s'.".formatted(code)));
    }
  }

  /// @param by the account; absent for a grant of the city's folder
  /// @param unit whose member asked
  record Asked(@Nullable UUID by, String name, String unit, Instant at) {}

  record End(@Nullable UUID by, @Nullable String name, Instant at, @Nullable String why) {}

  Grant {
    fields = Set.copyOf(fields);
  }

  boolean inForce(LocalDate day) {
    return state == State.APPROVED && !day.isBefore(from) && !day.isAfter(to);
  }

  /// Whether it gives a field so far.
  boolean gives(String field, Depth needed) {
    return fields.contains(field) && depth.covers(needed);
  }
}
