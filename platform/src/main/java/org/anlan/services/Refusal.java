package org.anlan.services;

import java.time.LocalDate;
import java.util.List;
import org.anlan.rules.items.Fault;

/// Why a change of an item is not accepted.
sealed interface Refusal {

  /// Somebody wrote meanwhile.
  record Stale(long revision) implements Refusal {}

  /// It is not done in this state.
  record WrongState(State state) implements Refusal {}

  /// The item itself is in a state in which this is not done.
  record WrongStatus(ServiceItem.Status status) implements Refusal {}

  /// Another change of the same item is open.
  record ChangeOpen(String code) implements Refusal {}

  /// Nothing is being changed.
  record NothingOpen(String code) implements Refusal {}

  /// Who wrote any of it neither reviews nor publishes it.
  record OwnWork() implements Refusal {}

  /// Who reviewed it does not publish it.
  record OwnReview() implements Refusal {}

  record Faulty(List<Fault> faults) implements Refusal {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// What was typed is no such element.
  record Unreadable(List<String> faults) implements Refusal {
    public Unreadable {
      faults = List.copyOf(faults);
    }
  }

  record NoElement(String element) implements Refusal {}

  record Unchanged(int version) implements Refusal {}

  /// The item has this saying.
  record SaidAlready(String said) implements Refusal {}

  record Words(String field, int min, int max, int length) implements Refusal {}

  record DayPast(LocalDate given, LocalDate today) implements Refusal {}

  record CodeTaken(String code) implements Refusal {}

  record CodeWrong(String code) implements Refusal {}

  /// Only what has a code of the national shape, of a level above, can be claimed.
  record NotClaimable(String code) implements Refusal {}

  record NoDivision(String division) implements Refusal {}
}
