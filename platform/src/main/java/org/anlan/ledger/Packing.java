package org.anlan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// How an event lies in the database: deflated (RFC 1951) against words that most events have, behind one byte that says so. JSON
/// begins with a brace, so what lies there plainly is told apart. Commitments are over the plain bytes; packing is nobody's proof.
final class Packing {

  private static final byte DEFLATED = 1;
  private static final byte PLAIN = '{';
  private static final int LARGEST = 16 << 20;

  /// Part of the format: changed only under another first byte.
  private static final byte[] WORDS =
      """
      "detail.orderdetail.todetail.reasondetail.outcomedetail.seqdetail.element"checksum"draft"number"level"address"login\
      "REPORTED""DISPATCHED""CHECKING""UNSOLVED""WITHDRAWN"{"act":"report","at":"2026-T:Z","publicly":true,"seq":1,"stage":"REPORTED","words":"\
      "}{"act":"handled{"act":"accept{"act":"answer{"act":"pass{"act":"agree","at":"2027-{"act":"assigned","at":"2026-1\
      ","person":"H00","post":"P00","publicly":false,"seq":,"stage":"ANSWERING","stage":"CLOSED","stage":"HANDLING","task":"01a\
      ","unit":"129901020421904202","unit":"11990102042","words":"，。"}\
      """
          .getBytes(UTF_8);

  private Packing() {}

  static byte[] pack(byte[] event) {
    if (event.length == 0 || event[0] != PLAIN) return event;
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setDictionary(WORDS);
      deflater.setInput(event);
      deflater.finish();
      var packed = new byte[event.length];
      packed[0] = DEFLATED;
      int length = 1 + deflater.deflate(packed, 1, packed.length - 1);
      return deflater.finished() ? Arrays.copyOf(packed, length) : event;
    }
  }

  /// What cannot be unpacked is given back as it lies there: then it is not what was committed, and whoever checks says so.
  static byte[] unpack(byte[] kept) {
    if (kept.length == 0 || kept[0] != DEFLATED) return kept;
    try (var inflater = new Inflater(true)) {
      inflater.setDictionary(WORDS);
      inflater.setInput(kept, 1, kept.length - 1);
      var event = new byte[4 * kept.length + 64];
      int length = 0;
      while (!inflater.finished() && length < LARGEST) {
        if (length == event.length) event = Arrays.copyOf(event, 2 * length);
        int more = inflater.inflate(event, length, event.length - length);
        if (more == 0 && inflater.needsInput()) return kept;
        length += more;
      }
      return Arrays.copyOf(event, length);
    } catch (DataFormatException forged) {
      return kept;
    }
  }
}
