package org.anlan.benefits;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anlan.cli.CheckedFolder;
import org.anlan.directory.DirectoryCheck;
import org.anlan.exchange.ElementType;
import org.anlan.exchange.ExchangeCheck;
import org.anlan.rules.benefits.ClauseReader;
import org.anlan.rules.benefits.FieldType;

/// Everything that is wrong with a city's policies: their settings, terms and clauses, every field, unit and policy that they call upon, and what the grant
/// of the unit that matches does not give.
public final class BenefitsCheck {

  static final String FOLDER = "benefits";

  private final CheckedFolder city;
  private final DirectoryCheck.Names names;
  private final Map<String, Map<String, FieldType>> types = new HashMap<>();
  private final Set<String> granted = new HashSet<>();

  private BenefitsCheck(CheckedFolder city, DirectoryCheck.Names names) {
    this.city = city;
    this.names = names;
  }

  /// The templates that this module issues by where the city has policies, and what it gives.
  public static Map<String, Set<String>> papers(CheckedFolder city) {
    return city.has(BenefitSettings.FILE)
        ? Map.of(RecoveryPaper.TEMPLATE, RecoveryPaper.GIVEN)
        : Map.of();
  }

  /// @param kinds the codes of the kinds of matter
  public static void check(CheckedFolder city, DirectoryCheck.Names names, Set<String> kinds) {
    if (!city.has(BenefitSettings.FILE)) return;
    var check = new BenefitsCheck(city, names);
    for (var kind : List.of(ListMaking.KIND, ObjectionDesk.KIND))
      if (!kinds.contains(kind))
        city.fault("kinds/%s.json".formatted(kind), 1, "is missing; benefits are handled by it");
    check.elements();
    city.json(BenefitSettings.FILE, BenefitSettings.Sheet.class).ifPresent(check::all);
  }

  private void elements() {
    for (var element : ExchangeCheck.elements(city))
      types
          .computeIfAbsent(element.library(), library -> new HashMap<>())
          .put(element.field(), type(element.type()));
  }

  private static FieldType type(ElementType type) {
    return LibraryFields.type(type);
  }

  private void all(BenefitSettings.Sheet sheet) {
    settings(sheet);
    granted.addAll(ExchangeCheck.sweptFields(city, sheet.matcher(), Matching.PURPOSE));
    var found = new TreeMap<String, Terms>();
    for (var file : city.list(FOLDER, ".json"))
      if (!file.equals(BenefitSettings.FILE))
        city.json(file, Terms.class).ifPresent(terms -> found.put(file, terms));
    var codes = new HashSet<String>();
    found.values().forEach(terms -> codes.add(terms.code()));
    found.forEach((file, terms) -> policy(file, terms, codes));
  }

  private void settings(BenefitSettings.Sheet sheet) {
    duty(BenefitSettings.FILE, "/matcher", sheet.matcher());
    duty(BenefitSettings.FILE, "/payer", sheet.payer());
    if (sheet.alertDays() < 1) at("/alertDays", "is 1 or more");
    if (sheet.startHour() < 0 || sheet.startHour() > 23) at("/startHour", "is 0 to 23");
    sheet.accounts().forEach((library, field) -> field("/accounts/" + library, library, field));
    for (var n = 0; n < sheet.exclusions().size(); n++) {
      var one = sheet.exclusions().get(n);
      field("/exclusions/%d/field".formatted(n), one.library(), one.field());
    }
  }

  private void at(String pointer, String words) {
    city.faultAt(BenefitSettings.FILE, pointer, words);
  }

  private void field(String pointer, String library, String field) {
    if (!types.getOrDefault(library, Map.of()).containsKey(field))
      at(
          pointer,
          "there is no element '%s' of %s in exchange/elements.csv".formatted(field, library));
  }

  private void duty(String file, String pointer, String duty) {
    var found =
        names.duties().getOrDefault(duty, List.of()).stream()
            .anyMatch(place -> place.level().equals("city"));
    if (!found)
      city.faultAt(
          file,
          pointer,
          "no unit of the city in directory/units.csv has the duty '%s'".formatted(duty));
  }

  private void policy(String file, Terms terms, Set<String> codes) {
    if (!file.equals(FOLDER + "/" + terms.code() + ".json"))
      city.faultAt(file, "/code", "must be the file's name, not '%s'".formatted(terms.code()));
    duty(file, "/department", terms.department());
    PolicyReading.figures(terms, codes)
        .forEach(flaw -> city.faultAt(file, "/" + flaw.elementId(), flaw.en()));
    var fields = types.getOrDefault(terms.library(), Map.of());
    if (fields.isEmpty())
      city.faultAt(file, "/library", "there is no library '%s'".formatted(terms.library()));
    else if (terms.payee() != null && !fields.containsKey(terms.payee()))
      city.faultAt(file, "/payee", "there is no element '%s'".formatted(terms.payee()));
    else clause(file.replace(".json", ".dmn"), terms, fields);
  }

  private void clause(String file, Terms terms, Map<String, FieldType> fields) {
    var text = city.text(file);
    if (text.isEmpty()) {
      city.fault(file, 1, "is missing; it has the clause of the policy");
      return;
    }
    switch (ClauseReader.read(text.get(), fields)) {
      case ClauseReader.Refused(var flaws) ->
          flaws.forEach(
              flaw -> city.fault(file, 1, "%s: %s".formatted(flaw.elementId(), flaw.en())));
      case ClauseReader.Read(var clause) -> {
        for (var field : clause.fields())
          if (!granted.contains(terms.library() + "." + field))
            city.fault(
                file,
                1,
                "no grant in exchange/grants.csv lets the matching read '%s' of %s"
                    .formatted(field, terms.library()));
      }
    }
  }
}
