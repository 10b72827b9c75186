package org.anlan.rules.ledger;

import java.util.regex.Pattern;

/// What a log says of itself at one moment, as C2SP tlog-checkpoint writes it: who it is, how many entries, their root.
public record Checkpoint(String origin, long size, Hash root) {

  private static final Pattern SHAPE =
      Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n(\\S{44})\\n");

  public Checkpoint {
    Note.requireName(origin);
    if (size < 0) throw new IllegalArgumentException("A log has no %d entries.".formatted(size));
  }

  /// Reads a checkpoint without lines of its log's own invention, which nobody could check.
  public static Checkpoint parse(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches())
      throw new IllegalArgumentException("A checkpoint is three lines: origin, size, root hash.");
    return new Checkpoint(
        parts.group(1), Long.parseLong(parts.group(2)), Hash.parse(parts.group(3)));
  }

  public String text() {
    return "%s\n%d\n%s\n".formatted(origin, size, root.base64());
  }

  public Checks.Head head() {
    return new Checks.Head(size, root);
  }
}
