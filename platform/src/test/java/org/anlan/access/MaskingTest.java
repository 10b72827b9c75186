package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource({
    "周敏, 周*",
    "周晓禾, 周**",
    "欧阳若水, 欧***",
    "周, 周",
    "' 周敏 ', 周*",
    "'', ''",
    "Zhou Min, Z*** M***",
    "买买提·艾力, 买*****",
    "𠮷田, 𠮷*"
  })
  void a_name_keeps_its_first_character(String name, String shown) {
    assertThat(Masking.name(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "19900000217, 199****0217",
    "+8619900000217, +86****0217",
    "62158888, ****88",
    "110, ****10",
    "12, **",
    "'', ''"
  })
  void a_phone_keeps_three_in_front_and_four_behind(String phone, String shown) {
    assertThat(Masking.phone(phone)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "澜城区文昌街道文昌路88号3幢201, 澜城区文昌街道***",
    "文昌路88号, 文昌路***",
    "清渡县柳溪镇石桥村4组, 清渡县柳溪镇***",
    "苇湖公园东门, ***",
    "'', ***"
  })
  void an_address_ends_at_the_street(String address, String shown) {
    assertThat(Masking.address(address)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 110***********002X",
    "123456, ******",
  })
  void an_identity_number_keeps_three_and_four(String number, String shown) {
    assertThat(Masking.idNumber(number)).isEqualTo(shown);
  }

  @Test
  void a_bank_card_an_email_and_a_plate_keep_what_recognises_them() {
    assertThat(Masking.bankCard("6222020200012345678")).isEqualTo("****5678");
    assertThat(Masking.email("zhou@example.org")).isEqualTo("z***@example.org");
    assertThat(Masking.email("@")).isEqualTo("***");
    assertThat(Masking.plate("澜A·12345")).isEqualTo("澜A·***45");
    assertThat(Masking.plate("澜AD12345")).isEqualTo("澜A·***45");
  }

  @Test
  void everybody_in_a_box_of_five_hundred_metres_stands_at_the_same_place() {
    assertThat(Masking.coordinate(123.3012)).isEqualTo(Masking.coordinate(123.3049));
    assertThat(Masking.coordinate(123.3012)).isEqualTo(123.3025);
    assertThat(Masking.coordinate(31.0501)).isNotEqualTo(Masking.coordinate(31.0551));
  }

  @ParameterizedTest
  @CsvSource({"周晓禾", "19900000217", "澜城区文昌街道文昌路88号", "11010519491231002X"})
  void nothing_is_shown_whole(String secret) {
    assertThat(Masking.name(secret)).isNotEqualTo(secret);
    assertThat(Masking.phone(secret)).isNotEqualTo(secret);
    assertThat(Masking.address(secret)).isNotEqualTo(secret);
    assertThat(Masking.idNumber(secret)).isNotEqualTo(secret);
  }
}
