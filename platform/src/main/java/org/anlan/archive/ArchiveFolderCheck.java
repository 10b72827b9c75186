package org.anlan.archive;

import java.util.Map;
import java.util.Set;
import org.anlan.cli.CheckedFolder;

/// Everything that is wrong with how long a city keeps what.
public final class ArchiveFolderCheck {

  private static final String FILE = "archive/schedule.json";

  private ArchiveFolderCheck() {}

  /// The template that this module issues by, and what it gives.
  public static Map<String, Set<String>> papers() {
    return Map.of(DestructionPaper.TEMPLATE, DestructionPaper.GIVEN);
  }

  /// @param kinds of matter
  /// @param templates how long each says that its documents are kept
  public static void check(CheckedFolder city, Set<String> kinds, Map<String, String> templates) {
    city.json(FILE, Schedule.Sheet.class)
        .ifPresent(sheet -> {
          var check = new ScheduleCheck(city.path(FILE), sheet);
          check.classes();
          check.against(kinds, templates);
          check.flaws().forEach(flaw -> city.fault(FILE, 1, flaw));
        });
  }
}
