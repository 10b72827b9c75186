package org.anlan.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.rules.items.Item;
import org.jspecify.annotations.Nullable;

/// One version of an item, from its first word to its publication.
///
/// @param writers everybody who wrote any of it, first the one who began; none for what came from files
/// @param from the day from which it holds; only once published
/// @param words the last that was said about it
/// @param revision grows with each change, so that an old page is told
record ItemVersion(
    String code,
    int number,
    State state,
    Item content,
    List<String> writers,
    @Nullable String reviewer,
    @Nullable String publisher,
    @Nullable LocalDate from,
    @Nullable String words,
    Instant changedAt,
    long revision) {

  ItemVersion {
    writers = List.copyOf(writers);
  }

  static ItemVersion begun(String code, int number, State state, Item content, Hand hand) {
    return new ItemVersion(
        code, number, state, content, List.of(hand.person()), null, null, null, null, hand.at(), 1);
  }

  /// Who does something, and when.
  record Hand(String person, Instant at) {}

  boolean writtenBy(String person) {
    return writers.contains(person);
  }

  ItemVersion written(Item now, Hand hand) {
    var all = Stream.concat(writers.stream(), Stream.of(hand.person())).distinct().toList();
    return new ItemVersion(
        code, number, State.DRAFT, now, all, null, null, null, words, hand.at(), revision + 1);
  }

  /// A move by a writer, or a reviewer who sends it back.
  ItemVersion moved(State to, @Nullable String said, Instant at) {
    return new ItemVersion(
        code, number, to, content, writers, null, null, null, said, at, revision + 1);
  }

  ItemVersion reviewed(Hand hand, @Nullable String said) {
    return new ItemVersion(
        code,
        number,
        State.REVIEWED,
        content,
        writers,
        hand.person(),
        null,
        null,
        said,
        hand.at(),
        revision + 1);
  }

  ItemVersion published(Hand hand, LocalDate day) {
    return new ItemVersion(
        code,
        number,
        State.PUBLISHED,
        content,
        writers,
        reviewer,
        hand.person(),
        day,
        words,
        hand.at(),
        revision + 1);
  }
}
