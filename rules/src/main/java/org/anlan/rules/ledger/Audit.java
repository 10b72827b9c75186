package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks an exported log line by line, trusting nothing but the keys in it, and those only as far as a checkpoint kept elsewhere
/// does not say otherwise. The first thing that is wrong is named; what comes after it proves nothing any more.
public final class Audit {

  /// The file is not what it should be; says where and why.
  private static final class Flaw extends RuntimeException {
    Flaw(String words) {
      super(words, null, false, false);
    }

    String words() {
      return String.valueOf(getMessage());
    }
  }

  private final @Nullable Note kept;
  private final long keptSize;
  private final List<NoteKey> keys = new ArrayList<>();
  private final Set<NoteKey> used = new HashSet<>();
  private final MessageDigest digest = Hash.sha256();
  private Frontier frontier = Frontier.EMPTY;
  private @Nullable Entry last;
  private Hash rootAtKept = Hash.EMPTY;
  private long covered = -1;
  private @Nullable String origin;
  private boolean begun;
  private boolean opened;
  private boolean ended;
  private boolean matched;

  /// @param kept a checkpoint of this log that was kept elsewhere, to be found in the file
  public Audit(@Nullable Note kept) {
    this.kept = kept;
    this.keptSize = kept == null ? -1 : Checkpoint.parse(kept.text()).size();
  }

  /// Whether a file begins as an export does; anything else is no flaw in one, but another file.
  public static boolean begins(String line) {
    return line.equals(ExportWriter.HEADER);
  }

  public long entries() {
    return frontier.size();
  }

  /// Where the audit is, for whoever has to say at which place a line could not even be read.
  public String place() {
    if (ended) return "behind the sum";
    return begun && !keys.isEmpty() && frontier.size() > 0
        ? "behind entry %d".formatted(frontier.size() - 1)
        : "before the first entry";
  }

  /// Takes the next line, without its line break.
  ///
  /// @return what is wrong, if anything is
  public Optional<String> line(String line) {
    try {
      take(line);
      return Optional.empty();
    } catch (Flaw flaw) {
      return Optional.of(flaw.words());
    } catch (IllegalArgumentException unreadable) {
      return Optional.of("%s: %s".formatted(place(), unreadable.getMessage()));
    }
  }

  /// Says what is missing at the end of the file, if anything is.
  public Optional<String> end() {
    if (!ended) return Optional.of("%s: the file ends before its sum".formatted(place()));
    if (kept != null && !matched)
      return Optional.of(
          "the checkpoint that was kept is of more entries than the %d in the file"
              .formatted(entries()));
    return Optional.empty();
  }

  private void take(String line) {
    require(!ended, "%s: nothing may follow the sum", place());
    if (line.startsWith("sum ")) {
      sum(line);
      return;
    }
    var words = line.split(" ", -1);
    switch (words[0]) {
      case ExportWriter.HEADER -> header(line);
      case "key" -> key(line);
      case "entry" -> entry(line, words);
      case "opening" -> opening(line, words);
      case "checkpoint" -> checkpoint(words);
      default ->
          throw new Flaw("%s: '%s' begins no line of an export".formatted(place(), words[0]));
    }
    digest.update((line + "\n").getBytes(US_ASCII));
  }

  private void header(String line) {
    require(!begun && begins(line), "%s: the header stands in the first line only", place());
    begun = true;
  }

  private void key(String line) {
    require(begun && entries() == 0 && covered < 0, "%s: a key stands before all entries", place());
    var key = NoteKey.parse(line.substring("key ".length()));
    require(!keys.contains(key), "key %s stands there twice", key.name());
    keys.add(key);
  }

  private void entry(String line, String[] words) {
    var index = entries();
    require(begun && words.length == 5, "entry %d: the line has not five words", index);
    var hash = commitment(words[3], index);
    var entry = new Entry(kind(words[2], index), hash);
    require(
        line.equals(ExportWriter.entryLine(index, entry)),
        "entry %d: number, kind, commitment and leaf hash do not belong together",
        index);
    frontier = frontier.add(entry.leafHash());
    if (frontier.size() == keptSize) rootAtKept = frontier.root();
    last = entry;
    opened = false;
  }

