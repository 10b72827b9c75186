package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Notes, keys and signatures, against published examples where there are any.
class NoteTest {

  private static final String TEXT =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  private static final String SIGNED =
      TEXT
          + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final NoteKey PETER =
      NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

  private final SecureRandom random = new SecureRandom();

  @Test
  void the_example_of_the_note_format_is_believed_and_made_again() {
    assertThat(Note.parse(SIGNED).signers(List.of(PETER))).containsExactly(PETER);
    assertThat(Note.parse(SIGNED).whole()).isEqualTo(SIGNED);
    var seed = Base64Text.read("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    var pen = NotePen.of("PeterNeumann", SignatureType.ED25519, Arrays.copyOfRange(seed, 1, 33));
    assertThat(pen.key()).isEqualTo(PETER);
    assertThat(new Note(TEXT, List.of(pen.sign(TEXT, random))).whole()).isEqualTo(SIGNED);
  }

  @Test
  void a_known_keys_wrong_signature_is_refused_and_an_unknown_key_says_nothing() {
    var changed = Note.parse(SIGNED.replace("cryptography", "cryptographY"));
    assertThatThrownBy(() -> changed.signers(List.of(PETER))).hasMessageContaining("PeterNeumann");
    assertThat(changed.signers(List.of())).isEmpty();
  }

  /// GB/T 32918.5-2017 appendix A: message, key and signature of the standard's own example.
  @Test
  void the_example_of_the_sm2_standard_is_believed() {
    var secret =
        HexFormat.of().parseHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
    var open =
        HexFormat.of()
            .parseHex(
                "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                    + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
    var signature =
        HexFormat.of()
            .parseHex(
                "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                    + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    assertThat(Sm2.publicKey(secret)).isEqualTo(open);
    assertThat(Sm2.verifies(open, "message digest".getBytes(UTF_8), signature)).isTrue();
    assertThat(Sm2.verifies(open, "message Digest".getBytes(UTF_8), signature)).isFalse();
    open[64] ^= 1;
    assertThat(Sm2.verifies(open, "message digest".getBytes(UTF_8), signature)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void what_a_pen_signs_its_key_believes_and_no_flipped_bit(SignatureType type) {
    var pen = NotePen.draw("a.example/b", type, random);
    var signature =
        type == SignatureType.WITNESS
            ? pen.cosign("text\n", Instant.ofEpochSecond(1_764_000_000))
            : pen.sign("text\n", random);
    assertThat(new Note("text\n", List.of(signature)).signers(List.of(pen.key()))).hasSize(1);
    var bytes = signature.bytes();
    for (var bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
      var forged = new Note("text\n", List.of(Note.Signature.of(pen.key(), bytes)));
      assertThatThrownBy(() -> forged.signers(List.of(pen.key()))).hasMessageContaining("wrong");
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    }
  }

  @ParameterizedTest
  @EnumSource
  void keys_come_back_from_their_text(SignatureType type) {
    var pen = NotePen.draw("a.example/b", type, random);
    assertThat(NoteKey.parse(pen.key().text())).isEqualTo(pen.key());
    assertThat(NotePen.parse(pen.secretText()).key()).isEqualTo(pen.key());
  }

  @Test
  void a_key_whose_number_is_not_its_own_is_refused() {
    assertThatThrownBy(() -> NoteKey.parse(PETER.text().replace("c74f20a3", "c74f20a4")))
        .hasMessageContaining("key number");
    assertThatThrownBy(() -> NoteKey.parse("nonsense")).hasMessageContaining("nonsense");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text\n",
        "text\n\n",
        "text\n\n— a b\n",
        "text\n\n- a AAAAAAE=\n",
        "text\n\n— a AAAAAAE=",
        "text\n\n— a AAAAAAF=\n",
        "te\txt\n\n— a AAAAAAE=\n",
        "text\n\n— a+b AAAAAAE=\n",
        "text\n\n— a AAAAAAE=\nmore\n"
      })
  void what_is_no_note_is_refused(String whole) {
    assertThatThrownBy(() -> Note.parse(whole)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_checkpoint_is_read_as_it_was_written_and_not_otherwise() {
    var text =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    assertThat(Checkpoint.parse(text).size()).isEqualTo(20_852_163);
    for (var wrong :
        List.of(
            text + "more\n", text.replace("208", "0208"), text.replace("2I=", "2J="), text.strip()))
      assertThatThrownBy(() -> Checkpoint.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_act_has_one_canonical_text() {
    var values = new java.util.HashMap<String, @org.jspecify.annotations.Nullable Object>();
    values.put("words", "坑\n\"深\" \\ \u0007");
    values.put("seq", 3);
    values.put("publicly", true);
    values.put("absent", null);
    values.put("é", 1L << 53);
    assertThat(new String(CanonicalJson.bytes(values), UTF_8))
        .isEqualTo(
            "{\"publicly\":true,\"seq\":3,\"words\":\"坑\\n\\\"深\\\" \\\\ \\u0007\",\"é\":9007199254740992}");
    assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("half", 0.5))).hasMessageContaining("0.5");
    assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("much", (1L << 53) + 1)))
        .hasMessageContaining("9007199254740993");
  }

  @Test
  void a_commitment_holds_each_part_apart() {
    var salt = new byte[32];
    var one = new Opening("case-event", "12", salt, "3".getBytes(UTF_8));
    assertThat(one.commitment())
        .isEqualTo(new Opening("case-event", "12", salt, "3".getBytes(UTF_8)).commitment());
    assertThat(one.commitment())
        .isNotEqualTo(new Opening("case-event", "1", salt, "23".getBytes(UTF_8)).commitment());
    assertThat(one.commitment())
        .isNotEqualTo(new Opening("case-evens", "12", salt, "3".getBytes(UTF_8)).commitment());
    salt[31] = 1;
    assertThat(one.commitment())
        .isNotEqualTo(new Opening("case-event", "12", salt, "3".getBytes(UTF_8)).commitment());
    assertThat(Entry.find(one.entry().leaf())).contains(one.entry());
  }
}
