package org.anlan.ledger;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.anlan.rules.ledger.Note;
import org.anlan.rules.ledger.NoteKey;
import org.anlan.rules.ledger.Proofs;
import org.anlan.rules.ledger.SignatureType;
import org.anlan.rules.ledger.TileTree;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Gives out proofs, and takes in what witnesses signed.
@Service
class ProofDesk {

  /// What comes of asking for the proof of an entry.
  sealed interface Outcome {
    record Proved(ProofFile proof) implements Outcome {}

    /// It was committed a moment ago and is not signed yet.
    record NotYet() implements Outcome {}

    record Unknown(UUID entry) implements Outcome {}
  }

  /// What comes of a witness's signature.
  sealed interface Witnessed {
    record Taken(int signatures) implements Witnessed {}

    record NoSuchCheckpoint(long size) implements Witnessed {}

    record NotKnown(String name) implements Witnessed {}

    record Wrong(String why) implements Witnessed {}
  }

  private final Logs logs;
  private final Entries entries;
  private final Tiles tiles;
  private final Checkpoints checkpoints;
  private final Witnesses witnesses;

  /// Whose signatures are taken: keys as C2SP writes them, parted by commas.
  @Component
  record Witnesses(List<NoteKey> keys, InstantSource machineClock) {
    @Autowired
    Witnesses(@Value("${anlan.ledger.witnesses}") String keys, InstantSource machineClock) {
      this(
          List.of(keys.split(",", -1)).stream()
              .map(String::strip)
              .filter(key -> !key.isEmpty())
              .map(NoteKey::parse)
              .toList(),
          machineClock);
      for (var key : this.keys)
        if (key.type() != SignatureType.WITNESS)
          throw new IllegalArgumentException(
              "ANLAN_WITNESSES: %s is not a witness's key.".formatted(key));
    }
  }

  ProofDesk(Logs logs, Entries entries, Tiles tiles, Checkpoints checkpoints, Witnesses witnesses) {
    this.logs = logs;
    this.entries = entries;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
    this.witnesses = witnesses;
  }

  /// The proof without what the entry stands for: anybody may have it.
  Outcome prove(UUID id) {
    var found = entries.find(id);
    if (found.isPresent()) return prove(found.get());
    if (entries.waits(id)) return new Outcome.NotYet();
    // It may have got its place between the two looks.
    return entries.find(id).map(this::prove).orElseGet(() -> new Outcome.Unknown(id));
  }

  private Outcome prove(Entries.Placed placed) {
    var signed = checkpoints.findLast();
    if (signed.filter(head -> head.size() > placed.place()).isEmpty()) return new Outcome.NotYet();
    var bare = new Entries.Placed(placed.place(), placed.entry(), null);
    return new Outcome.Proved(proof(bare, signed.get(), tiles.tree(signed.get().size())));
  }

  List<ProofFile> list(String subject) {
    var signed = checkpoints.findLast();
    if (signed.isEmpty()) return List.of();
    var head = signed.get();
    var tree = tiles.tree(head.size());
    return entries.listOf(subject).stream()
        .filter(placed -> placed.place() < head.size())
        .map(placed -> proof(placed, head, tree))
        .toList();
  }

  private ProofFile proof(Entries.Placed placed, Checkpoints.Signed head, TileTree tree) {
    var path = Proofs.inclusion(placed.place(), head.size(), tree);
    return new ProofFile(
        ProofFile.FORM,
        placed.place(),
        placed.entry().kind(),
        placed.entry().commitment().base64(),
        path.stream().map(hash -> hash.base64()).toList(),
        head.note().whole(),
        head.note().signers(keys()).stream().map(NoteKey::text).toList(),
        placed.opening() == null ? null : ProofFile.Content.of(placed.opening()));
  }

  /// The log's keys and those of the witnesses that ever signed.
  List<NoteKey> keys() {
    var all = new ArrayList<>(logs.get().keys());
    checkpoints.listWitnesses().stream().filter(key -> !all.contains(key)).forEach(all::add);
    return all;
  }

  Witnessed witness(long size, String lines) {
    var signed = checkpoints.find(size);
    if (signed.isEmpty()) return new Witnessed.NoSuchCheckpoint(size);
    try {
      return witness(signed.get(), Note.signatures(lines));
    } catch (IllegalArgumentException wrong) {
      return new Witnessed.Wrong(String.valueOf(wrong.getMessage()));
    }
  }

  /// Either all of the signatures are taken or none.
  private Witnessed witness(Checkpoints.Signed signed, List<Note.Signature> signatures) {
    var checked = new LinkedHashMap<NoteKey, Note.Signature>();
    for (var signature : signatures) {
      var by = new Note(signed.note().text(), List.of(signature)).signers(witnesses.keys());
      if (by.isEmpty()) return new Witnessed.NotKnown(signature.name());
      checked.put(by.getFirst(), signature);
    }
    var now = witnesses.machineClock().instant();
    checked.forEach((key, signature) -> checkpoints.cosign(signed.size(), now, key, signature));
    return new Witnessed.Taken(checked.size());
  }
}
