package org.anlan.notices;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.http.Texts;

/// Addresses that belong to nobody: the numbers of the demo city, and the names reserved for examples (RFC 2606, RFC 6761). What
/// leaves the platform never goes there; each adapter asks here before it speaks.
final class DemoAddresses {

  private static final Pattern NUMBER = Pattern.compile("(\\+?86)?1990000\\d{4}");
  private static final List<String> NAMES =
      List.of(
          "example.com", "example.net", "example.org", "example", "test", "invalid", "localhost");

  private DemoAddresses() {}

  static Optional<Texts> refusal(String address) {
    return isDemo(address)
        ? Optional.of(
            new Texts(
                "演示号码或示例地址，不对外发送。", "A demo number or an example address; nothing is sent there."))
        : Optional.empty();
  }

  private static boolean isDemo(String address) {
    var plain = address.strip().toLowerCase(java.util.Locale.ROOT);
    if (NUMBER.matcher(plain.replaceAll("[\\s-]", "")).matches()) return true;
    var domain = plain.substring(plain.lastIndexOf('@') + 1).replaceFirst("\\.$", "");
    return plain.contains("@")
        && NAMES.stream().anyMatch(name -> domain.equals(name) || domain.endsWith("." + name));
  }
}
