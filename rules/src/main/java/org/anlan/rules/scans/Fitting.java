package org.anlan.rules.scans;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.anlan.rules.forms.Answers;
import org.anlan.rules.forms.Pasted;
import org.anlan.rules.items.Field;

/// What was read off a paper, put into a field of a form and held against what stands there.
public final class Fitting {

  private Fitting() {}

  /// As the field would have it: a kind of firm by the field's own words, capital as a number. Empty where the field could not hold it.
  public static Optional<String> into(Field field, String read, LocalDate today) {
    return said(field, read)
        .map(said -> Pasted.clean(field, said))
        .filter(clean -> !clean.isEmpty() && Answers.check(field, clean, today).isEmpty());
  }

  private static Optional<String> said(Field field, String read) {
    return switch (field.kind()) {
      case CHOICE ->
          field.choices().stream()
              .filter(read::startsWith)
              .max(Comparator.comparing(String::length));
      case NUMBER, MONEY -> Capital.tenThousands(read).map(BigDecimal::toPlainString);
      default -> Optional.of(read);
    };
  }

  /// Whether two texts say the same: punctuation, blanks, the width and the case of letters do not matter, nor whether 族 is said of a people.
  public static boolean agree(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\p{P}\\p{Z}\\p{S}\\s]", "")
        .toUpperCase(Locale.ROOT)
        .replaceAll("(?<=.)族$", "");
  }
}