  private static String kind(String word, long index) {
    try {
      Entry.requireKind(word);
      return word;
    } catch (IllegalArgumentException wrong) {
      throw new Flaw("entry %d: %s".formatted(index, wrong.getMessage()));
    }
  }

  private static Hash commitment(String word, long index) {
    try {
      return Hash.parse(word);
    } catch (IllegalArgumentException wrong) {
      throw new Flaw("entry %d: the commitment: %s".formatted(index, wrong.getMessage()));
    }
  }

  private void opening(String line, String[] words) {
    var index = entries() - 1;
    var entry = last;
    require(entry != null && !opened && words.length == 5, "entry %d: an opening too many", index);
    if (entry == null) return;
    try {
      var subject = new String(Base64Text.read(words[2]), UTF_8);
      var shown =
          new Opening(entry.kind(), subject, Base64Text.read(words[3]), Base64Text.read(words[4]));
      require(
          line.equals(ExportWriter.openingLine(index, shown))
              && shown.commitment().equals(entry.commitment()),
          "entry %d: the content shown is not what was committed to",
          index);
    } catch (IllegalArgumentException wrong) {
      throw new Flaw("entry %d: the content shown: %s".formatted(index, wrong.getMessage()));
    }
    opened = true;
  }

  private void checkpoint(String[] words) {
    var place = "checkpoint behind entry %d".formatted(entries() - 1);
    require(words.length == 2 && !keys.isEmpty(), "%s: two words after the keys", place);
    try {
      agree(Note.parse(text(words[1])), place);
    } catch (IllegalArgumentException wrong) {
      throw new Flaw("%s: %s".formatted(place, wrong.getMessage()));
    }
  }

  private static String text(String base64) {
    var bytes = Base64Text.read(base64);
    var text = new String(bytes, UTF_8);
    if (!java.util.Arrays.equals(bytes, text.getBytes(UTF_8)))
      throw new IllegalArgumentException("the note is not UTF-8");
    return text;
  }

  private void agree(Note note, String place) {
    var signers = note.signers(keys);
    require(
        signers.size() == note.signatures().size(),
        "%s: it has a signature of a key that the file does not name",
        place);
    var head = Checkpoint.parse(note.text());
    require(
        signers.stream().anyMatch(key -> ownKey(key, head.origin())),
        "%s: the log itself has not signed it",
        place);
    require(origin == null || head.origin().equals(origin), "%s: it is of another log", place);
    require(head.size() > covered, "%s: it does not cover more than the one before", place);
    require(head.size() == entries(), "%s: it is of %d entries", place, head.size());
    require(
        head.root().equals(frontier.root()),
        "%s: its root is not that of the entries %d to %d; one of them, or the checkpoint, was changed",
        place,
        Math.max(0, covered),
        entries() - 1);
    used.addAll(signers);
    origin = head.origin();
    covered = head.size();
    match(head);
  }

  private static boolean ownKey(NoteKey key, String origin) {
    return key.type() == SignatureType.ED25519 && key.name().equals(origin);
  }

  /// The checkpoint kept elsewhere need not be one of the file's own: the root at its size was noted when the entries reached it. That
  /// it differs is the log's doing only once a signature of the log covers those entries.
  private void match(Checkpoint head) {
    var before = kept == null ? null : Checkpoint.parse(kept.text());
    if (kept == null || before == null || matched) return;
    require(
        before.origin().equals(head.origin()),
        "the checkpoint that was kept is of another log, %s",
        before.origin());
    if (head.size() < before.size()) return;
    require(
        !kept.signers(keys).isEmpty(),
        "the checkpoint that was kept is signed by none of the keys in the file");
    require(
        before.root().equals(rootAtKept),
        "split view: of %d entries the log signed the root %s for whoever kept it and %s for this file",
        before.size(),
        before.root(),
        rootAtKept);
    matched = true;
  }

  private void sum(String line) {
    require(covered == entries(), "%s: entries behind the last checkpoint are not signed", place());
    require(used.containsAll(keys), "a key in the file signed nothing");
    require(
        line.equals(ExportWriter.sumLine(digest.digest())),
        "%s: the sum is not that of the lines before it",
        place());
    ended = true;
  }

  private static void require(boolean holds, String words, Object... values) {
    if (!holds) throw new Flaw(words.formatted(values));
  }
}
