package org.anlan.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.anlan.rules.ledger.Audit;
import org.anlan.rules.ledger.Checkpoint;
import org.anlan.rules.ledger.Note;
import org.jspecify.annotations.Nullable;

/// `anlan ledger verify`: checks an exported log, or the proof of one act, without platform, database or network. A log is proved as one
/// whole: when anything in it is wrong, nothing in it is proved.
final class VerifyVerb {

  private static final int LONGEST_LINE = 16 * 1024 * 1024;

  private VerifyVerb() {}

  static Verb verb() {
    var options =
        List.of(
            new Verb.Option("in", "FILE", true, "an export, or the proof of one act"),
            new Verb.Option(
                "checkpoint",
                "FILE",
                false,
                "a checkpoint of this log that you or a witness kept: the file must go on from it or contain it"));
    var words =
        """
        needs nothing of the platform. Everything is computed again; the first thing that is wrong is named on
        stderr and in the errors file, and then no row counts as proved (exit code 1).
        Without --checkpoint the file is proved to be whole and signed by the keys in it; that these are the
        log's keys, and that others were shown the same log, only a checkpoint kept elsewhere can prove.

        anlan ledger verify --in ledger.txt --checkpoint kept.txt\
        """;
    return new Verb(
        "ledger verify",
        "check a log of acts, or the proof of one act",
        options,
        words,
        VerifyVerb::run);
  }

  private static Verb.Tally run(Options options, BadRows bad) {
    var file = options.path("in");
    var kept = options.find("checkpoint").isEmpty() ? null : kept(options.path("checkpoint"));
    if (!Files.isRegularFile(file)) throw new Unusable("%s: there is no such file".formatted(file));
    try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      in.mark(1);
      var first = in.read();
      in.reset();
      return first == '{' ? proof(file, in, kept, bad) : export(file, in, kept, bad);
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  static Note kept(Path file) {
    try {
      var note = Note.parse(Files.readString(file));
      Checkpoint.parse(note.text());
      return note;
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(file, e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new Unusable("%s: is no checkpoint: %s".formatted(file, e.getMessage()));
    }
  }

  private static Verb.Tally proof(Path file, InputStream in, @Nullable Note kept, BadRows bad)
      throws IOException {
    Optional<String> flaw;
    try {
      flaw = ProofFile.parse(utf8(file, 1, in.readAllBytes(), "the proof")).flaw(kept);
    } catch (IllegalArgumentException unreadable) {
      flaw = Optional.of(String.valueOf(unreadable.getMessage()));
    }
    flaw.ifPresent(words -> bad.add(file, 1, words));
    return new Verb.Tally(1, bad.count());
  }

  private static Verb.Tally export(Path file, InputStream in, @Nullable Note kept, BadRows bad)
      throws IOException {
    var audit = new Audit(kept);
    var number = 0L;
    var flaw = Optional.<String>empty();
    for (var line = line(in); line.isPresent(); line = line(in)) {
      var text = utf8(file, ++number, line.get(), audit.place());
      if (number == 1 && !Audit.begins(text))
        throw new Unusable("%s:1: this is neither an exported log nor a proof".formatted(file));
      flaw = audit.line(text);
      if (flaw.isPresent()) break;
    }
    if (flaw.isEmpty()) flaw = audit.end();
    if (flaw.isEmpty()) return new Verb.Tally(audit.entries(), 0);
    bad.add(file, Math.max(1, number), flaw.get());
    var rows = Math.max(1, audit.entries());
    return new Verb.Tally(rows, rows);
  }

  /// The next line; nothing at the end. A last line without a line break is refused with the next one.
  private static Optional<byte[]> line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) return line.size() == 0 ? Optional.empty() : Optional.of(cut(line));
      line.write(next);
      if (line.size() > LONGEST_LINE) return Optional.of(cut(line));
    }
    return Optional.of(line.toByteArray());
  }

  /// No line of an export ends in a blank: so what was cut off is refused whatever it says.
  private static byte[] cut(ByteArrayOutputStream line) {
    line.write(' ');
    return line.toByteArray();
  }

  private static String utf8(Path file, long number, byte[] bytes, String place) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Unusable("%s:%d: is not UTF-8 (%s)".formatted(file, number, place));
    }
  }
}
