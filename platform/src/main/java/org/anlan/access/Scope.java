package org.anlan.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which rows somebody may see: those of some units, of some areas, some single cases, and what an account itself brought in.
/// Every query of a store takes one and narrows by [#parameters]:
///
/// ```sql
/// and (:scope_everything
///      or unit = any (:scope_units)
///      or street like any (:scope_areas)
///      or number = any (:scope_cases))
/// ```
///
/// @param everything only for jobs of the platform itself
/// @param units unified social credit codes
/// @param areas leading digits of division codes, such as `990102` for a county
/// @param cases numbers of cases the browser was let into
public record Scope(
    boolean everything,
    Set<String> units,
    Set<String> areas,
    Set<String> cases,
    @Nullable UUID account) {

  public Scope {
    units = Set.copyOf(units);
    areas = Set.copyOf(areas);
    cases = Set.copyOf(cases);
  }

  /// For the platform's own jobs, never for a request.
  public static Scope ofThePlatform() {
    return new Scope(true, Set.of(), Set.of(), Set.of(), null);
  }

  /// One case whose number somebody brings: a right that is proved otherwise, as by a query code, or that everybody has, as joining a
  /// report at the place.
  public static Scope ofOne(String caseNumber) {
    return new Scope(false, Set.of(), Set.of(), Set.of(caseNumber), null);
  }

  /// What the post gives, whatever its holder reported as a citizen.
  public Scope asStaff() {
    return new Scope(everything, units, areas, Set.of(), null);
  }

  /// What the browser and the account were let into, whatever post is held.
  public Scope asReporter() {
    return new Scope(everything, Set.of(), Set.of(), cases, account);
  }

  public static Scope nothing() {
    return new Scope(false, Set.of(), Set.of(), Set.of(), null);
  }

  /// Whether a case of this unit at this place is in reach, whoever reported it.
  public boolean reaches(@Nullable String unit, String division) {
    return everything
        || (unit != null && units.contains(unit))
        || areas.stream().anyMatch(division::startsWith);
  }

  /// `scope_everything` boolean, `scope_units` text[], `scope_areas` text[] of LIKE patterns, `scope_cases` text[],
  /// `scope_account` uuid or null.
  public Map<String, @Nullable Object> parameters() {
    var values = new HashMap<String, @Nullable Object>();
    values.put("scope_everything", everything);
    values.put("scope_units", array(List.copyOf(units)));
    values.put("scope_areas", array(areas.stream().map(area -> area + "%").toList()));
    values.put("scope_cases", array(List.copyOf(cases)));
    values.put("scope_account", account);
    return values;
  }

  private static String[] array(List<String> texts) {
    return texts.stream().sorted().toArray(String[]::new);
  }
}
