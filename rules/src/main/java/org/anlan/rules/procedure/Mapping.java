package org.anlan.rules.procedure;

import java.util.Map;

/// Which place of the old drawing is which of the new one. A place is written as timers write it: the element's id, with the
/// called procedure's key and a slash before it where it lies in a called one. What is not named is itself: only places whose
/// id has changed stand here. An alarm that is mapped to nothing (an empty text) is given up on purpose.
public record Mapping(Map<String, String> places) {

  /// Every place is itself.
  public static final Mapping NONE = new Mapping(Map.of());

  public Mapping {
    places = Map.copyOf(places);
  }

  /// The name of a place for a matter of the procedure `main`.
  static String name(String main, String procedure, String element) {
    return procedure.equals(main) ? element : procedure + "/" + element;
  }

  /// The id that an element has in the new drawing of the same procedure; empty if it was given up.
  String target(String main, String procedure, String element) {
    var name = name(main, procedure, element);
    var found = places.getOrDefault(name, name);
    return found.substring(found.indexOf('/') + 1);
  }
}
