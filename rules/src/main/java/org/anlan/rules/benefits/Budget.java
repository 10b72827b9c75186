package org.anlan.rules.benefits;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// How money that is not enough for all is given out, as the policy says beforehand. In fen; never a fen more than there is.
public final class Budget {

  public enum Spread {
    /// In the order of the list, each in full, until one does not fit any more.
    FIRST_COME,
    /// Each the same share of what they would get, rounded down.
    PRO_RATA
  }

  private Budget() {}

  /// @param wanted what each would get, in the order of the list
  /// @param left what there is
  /// @return what each gets; 0 for nothing
  public static List<Long> share(List<Long> wanted, long left, Spread spread) {
    if (left < 0 || wanted.stream().anyMatch(fen -> fen < 0))
      throw new IllegalArgumentException(
          "Neither %d nor %s may be negative.".formatted(left, wanted));
    var total = wanted.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (total.compareTo(BigInteger.valueOf(left)) <= 0) return List.copyOf(wanted);
    return spread == Spread.FIRST_COME ? inTurn(wanted, left) : rated(wanted, left, total);
  }

  private static List<Long> inTurn(List<Long> wanted, long left) {
    var given = new ArrayList<Long>();
    var still = left;
    var open = true;
    for (var fen : wanted) {
      open = open && fen <= still;
      given.add(open ? fen : 0L);
      if (open) still -= fen;
    }
    return given;
  }

  private static List<Long> rated(List<Long> wanted, long left, BigInteger total) {
    return wanted.stream()
        .map(fen ->
            BigInteger.valueOf(fen)
                .multiply(BigInteger.valueOf(left))
                .divide(total)
                .longValueExact())
        .toList();
  }
}
