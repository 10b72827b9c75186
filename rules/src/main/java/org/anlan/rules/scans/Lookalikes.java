package org.anlan.rules.scans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.anlan.rules.codes.CitizenId;
import org.anlan.rules.codes.Uscc;

/// Signs that are taken for each other when a code is read off a picture, and codes put right by their check characters (GB 11643, GB 32100).
/// A sign that a code cannot have is always another one; of the signs that it can have only one that was not clear may be another, and only where no
/// other such change would agree.
final class Lookalikes {

  static final int LENGTH = 18;

  /// What a code says, and how sure that is.
  record Code(String text, Found.Note note) {}

  /// From here on a sign is what it looks like.
  private static final double CLEAR = 0.95;

  private static final List<String> ALIKE =
      List.of(
          "0ODQ", "1ILT7", "2Z", "5S", "6G", "8B3", "UVY", "4A", "9G", "MN", "HN", "CG", "EF", "PR",
          "KX");

  private static final String OF_DIGITS = "OQDoIl|ZSBGzsTALig";
  private static final String AS_DIGITS = "000011125862574119";

  /// No code has these (GB 32100, 4.1).
  private static final String NEVER = "OISZV";

  private static final String INSTEAD = "0152U";

  private Lookalikes() {}

  /// An identity number of somebody born by `today`; DOUBTFUL where nothing that looks alike is one.
  static Optional<Code> citizen(Tidy.Run run, LocalDate today) {
    var read = run.text();
    if (read.length() != LENGTH) return Optional.empty();
    var digits = translated(read.substring(0, LENGTH - 1), OF_DIGITS, AS_DIGITS);
    var last = read.substring(LENGTH - 1).toUpperCase(java.util.Locale.ROOT);
    if (!last.equals("X"))
      last = translated(last.equals("K") || last.equals("×") ? "X" : last, OF_DIGITS, AS_DIGITS);
    return Optional.of(righted(run, digits + last, code -> CitizenId.holds(code, today)));
  }

  /// A unified social credit code; DOUBTFUL where nothing that looks alike is one.
  static Optional<Code> credit(Tidy.Run run) {
    var read = run.text();
    if (read.length() != LENGTH) return Optional.empty();
    var capitals = translated(read.toUpperCase(java.util.Locale.ROOT), NEVER + "|", INSTEAD + "1");
    var division = translated(capitals.substring(2, 8), OF_DIGITS, AS_DIGITS);
    var code = capitals.substring(0, 2) + division + capitals.substring(8);
    return Optional.of(righted(run, code, Uscc::holds));
  }

  private static Code righted(Tidy.Run run, String likely, Predicate<String> holds) {
    if (holds.test(likely))
      return new Code(
          likely, likely.equals(run.text()) ? Found.Note.AS_READ : Found.Note.PUT_RIGHT);
    var others = changed(run, likely).stream().filter(holds).toList();
    return others.size() == 1
        ? new Code(others.getFirst(), Found.Note.PUT_RIGHT)
        : new Code(likely, Found.Note.DOUBTFUL);
  }

  /// Every code that differs in one unclear sign which looks like that one.
  private static List<String> changed(Tidy.Run run, String code) {
    var all = new ArrayList<String>();
    for (int n = 0; n < code.length(); n++)
      for (var alike : ALIKE)
        if (run.sureness().get(n) < CLEAR && alike.indexOf(code.charAt(n)) >= 0)
          for (var other : alike.toCharArray())
            if (other != code.charAt(n))
              all.add(code.substring(0, n) + other + code.substring(n + 1));
    return all.stream().distinct().toList();
  }

  private static String translated(String text, String from, String to) {
    var said = new StringBuilder();
    for (var sign : text.toCharArray()) {
      int at = from.indexOf(sign);
      said.append(at < 0 ? sign : to.charAt(at));
    }
    return said.toString();
  }
}
