package org.anlan.files;

import java.util.HashSet;
import org.anlan.cli.CheckedFolder;

/// Everything that is wrong with which papers a city takes.
public final class PapersCheck {

  private static final String FILE = "papers/kinds.json";

  private PapersCheck() {}

  public static void check(CheckedFolder city) {
    city.json(FILE, PaperRules.Sheet.class)
        .ifPresent(sheet -> {
          var seen = new HashSet<String>();
          for (var n = 0; n < sheet.kinds().size(); n++) {
            var at = "/kinds/" + n;
            var line = sheet.kinds().get(n);
            PaperRules.flaws(line).forEach(flaw -> city.faultAt(FILE, at, flaw));
            if (!seen.add(line.kind()))
              city.faultAt(FILE, at, "the kind '%s' stands there twice".formatted(line.kind()));
          }
          if (sheet.keepHours() < 1) city.faultAt(FILE, "/keepHours", "must be 1 or more");
          if (sheet.openMegabytes() < 1) city.faultAt(FILE, "/openMegabytes", "must be 1 or more");
        });
  }
}
