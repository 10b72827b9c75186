package org.anlan.applications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A material of an application as it stands now.
///
/// @param material id within the item
/// @param papers files that were handed in for it, in their order
/// @param licence identifier of an electronic licence that stands for it
record Material(String material, List<UUID> papers, @Nullable String licence, State state) {

  enum State {
    GIVEN,
    /// Promised for later 容缺.
    FOLLOWS,
    /// To be corrected 待补正.
    LACKING,
    /// Handed in after it was asked for.
    SUPPLIED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Material {
    papers = List.copyOf(papers);
  }

  /// One for each material that was handed in, its pages together.
  static List<Material> of(List<Handed> handed) {
    var found = new LinkedHashMap<String, Material>();
    for (var one : handed) found.merge(one.material(), of(one), Material::with);
    return List.copyOf(found.values());
  }

  private static Material of(Handed one) {
    var paper = one.paper();
    var state = one.promisedLater() ? State.FOLLOWS : State.GIVEN;
    return new Material(
        one.material(), paper == null ? List.of() : List.of(paper), one.licence(), state);
  }

  private Material with(Material more) {
    var all = new ArrayList<>(papers);
    all.addAll(more.papers);
    return new Material(material, all, licence == null ? more.licence : licence, state);
  }

  /// The same for another application, under its name there.
  ///
  /// @param copied a paper once more
  List<Handed> handedAs(String name, UnaryOperator<UUID> copied) {
    if (licence != null) return List.of(Handed.licence(name, licence));
    if (state == State.FOLLOWS) return List.of(new Handed(name, null, null, true));
    return papers.stream().map(paper -> Handed.paper(name, copied.apply(paper))).toList();
  }

  Material in(State next) {
    return new Material(material, papers, licence, next);
  }

  /// What was handed in later takes the place of what was there.
  Material supplied(List<UUID> newPapers, @Nullable String newLicence) {
    return new Material(material, newPapers, newLicence, State.SUPPLIED);
  }
}
