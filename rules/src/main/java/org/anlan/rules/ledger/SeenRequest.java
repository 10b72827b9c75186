package org.anlan.rules.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a log asks of a witness: to look at a checkpoint, with the proof that it goes on from the one seen last. The text is the
/// body of `add-checkpoint` in C2SP tlog-witness.
///
/// @param old how many entries the witness saw last
public record SeenRequest(long old, List<Hash> proof, Note note) {

  private static final int MOST_HASHES = 63;
  private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");

  public SeenRequest {
    proof = List.copyOf(proof);
    if (proof.size() > MOST_HASHES)
      throw new IllegalArgumentException("A proof has at most %d hashes.".formatted(MOST_HASHES));
  }

  public static SeenRequest parse(String body) {
    var border = body.indexOf("\n\n");
    if (border < 0) throw new IllegalArgumentException("There is no empty line before the note.");
    var lines = body.substring(0, border).split("\n", -1);
    var old = OLD.matcher(lines[0]);
    if (!old.matches())
      throw new IllegalArgumentException(
          "The first line is 'old' and a size, not '%s'.".formatted(lines[0]));
    var proof = new ArrayList<Hash>();
    for (var i = 1; i < lines.length; i++) proof.add(Hash.parse(lines[i]));
    return new SeenRequest(
        Long.parseLong(old.group(1)), proof, Note.parse(body.substring(border + 2)));
  }

  public String text() {
    var text = new StringBuilder("old ").append(old).append('\n');
    proof.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(note.whole()).toString();
  }
}
