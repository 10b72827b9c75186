package org.anlan.rules.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LicenceIdTest {
  private static final String PUBLISHED =
      "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";

  @Test
  void a_published_identifier_holds() {
    var id = LicenceId.find(PUBLISHED).orElseThrow();
    assertThat(id.issuer()).isEqualTo("11430000006122244L");
    assertThat(id.serial()).isEqualTo("20230000403");
    assertThat(id.version()).isEqualTo(1);
    assertThat(id.text()).isEqualTo(PUBLISHED);
    assertThat(LicenceId.find(" " + PUBLISHED.toLowerCase(java.util.Locale.ROOT))).contains(id);
  }

  @Test
  void every_single_wrong_character_is_noticed() {
    for (var i = "1.2.156.3005.2.".length(); i < PUBLISHED.length(); i++) {
      if (PUBLISHED.charAt(i) == '.') continue;
      var other = PUBLISHED.charAt(i) == '7' ? '8' : '7';
      var wrong = PUBLISHED.substring(0, i) + other + PUBLISHED.substring(i + 1);
      assertThat(LicenceId.find(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void what_is_none_is_none() {
    assertThat(LicenceId.find("")).isEmpty();
    assertThat(LicenceId.find("1.2.156.3005.2.A.B.C.001.U")).isEmpty();
    assertThat(LicenceId.find(PUBLISHED + ".1")).isEmpty();
    assertThatThrownBy(
            () -> new LicenceId("11100000000013338W011", "11430000006122244L", "2023-1", 1))
        .hasMessageContaining("'2023-1'");
  }

  @Test
  void the_next_version_is_another_identifier_of_the_same_licence() {
    var next = LicenceId.find(PUBLISHED).orElseThrow().next();
    assertThat(next.text()).contains(".20230000403.002.");
    assertThat(LicenceId.find(next.text())).contains(next);
  }
}
