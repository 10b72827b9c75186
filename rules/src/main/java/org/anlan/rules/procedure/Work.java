package org.anlan.rules.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who does a task, by when, with what evidence, and what they may answer.
///
/// `unit` is `dispatched` (the unit that the dispatch chose), `duty:<slug>` (whichever unit has that duty
/// where the matter lies) or `reporter`. `notBy` lists tasks whose doers may not do this one: who handled a
/// matter does not verify it. `deadline` is the id of a time rule. The photo counts are minima. `form` is the key of a form
/// whose fields are filled in with the task.
public record Work(
    @Nullable String role,
    @Nullable String unit,
    List<String> notBy,
    @Nullable String deadline,
    int photosBefore,
    int photosAfter,
    Words words,
    @Nullable String form,
    List<Outcome> outcomes) {

  public Work {
    notBy = List.copyOf(notBy);
    outcomes = List.copyOf(outcomes);
  }

  /// Whether a person must, may or need not write something.
  public enum Words {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  /// What the people whose matter it is are told when a task ends so.
  public enum Tells {
    NOTHING,
    ACT,
    /// The act and what was written with it.
    WORDS
  }

  /// One answer that a task can be completed with: a button. Its id is what conditions compare
  /// the variable `outcome` with.
  public record Outcome(
      String id,
      String label,
      String labelEn,
      boolean primary,
      boolean danger,
      Words words,
      Tells tells) {}
}
