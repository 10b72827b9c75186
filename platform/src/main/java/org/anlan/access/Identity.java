package org.anlan.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anlan.rules.codes.CitizenId;
import org.anlan.rules.codes.Uscc;

/// For whom an account may act: the person herself, or a firm that she stands for. Proved by a check of the real name, in a demo by the
/// city's `accounts.csv`.
///
/// @param code identity number or credit code
public record Identity(Kind kind, String code) {

  public enum Kind {
    PERSON,
    FIRM;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Reads `person:9901…` and `firm:91…`, parted by blanks.
  static List<Identity> read(String cell) {
    return Arrays.stream(cell.strip().split(" +"))
        .filter(word -> !word.isEmpty())
        .map(Identity::of)
        .toList();
  }

  private static Identity of(String word) {
    var parts = List.of(word.split(":", 2));
    var kind = Kind.valueOf(parts.getFirst().toUpperCase(Locale.ROOT));
    var code = parts.getLast();
    return new Identity(
        kind, kind == Kind.PERSON ? new CitizenId(code).text() : new Uscc(code).text());
  }

  /// Masked, so that no log carries it by accident.
  @Override
  public String toString() {
    return kind.code() + ":" + Masking.idNumber(code);
  }
}
