package org.anlan.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.rules.retention.Counting;
import org.anlan.rules.retention.RetentionPeriod;

/// Checks a schedule of retention; each flaw says where it stands, what stands there and what to write.
final class ScheduleCheck {

  private static final Pattern COVER =
      Pattern.compile(
          "case:(\\*|[a-z][a-z0-9-]*)|document:[a-z][a-z0-9-]*|upload:loose|record:(looks|notices)");
  private static final Set<String> CERTAINTIES = Set.of("law", "standard", "practice", "memory");
  private static final Set<String> REMOVALS = Set.of("list", "job", "none");
  private static final int LONGEST_WAIT = 3_660;

  private final Path file;
  private final Schedule.Sheet sheet;
  private final List<String> flaws = new ArrayList<>();

  ScheduleCheck(Path file, Schedule.Sheet sheet) {
    this.file = file;
    this.sheet = sheet;
  }

  private void flaw(String place, String words) {
    flaws.add("%s: %s".formatted(place, words));
  }

  List<String> flaws() {
    return List.copyOf(flaws);
  }

  /// @throws IllegalStateException with all flaws, if there are any
  void stop() {
    if (!flaws.isEmpty())
      throw new IllegalStateException("%s: %s.".formatted(file, String.join("; ", flaws)));
  }

  /// The classes by what they cover.
  Map<String, ScheduleClass> classes() {
    var days = sheet.archive().afterDays();
    if (days < 0 || days > LONGEST_WAIT)
      flaw(
          "archive.afterDays",
          "%d is no number of days; write 0 to %d".formatted(days, LONGEST_WAIT));
    sourced("archive", sheet.archive().certainty(), sheet.archive().source());
    sourced("counting", sheet.counting().certainty(), sheet.counting().source());
    parsed("counting.from", () -> Counting.parse(sheet.counting().from()));
    var found = new HashMap<String, ScheduleClass>();
    var codes = new HashMap<String, Integer>();
    for (var n = 0; n < sheet.classes().size(); n++) {
      var one = sheet.classes().get(n);
      var place = "classes[%d] %s".formatted(n, one.code());
      check(place, one);
      var before = codes.putIfAbsent(one.code(), n);
      if (before != null)
        flaw(place, "the code stands at classes[%d] already; give it another".formatted(before));
      for (var cover : one.covers()) add(found, place, cover, one);
    }
    for (var needed : List.of(Schedule.ANY_CASE, Schedule.LOOSE))
      if (!found.containsKey(needed))
        flaw("classes", "none covers `%s`; add one that does".formatted(needed));
    return Map.copyOf(found);
  }

  private void check(String place, ScheduleClass one) {
    sourced(place, one.certainty(), one.source());
    var readable = parsed(place + ".period", one::time);
    if (!REMOVALS.contains(one.removal()))
      flaw(
          place + ".removal",
          "'%s' is unknown; write one of %s".formatted(one.removal(), sorted(REMOVALS)));
    var loose = one.covers().contains(Schedule.LOOSE);
    if (readable && loose && one.time().equals(RetentionPeriod.PERMANENT))
      flaw(
          place + ".period", "what hangs on nothing cannot be kept for ever; write hours as `24h`");
  }

  private void add(
      Map<String, ScheduleClass> found, String place, String cover, ScheduleClass one) {
    if (!COVER.matcher(cover).matches())
      flaw(
          place + ".covers",
          "'%s' is unknown; write `case:<kind>`, `case:*`, `document:<template>`, `upload:loose`, `record:looks` or `record:notices`"
              .formatted(cover));
    var before = found.putIfAbsent(cover, one);
    if (before != null)
      flaw(
          place + ".covers",
          "`%s` is covered by %s already; take it out of one".formatted(cover, before.code()));
  }

  private void sourced(String place, String certainty, String source) {
    if (!CERTAINTIES.contains(certainty))
      flaw(
          place + ".certainty",
          "'%s' is unknown; write one of %s".formatted(certainty, sorted(CERTAINTIES)));
    if (source.isBlank()) flaw(place + ".source", "is empty; say where the value comes from");
  }

  private boolean parsed(String place, Runnable parsing) {
    try {
      parsing.run();
      return true;
    } catch (IllegalArgumentException e) {
      flaw(place, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  /// What it says must agree with the kinds of matter and the templates of the same city.
  ///
  /// @param templates how long each template says that its documents are kept
  void against(Set<String> kinds, Map<String, String> templates) {
    for (var one : sheet.classes())
      for (var cover : one.covers()) {
        var place = "classes %s.covers".formatted(one.code());
        var name = cover.substring(cover.indexOf(':') + 1);
        if (cover.startsWith("case:") && !cover.equals(Schedule.ANY_CASE) && !kinds.contains(name))
          flaw(
              place,
              "there is no kind of matter '%s'; there are %s".formatted(name, sorted(kinds)));
        if (cover.startsWith("document:")) agrees(place, name, one, templates);
      }
    for (var template : templates.entrySet())
      parsed(
          "city/documents/%s.txt, retention".formatted(template.getKey()),
          () -> RetentionPeriod.parse(template.getValue()));
  }

  private void agrees(String place, String name, ScheduleClass one, Map<String, String> templates) {
    var said = templates.get(name);
    if (said == null)
      flaw(
          place,
          "there is no template '%s'; there are %s".formatted(name, sorted(templates.keySet())));
    else if (!said.equals(one.period()))
      flaw(
          place,
          "city/documents/%s.txt says retention %s and this class %s; write the same in both"
              .formatted(name, said, one.period()));
  }
}
