package org.anlan.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.anlan.rules.ledger.Witness.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a witness signs and what it refuses, and how two of them find out that they were shown different pasts.
class WitnessTest {

  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  private final Sample log = new Sample(20);
  private final Witness witness =
      new Witness(Sample.ORIGIN, log.keys().subList(0, 2), log.witness());

  private Answer show(Sample shown, int old, int size, @Nullable Checkpoint last) {
    var proof = Proofs.consistency(old, size, shown.tree());
    var request = new SeenRequest(old, proof, shown.checkpoint(size));
    return witness.look(SeenRequest.parse(request.text()), last, NOW);
  }

  private static Checkpoint head(Sample log, int size) {
    return Checkpoint.parse(log.checkpoint(size).text());
  }

  @Test
  void it_signs_what_goes_on_from_what_it_saw() {
    for (var old = 0; old <= 20; old++)
      for (var size = Math.max(1, old); size <= 20; size++) {
        var answer = show(log, old, size, old == 0 ? null : head(log, old));
        assertThat(answer).isInstanceOf(Answer.Cosigned.class);
        if (!(answer instanceof Answer.Cosigned(var seen, var note, var signature))) return;
        assertThat(seen.size()).isEqualTo(size);
        assertThat(note.with(List.of(signature)).signers(List.of(log.witness().key()))).hasSize(1);
      }
  }

  @Test
  void it_signs_no_other_past() {
    var other = log.with(3, "another past");
    assertThat(show(other, 8, 12, head(log, 8))).isEqualTo(new Answer.NotProved());
    assertThat(show(other, 8, 8, head(log, 8)))
        .isEqualTo(new Answer.Split(head(log, 8), head(other, 8)));
  }

  @Test
  void it_says_what_it_saw_last_when_the_proof_begins_elsewhere() {
    assertThat(show(log, 4, 12, head(log, 8))).isEqualTo(new Answer.SeenOther(8));
    assertThat(show(log, 0, 12, head(log, 8))).isEqualTo(new Answer.SeenOther(8));
    assertThat(show(log, 4, 4, head(log, 8))).isEqualTo(new Answer.SeenOther(8));
  }

  @Test
  void it_knows_its_log_and_its_keys_only() {
    var stranger = new Sample(4);
    assertThat(show(stranger, 0, 4, null)).isEqualTo(new Answer.NotSigned());
    var elsewhere = new Witness("other.example/log", witness.keys(), witness.pen());
    var request = new SeenRequest(0, List.of(), log.checkpoint(4));
    assertThat(elsewhere.look(request, null, NOW)).isEqualTo(new Answer.UnknownLog(Sample.ORIGIN));
    var tooOld = new SeenRequest(9, List.of(), log.checkpoint(4));
    assertThat(witness.look(tooOld, null, NOW)).isInstanceOf(Answer.Unreadable.class);
    assertThatThrownBy(() -> SeenRequest.parse("old 1\nnonsense\n\nx\n\n— a AAAAAAE=\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_witnesses_who_compare_find_a_split_view_and_name_it() {
    var other = log.with(5, "what the second witness was shown");
    for (var one : List.of(6, 9, 20))
      for (var two : List.of(6, 9, 20)) {
        var tree = two >= one ? other.tree() : log.tree();
        assertThat(compare(log.cosigned(one), other.cosigned(two), tree))
            .isInstanceOf(Views.Comparison.Split.class);
        assertThat(compare(log.cosigned(one), log.cosigned(two), log.tree()))
            .isEqualTo(new Views.Comparison.Agree(Math.min(one, two), Math.max(one, two)));
      }
    assertThat(compare(log.cosigned(4), other.cosigned(9), other.tree()))
        .isInstanceOf(Views.Comparison.Agree.class);
  }

  @Test
  void what_the_log_did_not_sign_is_no_evidence_against_it() {
    var stranger = new Sample(9);
    assertThat(compare(log.checkpoint(6), stranger.checkpoint(6), log.tree()))
        .isInstanceOf(Views.Comparison.NotComparable.class);
    assertThat(compare(log.checkpoint(6), log.checkpoint(9), stranger.with(0, "x").tree()))
        .isInstanceOf(Views.Comparison.NotComparable.class);
  }

  private Views.Comparison compare(Note one, Note other, Subtrees tree) {
    return Views.compare(one, other, witness.keys(), tree);
  }
}
