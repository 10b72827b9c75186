package org.anlan.rules.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anlan.rules.codes.CitizenId;
import org.anlan.rules.codes.Uscc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes put right by their check characters, and only by them.
class LookalikesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

  /// Every sign as sure as this.
  private static Tidy.Run run(String text, double sureness) {
    return new Tidy.Run(text, java.util.Collections.nCopies(text.length(), sureness));
  }

  @Test
  void a_clear_digit_is_never_changed() {
    var unclear = Lookalikes.citizen(run("990102199003072377", 0.6), TODAY).orElseThrow();
    assertThat(unclear).isEqualTo(new Lookalikes.Code("990102199003072877", Found.Note.PUT_RIGHT));
    var clear = Lookalikes.citizen(run("990102199003072377", 0.99), TODAY).orElseThrow();
    assertThat(clear).isEqualTo(new Lookalikes.Code("990102199003072377", Found.Note.DOUBTFUL));
  }

  @ParameterizedTest
  @CsvSource({
    "990102199003072375,990102199003072375,AS_READ",
    "99O1O2199003072375,990102199003072375,PUT_RIGHT",
    "990102l99003072375,990102199003072375,PUT_RIGHT",
    "99010219900307237S,990102199003072375,PUT_RIGHT",
    "990102199003072371,990102199003072371,DOUBTFUL"
  })
  void identity_numbers(String read, String says, Found.Note note) {
    assertThat(Lookalikes.citizen(run(read, 0.99), TODAY))
        .hasValue(new Lookalikes.Code(says, note));
  }

  @Test
  void what_is_not_eighteen_signs_is_no_code() {
    assertThat(Lookalikes.citizen(run("99010219900307237", 0.5), TODAY)).isEmpty();
    assertThat(Lookalikes.credit(run("9199010220000007", 0.5))).isEmpty();
  }

  @Property
  void letters_that_no_credit_code_has_are_put_right(
      @ForAll @IntRange(min = 1, max = 999_999) int serial) {
    var code = Uscc.assigned("91", "990102", serial).text();
    var read = code.replace('0', 'O').replace('1', 'I');
    assertThat(Lookalikes.credit(run(read, 0.99)))
        .hasValue(new Lookalikes.Code(code, Found.Note.PUT_RIGHT));
  }

  @Property
  void what_is_put_right_always_agrees_with_its_check_character(
      @ForAll @IntRange(min = 1, max = 999) int serial,
      @ForAll @IntRange(min = 0, max = 17) int place) {
    var code = CitizenId.completing("99010219900307%03d".formatted(serial)).text();
    var read = code.substring(0, place) + "B" + code.substring(place + 1);
    var righted = Lookalikes.citizen(run(read, 0.5), TODAY).orElseThrow();
    assertThat(righted.note() == Found.Note.DOUBTFUL)
        .isNotEqualTo(CitizenId.holds(righted.text(), TODAY));
  }
}
