package org.anlan.cases;

import org.anlan.directory.Directory;

/// Which unit a procedure or a kind means when it names one.
final class Units {

  private static final String DUTY = "duty:";

  private Units() {}

  /// @param named `dispatched`, or `duty:<slug>` for whichever unit has that duty where the case lies
  static String named(Directory directory, CaseFile file, String named) {
    if (named.startsWith(DUTY))
      return directory
          .findByDuty(named.substring(DUTY.length()), file.division() + "000000")
          .orElseThrow(() ->
              new IllegalStateException(
                  "No unit has the duty %s in %s.".formatted(named, file.division())))
          .uscc();
    return file.findUnit()
        .orElseThrow(() ->
            new IllegalStateException("Case %s has no unit yet.".formatted(file.number().text())));
  }
}
