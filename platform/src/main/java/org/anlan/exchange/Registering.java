package org.anlan.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.access.Scope;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How a registration that was granted comes into a base library: a firm that was founded, a child that was born. Within the transaction that grants
/// it.
@Service
public class Registering {

  /// What is registered.
  ///
  /// @param values by field; a code by its value or by its Chinese word; blanks are left out
  /// @param caseNumber the matter in which it was granted
  public record Entry(String library, String key, Map<String, String> values, String caseNumber) {
    public Entry {
      values = Map.copyOf(values);
    }
  }

  private final Records records;
  private final Catalogue catalogue;
  private final ReadingDesk.Tools tools;
  private final ApplicationEventPublisher events;
  private final Ledger ledger;

  Registering(
      Records records,
      Catalogue catalogue,
      ReadingDesk.Tools tools,
      ApplicationEventPublisher events,
      Ledger ledger) {
    this.records = records;
    this.catalogue = catalogue;
    this.tools = tools;
    this.events = events;
    this.ledger = ledger;
  }

  public boolean isKnown(String library, String key) {
    return records.find(library, key, Scope.ofThePlatform()).isPresent();
  }

  /// Of one record some fields, for another of the same household or firm; only those that are known.
  public Map<String, String> beside(String library, String key, List<String> fields) {
    return records
        .find(library, key, Scope.ofThePlatform())
        .map(record -> {
          var values = new HashMap<>(record.fields());
          values.keySet().retainAll(Set.copyOf(fields));
          return Map.copyOf(values);
        })
        .orElse(Map.of());
  }

  /// A value that does not fit its field is refused.
  ///
  /// @throws IllegalArgumentException when the key is there already
  @Transactional(propagation = Propagation.MANDATORY)
  public void register(Entry entry) {
    records.lockLibrary(entry.library());
    if (isKnown(entry.library(), entry.key()))
      throw new IllegalArgumentException(entry.library() + " has this key already.");
    var library = catalogue.getLibrary(entry.library());
    var fields = new HashMap<String, String>();
    entry.values().forEach((field, value) -> put(entry.library(), fields, field, value.strip()));
    fields.put(library.key(), entry.key());
    var area = fields.get(library.division());
    if (area == null)
      throw new IllegalArgumentException("%s needs %s.".formatted(library, library.division()));
    var record =
        new LibraryRecord(
            entry.library(), area.substring(0, 6), entry.key(), area, fields, Map.of(), 1);
    records.put(entry.library(), List.of(record), tools.now());
    events.publishEvent(
        new DataChanged(
            entry.library(), record.division(), record.key(), fields.keySet(), tools.now()));
    ledger.commit(
        "registration", entry.caseNumber(), Map.of("act", "registered", "library", library.code()));
  }

  private void put(String library, Map<String, String> fields, String field, String value) {
    if (value.isEmpty()) return;
    var element = catalogue.getElement(library, field);
    var code =
        element.codes().entrySet().stream()
            .filter(one -> one.getValue().zh().equals(value))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(value);
    if (!element.holds(code, tools.today()))
      throw ExchangeProblems.field(
          "given." + field,
          new Texts(
              "“%s”应为%s，而不是“%s”，登记不了。"
                  .formatted(element.name().zh(), element.expected().zh(), value),
              "“%s” is %s, not “%s”; it cannot be registered."
                  .formatted(element.name().en(), element.expected().en(), value)));
    fields.put(field, code);
  }
}
