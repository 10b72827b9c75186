package org.anlan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.anlan.rules.ledger.Checkpoint;
import org.anlan.rules.ledger.Note;
import org.anlan.rules.ledger.NoteKey;
import org.anlan.rules.ledger.NotePen;
import org.anlan.rules.ledger.Proofs;
import org.anlan.rules.ledger.SeenRequest;
import org.anlan.rules.ledger.SignatureType;
import org.anlan.rules.ledger.Witness;
import org.jspecify.annotations.Nullable;

/// `anlan ledger witness`: somebody outside looks at the log, signs it when it goes on from what was seen before, and remembers it. To
/// be run again and again, on a machine that is not the city's.
final class WitnessVerb {

  private WitnessVerb() {}

  static Verb verb(InstantSource machineClock) {
    var options =
        List.of(
            new Verb.Option("log", "URL", true, "the platform, such as http://localhost:8080"),
            new Verb.Option(
                "out", "FILE", true, "what was seen last, signed; read again the next time"),
            new Verb.Option("key", "FILE", true, "the witness's secret key; drawn when missing"),
            new Verb.Option(
                "name",
                "NAME",
                false,
                "the witness's name for a new key, such as notary.example/w1"),
            new Verb.Option(
                "keys",
                "FILE",
                true,
                "the log's keys; taken from the log when the file is missing"),
            new Verb.Option(
                "submit", "yes|no", false, "hand the signature in at the log (default: no)"));
    var words =
        """
        exit code 0: it goes on from what was seen, and was signed. 1: it does not; stderr says what is wrong.
        The public key is written beside the secret one, as FILE.pub, for ANLAN_WITNESSES.

        anlan ledger witness --log http://localhost:8080 --name notary.example/w1 --key w1.key --keys keys.txt --out w1.txt\
        """;
    return new Verb(
        "ledger witness",
        "look at a log from outside and sign that it only grew",
        options,
        words,
        (given, bad) -> run(given, bad, machineClock));
  }

  private static Verb.Tally run(Options options, BadRows bad, InstantSource clock) {
    var log = new Remote(options.find("log").orElse(""));
    var out = options.path("out");
    var keys = logKeys(options.path("keys"), log);
    var pen = pen(options);
    var last = Files.exists(out) ? Checkpoint.parse(VerifyVerb.kept(out).text()) : null;
    var shown = log.checkpoint();
    var witness = new Witness(keys.getFirst().name(), keys, pen);
    var answer = witness.look(request(log, shown, last), last, clock.instant());
    if (answer instanceof Witness.Answer.Cosigned(var seen, var note, var signature)) {
      write(out, note.with(List.of(signature)).whole(), false);
      if (options.find("submit").orElse("no").equals("yes")) log.handIn(seen.size(), signature);
    } else bad.add(out, 1, why(answer, last == null ? 0 : last.size()));
    return new Verb.Tally(1, bad.count());
  }

  private static String why(Witness.Answer answer, long before) {
    return switch (answer) {
      case Witness.Answer.Cosigned cosigned -> "signed";
      case Witness.Answer.Split(var seen, var now) ->
          "split view: of %d entries the log signed the roots %s and %s"
              .formatted(now.size(), seen.root(), now.root());
      case Witness.Answer.NotProved notProved ->
          "split view: the log shown now does not go on from the %d entries seen before"
              .formatted(before);
      case Witness.Answer.UnknownLog(var origin) -> "another log: " + origin;
      case Witness.Answer.NotSigned unsigned -> "it is not signed by the log's keys";
      case Witness.Answer.Unreadable(var words) -> words;
      case Witness.Answer.SeenOther(var size) ->
          "the log shows fewer entries than the %d seen before".formatted(size);
    };
  }

  private static SeenRequest request(Remote log, Note shown, @Nullable Checkpoint last) {
    var old = last == null ? 0 : last.size();
    try {
      var size = Checkpoint.parse(shown.text()).size();
      if (old > size) return new SeenRequest(size, List.of(), shown);
      return new SeenRequest(old, Proofs.consistency(old, size, log.tree(size)), shown);
    } catch (IllegalArgumentException e) {
      throw new Unusable("the log's answer cannot be read: " + e.getMessage());
    }
  }

  private static NotePen pen(Options options) {
    var file = options.path("key");
    try {
      if (Files.exists(file)) return NotePen.parse(Files.readString(file).strip());
      var name =
          options
              .find("name")
              .orElseThrow(() ->
                  new Unusable("%s: there is no key; give --name to draw one".formatted(file)));
      var pen = NotePen.draw(name, SignatureType.WITNESS, new SecureRandom());
      write(file, pen.secretText() + "\n", true);
      write(Path.of(file + ".pub"), pen.key().text() + "\n", false);
      return pen;
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(file, e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new Unusable("%s: %s".formatted(file, e.getMessage()));
    }
  }

  private static List<NoteKey> logKeys(Path file, Remote log) {
    if (!Files.exists(file)) {
      var lines = new StringBuilder();
      log.keys().stream()
          .filter(key -> key.type() != SignatureType.WITNESS)
          .forEach(key -> lines.append(key.text()).append('\n'));
      write(file, lines.toString(), false);
    }
    return keys(file);
  }

  static List<NoteKey> keys(Path file) {
    try {
      var keys = Files.readString(file).lines().map(NoteKey::parse).toList();
      if (keys.isEmpty()) throw new Unusable("%s: there is no key in it".formatted(file));
      return keys;
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(file, e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new Unusable("%s: %s".formatted(file, e.getMessage()));
    }
  }

  /// Whole or not at all; what is secret only its owner can read.
  private static void write(Path file, String content, boolean secret) {
    var target = file.toAbsolutePath();
    var rights = PosixFilePermissions.fromString(secret ? "rw-------" : "rw-r--r--");
    try {
      Files.createDirectories(target.getParent());
      var draft = target.resolveSibling(target.getFileName() + ".new");
      Files.deleteIfExists(draft);
      try (var channel =
          FileChannel.open(
              draft,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(rights))) {
        channel.write(UTF_8.encode(content));
        channel.force(true);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Unusable("%s: cannot be written: %s".formatted(file, e.getMessage()));
    }
  }
}
