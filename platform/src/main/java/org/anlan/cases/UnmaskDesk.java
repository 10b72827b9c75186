package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Cause;
import org.anlan.access.Looks;
import org.anlan.access.Origin;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands out one masked field of a case to somebody who sees the case and says why. The look is recorded in the same transaction; the page
/// shows the field for ten minutes at most (handbook 8.3).
@Component
class UnmaskDesk {

  static final Duration SHOWN = Duration.ofMinutes(10);

  private static final int FEWEST = 4;
  private static final int MOST = 200;

  /// @param field `reporter.name`, `reporter.phone`, `reporter.words`, `words` or `place.detail`
  /// @param reporter whose, for a field of a reporter
  record Wish(String field, @Nullable UUID reporter, String cause, String words) {}

  /// @param until when the page hides it again, by the machine's clock
  record Shown(String value, Instant until) {}

  private final Shelves shelves;
  private final Sight sight;
  private final Looks looks;
  private final InstantSource machineClock;

  UnmaskDesk(Shelves shelves, Sight sight, Looks looks, InstantSource machineClock) {
    this.shelves = shelves;
    this.sight = sight;
    this.looks = looks;
    this.machineClock = machineClock;
  }

  @Transactional
  public Shown show(Caller caller, CaseNumber number, Wish wish, Origin origin) {
    var file = sight.getAsStaff(number, caller);
    var cause = Cause.find(wish.cause()).orElseThrow(() -> wrong("cause", causeUnknown(wish)));
    var words = wish.words().strip();
    int length = words.codePointCount(0, words.length());
    if (length < FEWEST || length > MOST) throw wrong("words", wordsWrong(length));
    var value = find(file, wish).orElseThrow(() -> wrong("field", fieldUnknown(wish)));
    var subject = "case:" + file.number().text();
    looks.add(caller, new Looks.Wish(subject, name(wish), cause, words), origin);
    return new Shown(value, machineClock.instant().plus(SHOWN));
  }

  private static String name(Wish wish) {
    return wish.reporter() == null ? wish.field() : wish.field() + ":" + wish.reporter();
  }

  private Optional<String> find(CaseFile file, Wish wish) {
    return switch (wish.field()) {
      case "words" -> Optional.of(file.words());
      case "place.detail" -> Optional.ofNullable(file.place().detail());
      default -> ofReporter(file, wish);
    };
  }

  private Optional<String> ofReporter(CaseFile file, Wish wish) {
    var reporter =
        shelves.reporters().list(file).stream()
            .filter(one -> one.id().equals(wish.reporter()))
            .findFirst();
    return switch (wish.field()) {
      case "reporter.name" -> reporter.map(Reporter::name);
      case "reporter.phone" -> reporter.map(Reporter::phone);
      case "reporter.words" -> reporter.map(Reporter::words);
      default -> Optional.empty();
    };
  }

  private static RuntimeException wrong(String field, Texts why) {
    return Problems.of(new Refusal.FieldWrong(field, why)).at(field);
  }

  private static Texts causeUnknown(Wish wish) {
    return new Texts("请从列表中选择查看原因，没有“%s”。", "Choose a reason from the list; there is no “%s”.")
        .with(wish.cause());
  }

  private static Texts wordsWrong(int length) {
    return new Texts(
            "请用 %s 至 %s 个字写明为什么要看，现在是 %s 个字。", "Say why in %s to %s characters; these are %s.")
        .with(FEWEST, MOST, length);
  }

  private static Texts fieldUnknown(Wish wish) {
    return new Texts("这件案件没有可以查看的“%s”。", "This case has no “%s” to be shown.").with(wish.field());
  }
}
