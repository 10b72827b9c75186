package org.anlan.licences;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// One use of a licence 用证记录.
///
/// @param identifier absent for a view of a library and where there is none
/// @param by who used it
/// @param purpose as the exchange knows it, or `show` where the holder showed its code
record LicenceUse(
    UUID id,
    String division,
    Instant at,
    String kind,
    @Nullable String identifier,
    String holder,
    User by,
    String purpose,
    String matter,
    List<String> fields,
    Result result) {

  /// @param account absent for the platform itself and for a stranger who checks a code
  record User(@Nullable UUID account, String name, String unit) {}

  enum Result {
    GIVEN("已提供", "Given"),
    SHOWN("本人出示，已核验", "Shown by the holder and checked"),
    ABSENT("没有此证照", "No such licence"),
    REFUSED("用途不允许，已拒绝", "Refused, not for this purpose");

    private final Texts words;

    Result(String zh, String en) {
      this.words = new Texts(zh, en);
    }

    Texts words() {
      return words;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Result of(String code) {
      return Arrays.stream(values())
          .filter(result -> result.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("No result '%s'.".formatted(code)));
    }
  }

  static final String SHOW = "show";
}
