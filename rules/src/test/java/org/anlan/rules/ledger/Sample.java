package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A small log with two keys and a witness, as it would be exported.
final class Sample {

  static final String ORIGIN = "linlan.example/ledger";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<NotePen> pens;
  private final List<Opening> openings;

  Sample(int size) {
    this(
        List.of(
            NotePen.draw(ORIGIN, SignatureType.ED25519, RANDOM),
            NotePen.draw(ORIGIN, SignatureType.SM2, RANDOM),
            NotePen.draw("witness.example/w1", SignatureType.WITNESS, RANDOM)),
        IntStream.range(0, size).mapToObj(i -> opening(i, "act " + i)).toList());
  }

  private Sample(List<NotePen> pens, List<Opening> openings) {
    this.pens = pens;
    this.openings = openings;
  }

  static Opening opening(int number, String words) {
    var salt = new byte[Opening.SALT_BYTES];
    salt[0] = (byte) number;
    return new Opening("case-event", "990102" + number, salt, words.getBytes(UTF_8));
  }

  /// The same log, signed with the same keys, with another past.
  Sample with(int at, String words) {
    var other = new ArrayList<>(openings);
    other.set(at, opening(at, words));
    return new Sample(pens, other);
  }

  Opening opening(int number) {
    return openings.get(number);
  }

  Entry entry(int number) {
    return openings.get(number).entry();
  }

  NotePen witness() {
    return pens.get(2);
  }

  List<NoteKey> keys() {
    return pens.stream().map(NotePen::key).toList();
  }

  List<Hash> leaves() {
    return openings.stream().map(opening -> opening.entry().leafHash()).toList();
  }

  Subtrees tree() {
    return Leaves.tree(leaves());
  }

  Note checkpoint(int size) {
    var root = Leaves.frontier(leaves().subList(0, size)).root();
    var text = new Checkpoint(ORIGIN, size, root).text();
    var signatures = new ArrayList<Note.Signature>();
    signatures.add(pens.get(0).sign(text, RANDOM));
    signatures.add(pens.get(1).sign(text, RANDOM));
    return new Note(text, signatures);
  }

  Note cosigned(int size) {
    var note = checkpoint(size);
    return note.with(
        List.of(pens.get(2).cosign(note.text(), Instant.ofEpochSecond(1_764_000_000))));
  }

  /// Checkpoints after two thirds and at the end; every third opening was erased.
  List<String> export() {
    var lines = new ArrayList<String>();
    var writer = new ExportWriter(lines::add);
    keys().subList(0, openings.isEmpty() ? 2 : 3).forEach(writer::key);
    for (var i = 0; i < openings.size(); i++) {
      writer.entry(i, openings.get(i).entry());
      if (i % 3 != 2) writer.opening(i, openings.get(i));
      if (i + 1 == openings.size() * 2 / 3) writer.checkpoint(cosigned(i + 1));
    }
    writer.checkpoint(checkpoint(openings.size()));
    writer.end();
    return lines;
  }
}
