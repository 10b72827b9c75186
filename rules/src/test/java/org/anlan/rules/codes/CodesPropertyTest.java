package org.anlan.rules.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class CodesPropertyTest {
  private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Property
  void one_wrong_character_never_passes_as_a_credit_code(
      @ForAll @IntRange(max = 30) int seed,
      @ForAll @IntRange(max = 17) int place,
      @ForAll @IntRange(min = 1, max = 30) int shift) {
    var whole = Uscc.completing("11990102MB" + USCC.charAt(seed) + "00100Y").text();
    var other = USCC.charAt((USCC.indexOf(whole.charAt(place)) + shift) % 31);
    assertThat(Uscc.holds(whole.substring(0, place) + other + whole.substring(place + 1)))
        .isFalse();
  }

  @Property
  void one_wrong_digit_never_passes_as_an_identity_number(
      @ForAll @IntRange(min = 1, max = 999) int sequence,
      @ForAll @IntRange(max = 16) int place,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    var whole = CitizenId.completing("99010219880412" + Digits.padded(sequence, 3)).text();
    var other = (char) ('0' + (whole.charAt(place) - '0' + shift) % 10);
    var wrong = whole.substring(0, place) + other + whole.substring(place + 1);
    assertThat(CitizenId.holds(wrong, LocalDate.of(2026, 11, 25))).isFalse();
  }

  @Property
  void asking_never_throws_whatever_the_text(@ForAll @StringLength(max = 24) String text) {
    assertThat(DivisionCode.holds(text) && GridCode.holds(text)).isFalse();
    assertThat(Uscc.holds(text) && CitizenId.holds(text, LocalDate.of(2026, 11, 25))).isFalse();
    assertThat(ComponentCode.holds(text) && MatterCode.holds(text)).isFalse();
  }

  @Property
  void a_child_lies_in_its_parent_and_nowhere_beside_it(
      @ForAll @IntRange(min = 1, max = 99) int county,
      @ForAll @IntRange(min = 1, max = 999) int street,
      @ForAll @IntRange(min = 1, max = 999) int community) {
    var city = new DivisionCode("990100000000");
    var place = city.child(county).child(street).child(community);
    assertThat(city.covers(place)).isTrue();
    assertThat(place.parent().orElseThrow().parent().orElseThrow().parent()).contains(city);
    assertThat(city.child(county % 99 + 1).covers(place)).isFalse();
    assertThat(GridCode.of(place, 7).community()).isEqualTo(place);
  }
}
