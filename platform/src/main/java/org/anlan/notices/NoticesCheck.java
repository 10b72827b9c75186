package org.anlan.notices;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import org.anlan.cli.CheckedFolder;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is wrong with what a city tells people and how.
public final class NoticesCheck {

  private static final String FOLDER = "notices/occasions";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  /// So that templates are looked at while the rules are broken.
  private static final Rules UNSIGNED =
      new Rules(LocalTime.MIN, LocalTime.MIN, LocalTime.MIN, "", "", 1, 1, 1);

  private NoticesCheck() {}

  /// @param needed occasions that other modules tell of
  public static void check(CheckedFolder city, Set<String> needed) {
    var wanted = new HashSet<>(needed);
    wanted.addAll(Set.of("mail-code", "digest", "test"));
    for (var code : wanted.stream().sorted().toList())
      if (!city.has("%s/%s.json".formatted(FOLDER, code)))
        city.fault(
            "%s/%s.json".formatted(FOLDER, code), 1, "is missing; the platform tells people of it");
    var rules = city.json("notices/rules.json", Rules.class);
    for (var file : city.list(FOLDER, ".json")) {
      var occasion = city.json(file, Occasion.class, JSON);
      if (occasion.isPresent())
        OccasionChecks.flaws(
                file.substring(FOLDER.length() + 1), occasion.get(), rules.orElse(UNSIGNED))
            .forEach(flaw -> city.fault(file, 1, flaw));
    }
  }
}
