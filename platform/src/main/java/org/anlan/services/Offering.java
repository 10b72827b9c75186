package org.anlan.services;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.Item;
import org.springframework.stereotype.Service;

/// What other modules may ask of service items: what is offered now, and which data elements there are.
@Service
public class Offering {

  private final Cards cards;
  private final ItemShelf shelf;
  private final ItemFolder folder;
  private final Map<String, Offered> held = new ConcurrentHashMap<>();

  Offering(Cards cards, ItemShelf shelf, ItemFolder folder) {
    this.cards = cards;
    this.shelf = shelf;
    this.folder = folder;
  }

  /// What stands in force today; read afresh when it changed, here or in another instance.
  public Optional<Offered> find(String code) {
    return cards.now().find(code).map(Card::head).map(this::offered);
  }

  private Offered offered(ServiceItem head) {
    return Objects.requireNonNull(
        held.compute(
            head.code(),
            (code, before) ->
                before != null && before.stamp() == head.stamp() ? before : read(head)));
  }

  private Offered read(ServiceItem head) {
    return new Offered(
        shelf.shown(head),
        Objects.requireNonNull(head.inForce()),
        head.unit(),
        head.stamp(),
        head.status() == ServiceItem.Status.PUBLISHED);
  }

  /// An item as it was published in one of its versions, whatever became of it since.
  public Item asOf(String code, int version) {
    return shelf.stores().versions().getPublished(code, version).content();
  }

  /// Of all that stand in force.
  public List<String> codes() {
    return cards.now().all().stream().map(card -> card.head().code()).toList();
  }

  /// The field dictionary, by id.
  public List<Field> fields() {
    return folder.fields().stream().sorted(Comparator.comparing(Field::id)).toList();
  }
}
