package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An exported log is believed as it is and in no other way.
class AuditTest {

  private static final Sample SAMPLE = new Sample(7);
  private static final List<String> EXPORT = SAMPLE.export();

  private static Optional<String> flaw(List<String> lines, @Nullable Note kept) {
    var audit = new Audit(kept);
    for (var line : lines) {
      var flaw = audit.line(line);
      if (flaw.isPresent()) return flaw;
    }
    return audit.end();
  }

  @Test
  void an_export_is_believed() {
    assertThat(flaw(EXPORT, null)).isEmpty();
    assertThat(flaw(new Sample(0).export(), null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 128})
  void whichever_byte_is_flipped_it_is_found(int bits) {
    var whole = (String.join("\n", EXPORT) + "\n").getBytes(ISO_8859_1);
    for (var at = 0; at < whole.length - 1; at++) {
      whole[at] ^= (byte) bits;
      var lines = new String(whole, ISO_8859_1).split("\n", -1);
      whole[at] ^= (byte) bits;
      assertThat(flaw(List.of(lines).subList(0, lines.length - 1), null))
          .as("byte %d", at)
          .isPresent();
    }
  }

  @Test
  void a_flipped_byte_is_found_also_by_a_forger_who_makes_the_sum_anew() {
    for (var line = 0; line < EXPORT.size() - 1; line++)
      for (var at = 0; at < EXPORT.get(line).length(); at++) {
        var letters = EXPORT.get(line).toCharArray();
        letters[at] ^= 1;
        assertThat(flaw(forged(line, new String(letters)), null))
            .as("line %d, %d", line, at)
            .isPresent();
      }
  }

  @Test
  void the_first_wrong_entry_is_named() {
    var lines = new ArrayList<>(EXPORT);
    var place = lines.indexOf(ExportWriter.entryLine(4, SAMPLE.entry(4)));
    lines.set(place, lines.get(place).replace("case-event", "case-evens"));
    assertThat(flaw(lines, null).orElseThrow()).startsWith("entry 4: ");
    var opening = EXPORT.indexOf(ExportWriter.openingLine(3, SAMPLE.opening(3)));
    var other = ExportWriter.openingLine(3, Sample.opening(3, "something else"));
    assertThat(flaw(forged(opening, other), null).orElseThrow())
        .isEqualTo("entry 3: the content shown is not what was committed to");
  }

  @Test
  void a_consistently_changed_entry_is_found_at_the_next_signature() {
    var place = EXPORT.indexOf(ExportWriter.entryLine(2, SAMPLE.entry(2)));
    var forged = forged(place, ExportWriter.entryLine(2, Sample.opening(2, "forged").entry()));
    assertThat(flaw(forged, null).orElseThrow())
        .contains("checkpoint behind entry 3", "entries 0 to 3");
  }

  @Test
  void a_file_that_ends_early_is_found_wherever_it_ends() {
    for (var length = 0; length < EXPORT.size(); length++)
      assertThat(flaw(EXPORT.subList(0, length), null)).as("%d lines", length).isPresent();
  }

  @Test
  void a_line_left_out_is_found_wherever_it_stood() {
    for (var at = 0; at < EXPORT.size() - 1; at++) {
      var lines = new ArrayList<>(EXPORT);
      lines.remove(at);
      assertThat(flaw(lines, null)).as("line %d", at).isPresent();
    }
  }

  @Test
  void a_checkpoint_kept_elsewhere_is_met_at_any_size() {
    for (var size = 0; size <= 7; size++)
      assertThat(flaw(EXPORT, SAMPLE.checkpoint(size))).isEmpty();
    assertThat(flaw(EXPORT, SAMPLE.cosigned(5))).isEmpty();
  }

  @Test
  void a_split_view_is_found_and_named_whichever_side_one_kept() {
    var other = SAMPLE.with(1, "what the others were told");
    assertThat(flaw(other.export(), null)).isEmpty();
    for (var size = 2; size <= 7; size++)
      assertThat(flaw(other.export(), SAMPLE.checkpoint(size)).orElseThrow())
          .startsWith("split view: of %d entries".formatted(size));
    assertThat(flaw(other.export(), SAMPLE.checkpoint(1))).isEmpty();
  }

  @Test
  void a_shorter_file_and_anothers_file_do_not_pass_for_what_was_kept() {
    assertThat(flaw(new Sample(3).export(), SAMPLE.checkpoint(2)).orElseThrow())
        .contains("signed by none of the keys");
    var shorter = new ArrayList<String>();
    var writer = new ExportWriter(shorter::add);
    SAMPLE.keys().subList(0, 2).forEach(writer::key);
    writer.entry(0, SAMPLE.entry(0));
    writer.checkpoint(SAMPLE.checkpoint(1));
    writer.end();
    assertThat(flaw(shorter, null)).isEmpty();
    assertThat(flaw(shorter, SAMPLE.checkpoint(7)).orElseThrow())
        .contains("more entries than the 1");
  }

  /// The line put in place of another, and the sum made to fit.
  private static List<String> forged(int at, String line) {
    var lines = new ArrayList<>(EXPORT.subList(0, EXPORT.size() - 1));
    lines.set(at, line);
    var content = String.join("\n", lines) + "\n";
    lines.add("sum " + HexFormat.of().formatHex(Hash.sha256(content.getBytes(UTF_8)).bytes()));
    return lines;
  }
}
