package org.anlan.procedures;

import java.util.List;
import org.anlan.http.Texts;

/// Something happened to a change of a way that these people should hear of: it waits for those who may publish it, or its writers learn
/// what became of it.
///
/// @param way its name
/// @param people ids of the directory
public record WayTold(String way, List<String> people, Texts news) {

  public WayTold {
    people = List.copyOf(people);
  }
}
