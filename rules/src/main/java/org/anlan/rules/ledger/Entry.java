package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the log holds of an act, for everybody to see: its kind and the hash that it was committed to; nothing of its content.
public record Entry(String kind, Hash commitment) {

  private static final String FORM = "anlan-ledger-entry/1";
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern SHAPE = Pattern.compile(FORM + " (\\S+) (\\S{44})\n");

  public Entry {
    requireKind(kind);
  }

  static void requireKind(String kind) {
    if (!KIND.matcher(kind).matches())
      throw new IllegalArgumentException("A kind looks like case-event, not '%s'.".formatted(kind));
  }

  public static Optional<Entry> find(byte[] leaf) {
    var found = SHAPE.matcher(new String(leaf, US_ASCII));
    return found.matches()
        ? Optional.of(new Entry(found.group(1), Hash.parse(found.group(2))))
        : Optional.empty();
  }

  /// The bytes that the tree's leaf is the hash of.
  public byte[] leaf() {
    return "%s %s %s\n".formatted(FORM, kind, commitment.base64()).getBytes(US_ASCII);
  }

  public Hash leafHash() {
    return Hash.leaf(leaf());
  }
}
