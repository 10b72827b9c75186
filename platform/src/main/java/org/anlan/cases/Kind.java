package org.anlan.cases;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Lifecycle;

/// A kind of matter as the city's folder describes it (`city/kinds/*.json`): what is asked of the reporter, how it is done,
/// who gets it and by when. A new kind is a new file, no code.
///
/// @param matter major and minor of the matter code (GB/T 47678.5), five digits
/// @param channel the digit of the case number that says where it came in
/// @param dispatch the decision that names the responsible unit
/// @param deadline the time rule of the whole matter
/// @param reopenAt the element of the procedure where a new round begins
/// @param disputeDays calendar days in which a closing can be disputed
/// @param lifecycle the stages, least advanced first, and which may follow which; every procedure of this kind is proved to walk
///     within it
public record Kind(
    String code,
    String matter,
    String name,
    String nameEn,
    String hint,
    String hintEn,
    char channel,
    String procedure,
    String dispatch,
    String deadline,
    String reopenAt,
    int disputeDays,
    Range photos,
    Range words,
    Repeat repeat,
    LinkedHashMap<Stage, List<Stage>> lifecycle) {

  /// Both ends count.
  public record Range(int min, int max) {}

  /// Within this distance and time a second report of the kind is shown as a repeat.
  public record Repeat(int metres, int days) {}

  public Texts title() {
    return new Texts(name, nameEn);
  }

  /// The same table for the rules.
  Lifecycle table() {
    var moves = new LinkedHashMap<String, Set<String>>();
    lifecycle.forEach((from, to) ->
        moves.put(
            from.name(), to.stream().map(Stage::name).collect(toCollection(LinkedHashSet::new))));
    return new Lifecycle(moves);
  }

  boolean allows(Stage from, Stage to) {
    return lifecycle.getOrDefault(from, List.of()).contains(to);
  }
}
