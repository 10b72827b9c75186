package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A text and who signed it, as C2SP signed-note says. What it says counts only once a known key's signature was checked.
///
/// @param text ends with a line break
public record Note(String text, List<Signature> signatures) {

  private static final int MOST_SIGNATURES = 64;
  private static final Pattern LINE = Pattern.compile("— (\\S+) (\\S+)");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");

  /// One signature line.
  ///
  /// @param base64 the key's number and what the key made of the text
  public record Signature(String name, String base64) {

    private static final int ID_BYTES = Integer.BYTES;

    public Signature {
      requireName(name);
      if (Base64Text.read(base64).length <= ID_BYTES)
        throw new IllegalArgumentException("The signature of %s is too short.".formatted(name));
    }

    static Signature of(NoteKey key, byte[] bytes) {
      var whole = ByteBuffer.allocate(ID_BYTES + bytes.length).putInt(key.id()).put(bytes).array();
      return new Signature(key.name(), Base64Text.write(whole));
    }

    public int keyId() {
      return ByteBuffer.wrap(Base64Text.read(base64)).getInt();
    }

    byte[] bytes() {
      var whole = Base64Text.read(base64);
      return Arrays.copyOfRange(whole, ID_BYTES, whole.length);
    }

    public String line() {
      return "— " + name + " " + base64 + "\n";
    }
  }

  public Note {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || CONTROL.matcher(text).find())
      throw new IllegalArgumentException(
          "A note's text ends with a line break and has no control characters.");
  }

  static void requireName(String name) {
    if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(Note::blank))
      throw new IllegalArgumentException("'%s' cannot be a key's name.".formatted(name));
  }

  private static boolean blank(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  public static Note parse(String whole) {
    var border = whole.lastIndexOf("\n\n");
    if (border < 0 || !whole.endsWith("\n") || border + 2 == whole.length())
      throw new IllegalArgumentException(
          "A note is a text, an empty line, and signature lines; this is not.");
    return new Note(whole.substring(0, border + 1), signatures(whole.substring(border + 2)));
  }

  public static List<Signature> signatures(String lines) {
    if (!lines.endsWith("\n"))
      throw new IllegalArgumentException("The last signature line has no end.");
    var found = new ArrayList<Signature>();
    for (var line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
      var parts = LINE.matcher(line);
      if (!parts.matches())
        throw new IllegalArgumentException("'%s' is not a signature line.".formatted(line));
      found.add(new Signature(parts.group(1), parts.group(2)));
    }
    if (found.size() > MOST_SIGNATURES)
      throw new IllegalArgumentException(
          "A note of %d signatures is refused; %d are plenty."
              .formatted(found.size(), MOST_SIGNATURES));
    return found;
  }

  /// Those of the keys that signed.
  ///
  /// @throws IllegalArgumentException when a signature of one of them is wrong
  public List<NoteKey> signers(List<NoteKey> known) {
    var signers = new ArrayList<NoteKey>();
    for (var signature : signatures)
      for (var key : known)
        if (key.made(signature)) {
          if (!key.verifies(text, signature))
            throw new IllegalArgumentException(
                "The signature of %s is wrong.".formatted(key.name()));
          signers.add(key);
        }
    return signers;
  }

  public Note with(List<Signature> more) {
    var all = new ArrayList<>(signatures);
    all.addAll(more);
    return new Note(text, all);
  }

  public String whole() {
    var whole = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> whole.append(signature.line()));
    return whole.toString();
  }

  byte[] signed() {
    return text.getBytes(UTF_8);
  }
}
