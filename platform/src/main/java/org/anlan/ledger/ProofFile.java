package org.anlan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.anlan.rules.ledger.Base64Text;
import org.anlan.rules.ledger.Checkpoint;
import org.anlan.rules.ledger.Checks;
import org.anlan.rules.ledger.Entry;
import org.anlan.rules.ledger.Hash;
import org.anlan.rules.ledger.Note;
import org.anlan.rules.ledger.NoteKey;
import org.anlan.rules.ledger.Opening;
import org.anlan.rules.ledger.SignatureType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The proof of one act, for whoever keeps it: it lies in the log at this place, and the log signed that. `anlan ledger verify` reads it.
///
/// @param path the hashes beside the way from the entry to the root
/// @param checkpoint the signed note, witnesses' signatures included
/// @param keys all that signed the note
/// @param opening what the entry stands for; null where it was erased or may not be shown
public record ProofFile(
    String form,
    long place,
    String kind,
    String commitment,
    List<String> path,
    String checkpoint,
    List<String> keys,
    @Nullable Content opening) {

  static final String FORM = "anlan-ledger-proof/1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// @param event the act's canonical text
  public record Content(String subject, String salt, String event) {
    static Content of(Opening opening) {
      return new Content(
          opening.subject(), Base64Text.write(opening.salt()), new String(opening.event(), UTF_8));
    }

    Opening opening(String kind) {
      return new Opening(kind, subject, Base64Text.read(salt), event.getBytes(UTF_8));
    }
  }

  /// The one written form of a proof file.
  public String text() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
  }

  static ProofFile parse(String text) {
    try {
      var read = JSON.readValue(text, ProofFile.class);
      if (!read.text().equals(text))
        throw new IllegalArgumentException("The proof is not in its one written form.");
      return read;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("The proof is not readable: " + e.getOriginalMessage(), e);
    }
  }

  /// Says what is wrong with a written proof, if anything is: it needs nothing but itself.
  public static Optional<String> flawOf(String text) {
    try {
      return parse(text).flaw(null);
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(String.valueOf(unreadable.getMessage()));
    }
  }

  /// Says what is wrong with it, if anything is.
  ///
  /// @param kept a checkpoint of the same size that was kept elsewhere
  Optional<String> flaw(@Nullable Note kept) {
    try {
      var known = keys.stream().map(NoteKey::parse).toList();
      var note = Note.parse(checkpoint);
      var head = Checkpoint.parse(note.text());
      var entry = new Entry(kind, Hash.parse(commitment));
      var hashes = path.stream().map(Hash::parse).toList();
      if (!form.equals(FORM)) return Optional.of("'%s' is not %s".formatted(form, FORM));
      if (!signedByAll(note, known, head.origin()))
        return Optional.of("the checkpoint is not signed by the log and by each key that is named");
      if (!Checks.includes(head.head(), place, entry.leafHash(), hashes))
        return Optional.of("entry %d does not lie in the signed log".formatted(place));
      if (opening != null && !opening.opening(kind).entry().equals(entry))
        return Optional.of(
            "entry %d: the content shown is not what was committed to".formatted(place));
      return kept == null ? Optional.empty() : unlike(head, kept, known);
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(String.valueOf(unreadable.getMessage()));
    }
  }

  private static boolean signedByAll(Note note, List<NoteKey> known, String origin) {
    var signers = note.signers(known);
    return signers.size() == note.signatures().size()
        && signers.containsAll(known)
        && signers.stream()
            .anyMatch(key -> key.type() == SignatureType.ED25519 && key.name().equals(origin));
  }

  private static Optional<String> unlike(Checkpoint head, Note kept, List<NoteKey> known) {
    var before = Checkpoint.parse(kept.text());
    if (kept.signers(known).isEmpty() || !before.origin().equals(head.origin()))
      return Optional.of("the checkpoint that was kept is of another log, " + before.origin());
    if (before.size() != head.size())
      return Optional.of(
          "the checkpoint that was kept is of %d entries, the proof of %d; an export can be checked against it"
              .formatted(before.size(), head.size()));
    return before.root().equals(head.root())
        ? Optional.empty()
        : Optional.of("split view: of %d entries the log signed two roots".formatted(head.size()));
  }
}
