package org.anlan.rules.codes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The identifier of an electronic licence 电子证照标识: `1.2.156.3005.2.<type>.<issuer>.<serial>.<version>.<check>`, where the type is the credit code
/// of whoever defines it and three digits, and the check character is ISO 7064 MOD 37,36 over all before it. Source: GB/T 36904-2018.
///
/// @param type credit code of the definer and three digits
/// @param issuer credit code
/// @param serial digits and capitals
/// @param version from 1; each change or renewal of a licence is the next
public record LicenceId(String type, String issuer, String serial, int version) {
  private static final String ROOT = "1.2.156.3005.2";
  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final Pattern TYPE = Pattern.compile("[0-9A-Z]{18}[0-9A-Z]{3,4}");
  private static final Pattern ISSUER = Pattern.compile("[0-9A-Z]{18}");
  private static final Pattern SERIAL = Pattern.compile("[0-9A-Z]{1,40}");
  private static final int MODULUS = 36;
  private static final int MOST_VERSIONS = 999;

  public LicenceId {
    if (!TYPE.matcher(type).matches()) throw wrong("type", type, "a credit code and three digits");
    if (!ISSUER.matcher(issuer).matches()) throw wrong("issuer", issuer, "a credit code");
    if (!SERIAL.matcher(serial).matches()) throw wrong("serial", serial, "digits and capitals");
    if (version < 1 || version > MOST_VERSIONS)
      throw wrong("version", Integer.toString(version), "1 to 999");
  }

  private static IllegalArgumentException wrong(String part, String value, String expected) {
    return new IllegalArgumentException(
        "The %s of a licence's identifier is %s, not '%s'.".formatted(part, expected, value));
  }

  /// Reads what stands on a licence; empty when it is none or its check character is wrong.
  public static Optional<LicenceId> find(String text) {
    var typed = text.strip().toUpperCase(java.util.Locale.ROOT);
    if (!typed.startsWith(ROOT + ".")) return Optional.empty();
    var parts = List.of(typed.substring(ROOT.length() + 1).split("\\.", -1));
    if (parts.size() != 5 || !parts.get(3).matches("\\d{3}")) return Optional.empty();
    try {
      var id =
          new LicenceId(parts.get(0), parts.get(1), parts.get(2), Integer.parseInt(parts.get(3)));
      return id.text().equals(typed) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The same licence, changed or renewed.
  public LicenceId next() {
    return new LicenceId(type, issuer, serial, version + 1);
  }

  public String text() {
    var written = Integer.toString(1_000 + version).substring(1);
    return String.join(
        ".", ROOT, type, issuer, serial, written, check(type + issuer + serial + written));
  }

  /// ISO 7064 MOD 37,36.
  private static String check(String body) {
    var product = MODULUS;
    for (var i = 0; i < body.length(); i++) {
      var sum = (product + CHARACTERS.indexOf(body.charAt(i))) % MODULUS;
      product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
    }
    return String.valueOf(CHARACTERS.charAt((MODULUS + 1 - product) % MODULUS));
  }

  @Override
  public String toString() {
    return text();
  }
}
