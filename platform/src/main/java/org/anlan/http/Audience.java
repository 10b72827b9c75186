package org.anlan.http;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Who hears of something: names of sessions, accounts, units, areas and cases. A listener hears a message when one name is
/// on both sides.
public record Audience(Set<String> names) {

  /// The lengths of a division code that end a level: city, county, street, community.
  private static final int[] LEVELS = {4, 6, 9, 12};

  public Audience {
    names = Set.copyOf(names);
  }

  public static Audience everybody() {
    return named("everybody");
  }

  public static Audience session(UUID id) {
    return named("session:" + id);
  }

  public static Audience account(UUID id) {
    return named("account:" + id);
  }

  /// A person of the directory, such as `H00001`.
  public static Audience person(String id) {
    return named("person:" + id);
  }

  /// A unit by its unified social credit code.
  public static Audience unit(String uscc) {
    return named("unit:" + uscc);
  }

  /// Whoever was let into this case.
  public static Audience matter(String caseNumber) {
    return named("case:" + caseNumber);
  }

  /// Whoever looks after an area that holds this division.
  public static Audience around(String division) {
    var names = new HashSet<String>();
    IntStream.of(LEVELS)
        .filter(length -> length <= division.length())
        .forEach(length -> names.add("area:" + division.substring(0, length)));
    return new Audience(names);
  }

  /// Whoever looks after exactly this area, given as the leading digits of its code.
  public static Audience area(String prefix) {
    return named("area:" + prefix);
  }

  public Audience and(Audience other) {
    return all(List.of(this, other));
  }

  public static Audience all(Collection<Audience> parts) {
    var names = new HashSet<String>();
    parts.forEach(part -> names.addAll(part.names));
    return new Audience(names);
  }

  boolean meets(Audience other) {
    return names.stream().anyMatch(other.names::contains);
  }

  private static Audience named(String name) {
    return new Audience(Set.of(name));
  }
}
