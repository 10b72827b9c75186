package org.anlan.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// One look at a record 数据使用记录.
///
/// @param division the county of the record, else of the grants that did not reach it
/// @param name of who looked
/// @param why the refusal's words
record DataLook(
    UUID id,
    String division,
    Instant at,
    String library,
    String key,
    Question.Reader reader,
    String purpose,
    String matter,
    List<String> fields,
    Result result,
    @Nullable String why) {

  enum Result {
    GIVEN("已提供", "Given"),
    ANSWERED("只答是否", "Answered yes or no"),
    ABSENT("查无此人（企业）", "Not there"),
    REFUSED("未获授权，已拒绝", "Refused, no grant");

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

    static java.util.Optional<Result> find(String code) {
      return Arrays.stream(values()).filter(result -> result.code().equals(code)).findFirst();
    }
  }

  /// Of the whole library, for the platform's own matching.
  static final String ALL = "*";
}
