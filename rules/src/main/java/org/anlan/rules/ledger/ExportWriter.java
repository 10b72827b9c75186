package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;

/// Writes a log into one file that needs nothing else to be checked: keys, entries in order, and each checkpoint behind the last entry
/// that it covers. Every line has one right form, and the last one is the hash of all before it.
public final class ExportWriter {

  static final String HEADER = "anlan-ledger-export/1";

  private final Consumer<String> out;
  private final MessageDigest digest = Hash.sha256();

  /// @param out takes line after line, without line breaks
  public ExportWriter(Consumer<String> out) {
    this.out = out;
    line(HEADER);
  }

  public void key(NoteKey key) {
    line("key " + key.text());
  }

  public void entry(long index, Entry entry) {
    line(entryLine(index, entry));
  }

  static String entryLine(long index, Entry entry) {
    return "entry %d %s %s %s"
        .formatted(index, entry.kind(), entry.commitment().base64(), entry.leafHash().base64());
  }

  /// What the entry just written stands for, if that may be shown and is still kept.
  public void opening(long index, Opening opening) {
    line(openingLine(index, opening));
  }

  static String openingLine(long index, Opening opening) {
    return "opening %d %s %s %s"
        .formatted(
            index,
            Base64Text.write(opening.subject().getBytes(UTF_8)),
            Base64Text.write(opening.salt()),
            Base64Text.write(opening.event()));
  }

  public void checkpoint(Note note) {
    line("checkpoint " + Base64Text.write(note.whole().getBytes(UTF_8)));
  }

  public void end() {
    out.accept(sumLine(digest.digest()));
  }

  static String sumLine(byte[] sum) {
    return "sum " + HexFormat.of().formatHex(sum);
  }

  private void line(String line) {
    digest.update((line + "\n").getBytes(US_ASCII));
    out.accept(line);
  }
}
