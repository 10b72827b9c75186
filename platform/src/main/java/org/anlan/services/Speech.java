package org.anlan.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.anlan.rules.csv.Csv;
import org.anlan.services.GuideTables.Act;
import org.anlan.services.GuideTables.Remark;
import org.anlan.services.GuideTables.Saying;

/// How people of a city speak (`city/guide`).
record Speech(List<Saying> sayings, List<Act> acts, List<Remark> outside) {

  /// @param city the city's folder; one without `guide` knows only the items' own words
  static Speech of(Path city) {
    return new Speech(
        rows(city, GuideTables.SAYINGS, GuideTables::saying),
        rows(city, GuideTables.ACTS, GuideTables::act),
        rows(city, GuideTables.OUTSIDE, GuideTables::remark));
  }

  /// With what keepers of items heard people say.
  Speech with(List<Saying> more) {
    var all = new ArrayList<>(sayings);
    all.addAll(more);
    return new Speech(List.copyOf(all), acts, outside);
  }

  private static <T> List<T> rows(Path city, String file, Function<Csv.Row, T> reader) {
    var path = city.resolve(file);
    if (!Files.isRegularFile(path)) return List.of();
    return Csv.read(ItemFolder.text(path)).stream().map(reader).toList();
  }

  Asked asked(String question) {
    return Asked.of(question, sayings, acts);
  }

  /// What an item does with something that is there already, by its name.
  Set<String> actsOf(String name) {
    var found = new LinkedHashSet<String>();
    for (var act : acts) if (act.items().stream().anyMatch(name::contains)) found.add(act.code());
    return found;
  }

  List<String> sentencesOutside() {
    return outside.stream().filter(Remark::whole).map(Remark::said).toList();
  }

  List<Remark> wordsOutside(String plain) {
    return outside.stream().filter(one -> !one.whole() && plain.contains(one.said())).toList();
  }
}
