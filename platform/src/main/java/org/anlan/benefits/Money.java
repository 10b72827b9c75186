package org.anlan.benefits;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Money as people read it: `12,345.60`.
final class Money {

  private Money() {}

  static String yuan(long fen) {
    var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(BigDecimal.valueOf(fen, 2));
  }
}
