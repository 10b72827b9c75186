package org.anlan.applications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.rules.forms.FormSchema;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.FormEntry;
import org.anlan.rules.items.Material;
import org.anlan.rules.items.Obtained;
import org.anlan.rules.items.Scenario;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;

/// What is asked of people who apply on line: under one item, or under all items of one thing 一件事 at once.
sealed interface OfferedForm permits ItemForm, ThemeForm {

  /// The way of delivery is asked by itself, whatever a form says of it.
  String DELIVERY = "delivery.";

  String code();

  Words name();

  @Nullable Words summary();

  /// Grows with every change of what is asked.
  int version();

  /// Whether it can be applied for on line.
  boolean isOpen();

  /// The unit that takes it in, by its credit code.
  String unit();

  /// The questions that tell which case it is.
  Situations situations();

  /// What the answers picked; a choice may say that it cannot be done.
  List<Scenario.Choice> picked(Map<String, String> situation);

  FormSchema schema(Map<String, String> situation);

  /// Whatever is asked in any case: an answer is kept while the person tries another case.
  FormSchema everyCase();

  /// All that is needed in this case, however it comes to the office.
  List<Material> materials(Map<String, String> situation);

  Optional<Material> findMaterial(String id);

  Set<Delivery.Way> ways();

  /// Where it can be collected.
  Set<String> venues();

  /// What one gets, where it is one thing.
  @Nullable Words result();

  /// Fields that follow from others, with where from.
  ///
  /// @param known by element
  Map<String, Taken> derived(Map<String, String> situation, Map<String, String> known);

  /// The elements that follow from others in this case, with where from.
  Map<String, Words> following(Map<String, String> situation);

  /// Answers that nobody writes into the form since they were given otherwise: by a question, by the way of delivery.
  Map<String, String> implied(Map<String, String> situation, Delivery delivery);

  /// The elements in the order of the form.
  default List<String> order() {
    return everyCase().fields().stream().map(asked -> asked.field().id()).toList();
  }

  /// What one may commit oneself to in this case 告知承诺; empty where there is nothing.
  Optional<CommitmentBook.Entry> commitment(Map<String, String> situation);

  /// What somebody has to hand in, promise or take from a wallet in this case.
  default List<Material> toHandIn(Map<String, String> situation, Pledge pledge) {
    var covered =
        pledge.chosen()
            ? commitment(situation).map(CommitmentBook.Entry::covers).orElse(List.of())
            : List.<String>of();
    return materials(situation).stream()
        .filter(material -> material.handedIn() && !covered.contains(material.id()))
        .toList();
  }

  /// What the city fetches by itself in this case.
  default List<Material> shared(Map<String, String> situation) {
    return materials(situation).stream()
        .filter(material -> material.obtained() == Obtained.SHARED)
        .toList();
  }

  /// The elements of the form that hold a file.
  default Set<String> fileElements() {
    return everyCase().fields().stream()
        .map(FormSchema.Asked::field)
        .filter(field -> field.kind() == Field.Kind.FILE)
        .map(Field::id)
        .collect(Collectors.toSet());
  }

  static boolean isWritten(FormEntry entry) {
    return !entry.element().startsWith(DELIVERY);
  }
}
