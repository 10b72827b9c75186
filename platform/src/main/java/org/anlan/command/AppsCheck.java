package org.anlan.command;

import java.util.Map;
import java.util.Set;
import org.anlan.cli.CheckedFolder;
import org.anlan.directory.DirectoryCheck;

/// Everything that is wrong with how a city presents itself to apps, and how it reads the requests of another system.
public final class AppsCheck {

  private static final String APPS = "open311.json";
  private static final String REQUESTS = "imports/requests.json";

  private AppsCheck() {}

  public static void check(CheckedFolder city, DirectoryCheck.Names names, Set<String> kinds) {
    city.json(APPS, GeoReport.Sheet.class)
        .ifPresent(sheet -> {
          if (sheet.jurisdiction().isBlank())
            city.faultAt(APPS, "/jurisdiction", "is to be filled in");
        });
    if (!city.has(REQUESTS)) return;
    city.json(REQUESTS, Mapping.class).ifPresent(mapping -> mapping(city, mapping, names, kinds));
  }

  private static void mapping(
      CheckedFolder city, Mapping mapping, DirectoryCheck.Names names, Set<String> kinds) {
    for (var kind : mapping.kinds().entrySet())
      if (!kinds.contains(kind.getValue()))
        at(city, "kinds", kind, "there is no kind of matter '%s'");
    for (var unit : mapping.units().entrySet())
      if (!isUnit(unit.getValue(), names)) at(city, "units", unit, "there is no unit or duty '%s'");
  }

  private static boolean isUnit(String named, DirectoryCheck.Names names) {
    return named.startsWith("duty:")
        ? names.duties().containsKey(named.substring(5))
        : names.units().contains(named);
  }

  private static void at(
      CheckedFolder city, String within, Map.Entry<String, String> one, String words) {
    var name = one.getKey().replace("~", "~0").replace("/", "~1");
    city.faultAt(REQUESTS, "/%s/%s".formatted(within, name), words.formatted(one.getValue()));
  }
}
