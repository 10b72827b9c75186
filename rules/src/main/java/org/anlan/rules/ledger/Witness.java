package org.anlan.rules.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody outside who remembers what a log said last and signs only what goes on from it. Two views of one log cannot both go
/// on from it: so no log can show the city one past and its people another without a witness to tell.
///
/// @param origin the log it looks at
/// @param keys the keys it trusts to be the log's
/// @param pen what it signs with
public record Witness(String origin, List<NoteKey> keys, NotePen pen) {

  /// What the witness says to a checkpoint that it is shown.
  public sealed interface Answer {
    /// It goes on from what was seen: to be remembered, then the signature may be handed out.
    record Cosigned(Checkpoint seen, Note note, Note.Signature signature) implements Answer {}

    record UnknownLog(String origin) implements Answer {}

    record NotSigned() implements Answer {}

    record Unreadable(String why) implements Answer {}

    /// The proof begins at another size than what was seen last.
    record SeenOther(long size) implements Answer {}

    record NotProved() implements Answer {}

    /// Two signed checkpoints of one size and two roots: the log has split.
    record Split(Checkpoint seen, Checkpoint shown) implements Answer {}
  }

  public Witness {
    keys = List.copyOf(keys);
  }

  /// @param last what it signed last of this log
  public Answer look(SeenRequest request, @Nullable Checkpoint last, Instant now) {
    Checkpoint shown;
    try {
      shown = Checkpoint.parse(request.note().text());
      if (!shown.origin().equals(origin)) return new Answer.UnknownLog(shown.origin());
      if (request.note().signers(keys).isEmpty()) return new Answer.NotSigned();
    } catch (IllegalArgumentException broken) {
      return new Answer.Unreadable(String.valueOf(broken.getMessage()));
    }
    if (request.old() > shown.size())
      return new Answer.Unreadable("The old size is larger than the new one.");
    return compare(
        request, shown, last == null ? new Checkpoint(origin, 0, Hash.EMPTY) : last, now);
  }

  private Answer compare(SeenRequest request, Checkpoint shown, Checkpoint last, Instant now) {
    if (shown.size() == last.size() && !shown.root().equals(last.root()))
      return new Answer.Split(last, shown);
    if (request.old() != last.size()) return new Answer.SeenOther(last.size());
    if (!Checks.extended(last.head(), shown.head(), request.proof())) return new Answer.NotProved();
    var signature = pen.cosign(request.note().text(), now);
    return new Answer.Cosigned(shown, request.note(), signature);
  }
}
