package org.anlan.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.http.Texts;

/// What makes a password too weak: length counts, kinds of letters do not, and nothing expires (after NIST SP 800-63B §3.1.1). The list
/// of common ones is our own and short; it is compared without digits and signs at the end, as people vary them.
final class PasswordRules {

  static final int CITIZEN = 8;
  static final int STAFF = 10;
  static final int MOST = 256;

  private static final int SHORTEST_NAME = 4;
  private static final Set<String> COMMON = read();

  private PasswordRules() {}

  static int shortest(Account account) {
    return account.kind() == Account.Kind.CITIZEN ? CITIZEN : STAFF;
  }

  /// Why it is refused; empty when it is taken.
  static Optional<Texts> whyNot(Account account, String password) {
    int length = password.codePointCount(0, password.length());
    int shortest = shortest(account);
    if (length < shortest || password.length() > MOST)
      return Optional.of(
          new Texts(
                  "新密码应为 %s 至 %s 个字符，现在是 %s 个。",
                  "A password has %s to %s characters; this one has %s.")
              .with(shortest, MOST, length));
    var plain = password.toLowerCase(Locale.ROOT);
    if (names(account).stream().anyMatch(plain::contains))
      return Optional.of(
          new Texts("密码里不要有账号名、姓名或电话。", "Leave your login, name and phone out of it."));
    if (plain.chars().distinct().count() < SHORTEST_NAME || runs(plain))
      return Optional.of(new Texts("不要用重复或连续的字符。", "No repeated characters and no mere sequence."));
    if (COMMON.contains(plain) || COMMON.contains(stem(plain)))
      return Optional.of(
          new Texts(
              "这是常见密码，很容易被猜到，请换一个。", "That is a common password and soon guessed; take another."));
    return Optional.empty();
  }

  private static List<String> names(Account account) {
    var phone = account.phone() == null ? "" : account.phone();
    return java.util.stream.Stream.of(account.login(), account.name(), phone)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .filter(text -> text.length() >= SHORTEST_NAME || !text.isEmpty() && text.charAt(0) > 0x7f)
        .toList();
  }

  /// All of it one step up or down: 12345678, abcdefgh, 87654321.
  private static boolean runs(String text) {
    for (int step : new int[] {1, -1}) {
      var all = true;
      for (int at = 1; at < text.length(); at++)
        all &= text.charAt(at) - text.charAt(at - 1) == step;
      if (all) return true;
    }
    return false;
  }

  private static String stem(String text) {
    return text.replaceAll("[^\\p{L}]+$", "");
  }

  private static Set<String> read() {
    try (var list = PasswordRules.class.getResourceAsStream("/access/common-passwords.txt")) {
      if (list == null) throw new IllegalStateException("The list of common passwords is missing.");
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
