package org.anlan.procedures;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.anlan.rules.procedure.Flaw;

/// Why a change of a way is not accepted.
sealed interface Refusal {

  /// Somebody wrote meanwhile.
  record Stale(long version) implements Refusal {}

  /// The draft is in a state in which this is not done.
  record WrongState(Draft.State state) implements Refusal {}

  /// Another change of the same way is open.
  record DraftOpen(UUID draft) implements Refusal {}

  /// Who wrote any of it does not decide about it.
  record OwnWork() implements Refusal {}

  record Flawed(List<Flaw> flaws) implements Refusal {
    public Flawed {
      flaws = List.copyOf(flaws);
    }
  }

  /// Examples that do not hold, by name; none where there are no examples at all.
  record ExamplesFail(List<String> names) implements Refusal {
    public ExamplesFail {
      names = List.copyOf(names);
    }
  }

  /// Something was published since the draft was begun.
  record BaseMoved(int newest) implements Refusal {}

  /// The text is that of the version it began from.
  record Unchanged(int version) implements Refusal {}

  record Words(String field, int min, int max, int length) implements Refusal {}

  /// Both on the city's clock.
  record NotInFuture(LocalDateTime given, LocalDateTime now) implements Refusal {}

  /// A new way with the key of one that is there.
  record KeyTaken(String key) implements Refusal {}

  record TooLarge(int characters, int most) implements Refusal {}
}
