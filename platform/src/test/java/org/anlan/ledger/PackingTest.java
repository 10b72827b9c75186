package org.anlan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackingTest {

  private static final String ACT =
      """
      {"act":"agree","at":"2026-11-27T01:39:27.557313016Z","person":"H00530","post":"P00482","publicly":false,"seq":3,\
      "stage":"HANDLING","task":"01a21aa8-4ec5-776f-b23d-d4659d4f4495","unit":"119901020421808391","words":"材料齐全，符合规定，同意。"}\
      """;

  @Test
  void comes_back_as_it_was() {
    var random = new Random(7);
    for (int length = 0; length < 3_000; length += 37) {
      var words = new StringBuilder();
      for (int i = 0; i < length; i++)
        words.append((char) (random.nextBoolean() ? '文' : 'a' + i % 26));
      var event = ("{\"words\":\"" + words + "\"}").getBytes(UTF_8);
      assertThat(Packing.unpack(Packing.pack(event))).isEqualTo(event);
    }
    assertThat(Packing.unpack(Packing.pack("{}".getBytes(UTF_8)))).isEqualTo("{}".getBytes(UTF_8));
  }

  @Test
  void is_little_more_than_half_for_what_is_done_most() {
    var event = ACT.getBytes(UTF_8);
    assertThat(Packing.pack(event).length).isLessThan(event.length * 3 / 5);
  }

  @Test
  void what_lies_there_plainly_is_read_as_it_is() {
    assertThat(Packing.unpack(ACT.getBytes(UTF_8))).isEqualTo(ACT.getBytes(UTF_8));
  }

  @Test
  void what_was_forged_comes_back_without_an_error_and_is_another_event() {
    var packed = Packing.pack(ACT.getBytes(UTF_8));
    // The bits behind the end in the last byte mean nothing.
    for (int place = 0; place < packed.length - 1; place++) {
      var forged = packed.clone();
      forged[place] ^= 0x40;
      assertThat(Packing.unpack(forged)).isNotEqualTo(ACT.getBytes(UTF_8));
    }
    var cut = java.util.Arrays.copyOf(packed, packed.length - 3);
    assertThat(Packing.unpack(cut)).isEqualTo(cut);
  }
}
