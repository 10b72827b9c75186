package org.anlan.rules.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final String SEED = "12345678901234567890";
  private static final Totp USUAL = Totp.usual(SEED.getBytes(US_ASCII));

  /// RFC 6238 appendix B; the seeds are as long as the hash, as its erratum 2866 says.
  @ParameterizedTest
  @CsvSource({
    "59, 94287082, 46119246, 90693936",
    "1111111109, 07081804, 68084774, 25091201",
    "1111111111, 14050471, 67062674, 99943326",
    "1234567890, 89005924, 91819424, 93441116",
    "2000000000, 69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826"
  })
  void the_vectors_of_the_rfc_hold(long second, String sha1, String sha256, String sha512) {
    long step = Totp.stepAt(Instant.ofEpochSecond(second));
    assertThat(totp(20, "HmacSHA1").code(step)).isEqualTo(sha1);
    assertThat(totp(32, "HmacSHA256").code(step)).isEqualTo(sha256);
    assertThat(totp(64, "HmacSHA512").code(step)).isEqualTo(sha512);
  }

  @Test
  void the_step_before_and_the_next_are_taken_and_no_other() {
    var now = Instant.ofEpochSecond(3_000);
    for (long step = 98; step <= 102; step++)
      assertThat(USUAL.match(USUAL.code(step), now, 0).isPresent())
          .as("step " + step)
          .isEqualTo(step >= 99 && step <= 101);
  }

  @Test
  void a_code_opens_once() {
    var now = Instant.ofEpochSecond(3_000);
    var code = USUAL.code(100);
    assertThat(USUAL.match(code, now, 99)).hasValue(100);
    assertThat(USUAL.match(code, now, 100)).isEmpty();
  }

  @Test
  void a_wrong_code_a_longer_one_and_none_open_nothing() {
    var now = Instant.ofEpochSecond(3_000);
    assertThat(USUAL.match("000000", now, 0)).isEmpty();
    assertThat(USUAL.match(USUAL.code(100) + "0", now, 0)).isEmpty();
    assertThat(USUAL.match("", now, 0)).isEmpty();
  }

  /// RFC 4648 §10, without padding.
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void base_32_is_that_of_the_rfc(String plain, String text) {
    assertThat(Base32.text(plain.getBytes(US_ASCII))).isEqualTo(text);
    assertThat(new String(Base32.bytes(text.toLowerCase(java.util.Locale.ROOT)), US_ASCII))
        .isEqualTo(plain);
  }

  @Test
  void what_is_no_base_32_is_named() {
    assertThatThrownBy(() -> Base32.bytes("MZ1")).hasMessageContaining("'1'");
  }

  private static Totp totp(int length, String algorithm) {
    return new Totp(SEED.repeat(4).substring(0, length).getBytes(US_ASCII), algorithm, 8);
  }
}
