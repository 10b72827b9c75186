package org.anlan.notices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A message centre for tests that reads and writes SMPP 3.4 itself, byte by byte, and knows nothing of the library at the other
/// end. Numbers that begin with 120 are unknown to it.
final class MessageCentre implements AutoCloseable {

  private static final int BIND_TRX = 0x09;
  private static final int SUBMIT = 0x04;
  private static final int DELIVER = 0x05;
  private static final int ENQUIRE = 0x15;
  private static final int UNBIND = 0x06;
  private static final int RESPONSE = 0x8000_0000;
  private static final int INVALID_DESTINATION = 0x0B;

  /// @param coding data_coding: 0 the telephone's own alphabet, 8 UCS-2
  /// @param receiptWanted whether registered_delivery asked for one
  record Short(String id, String to, String words, int coding, boolean receiptWanted) {}

  private final ServerSocket door;
  private final List<Short> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger count = new AtomicInteger(7000);
  private final AtomicInteger sequence = new AtomicInteger(500);
  private volatile @Nullable DataOutputStream line;

  MessageCentre() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  List<Short> takenFor(String number) {
    return taken.stream().filter(message -> message.to().equals(number)).toList();
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        var socket = door.accept();
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        var in = new DataInputStream(socket.getInputStream());
        var out = new DataOutputStream(socket.getOutputStream())) {
      while (true) {
        var length = in.readInt();
        var command = in.readInt();
        in.readInt();
        var number = in.readInt();
        var body = in.readNBytes(length - 16);
        answer(out, command, number, body);
      }
    } catch (IOException gone) {
      // The other side hung up.
    }
  }

  private void answer(DataOutputStream out, int command, int number, byte[] body)
      throws IOException {
    switch (command) {
      case BIND_TRX -> {
        line = out;
        write(out, command | RESPONSE, 0, number, text("mc"));
      }
      case SUBMIT -> submit(out, number, body);
      case ENQUIRE, UNBIND -> write(out, command | RESPONSE, 0, number, new byte[0]);
      default -> {} // deliver_sm_resp
    }
  }

  private void submit(DataOutputStream out, int number, byte[] body) throws IOException {
    var at = new Reader(body);
    at.text();
    at.skip(2);
    at.text();
    at.skip(2);
    var to = at.text();
    at.skip(3);
    at.text();
    at.text();
    var registered = at.octet();
    at.skip(1);
    var coding = at.octet();
    at.skip(1);
    var words = at.bytes(at.octet());
    if (to.startsWith("120")) {
      write(out, SUBMIT | RESPONSE, INVALID_DESTINATION, number, new byte[0]);
      return;
    }
    var id = String.valueOf(count.incrementAndGet());
    var said = new String(words, coding == 8 ? UTF_16BE : ISO_8859_1);
    taken.add(new Short(id, to, said, coding, registered == 1));
    write(out, SUBMIT | RESPONSE, 0, number, text(id));
  }

  /// A receipt as GSM centres write it (SMPP 3.4 appendix B).
  void report(String id, String from, String state) {
    var words =
        "id:%s sub:001 dlvrd:%s submit date:2611230900 done date:2611230901 stat:%s err:000 text:"
            .formatted(id, state.equals("DELIVRD") ? "001" : "000", state);
    try {
      var body = new ByteArrayOutputStream();
      body.write(text(""));
      body.write(new byte[] {0, 1});
      body.write(text(from));
      body.write(new byte[] {0, 1});
      body.write(text("12345"));
      body.write(new byte[] {4, 0, 0});
      body.write(text(""));
      body.write(text(""));
      body.write(new byte[] {0, 0, 0, 0, (byte) words.length()});
      body.write(words.getBytes(ISO_8859_1));
      write(
          java.util.Objects.requireNonNull(line),
          DELIVER,
          0,
          sequence.incrementAndGet(),
          body.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void write(
      DataOutputStream out, int command, int status, int number, byte[] body) throws IOException {
    out.writeInt(16 + body.length);
    out.writeInt(command);
    out.writeInt(status);
    out.writeInt(number);
    out.write(body);
    out.flush();
  }

  private static byte[] text(String text) {
    return (text + "\0").getBytes(ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the fields of a message's body one after the other.
  private static final class Reader {
    private final byte[] body;
    private int at;

    Reader(byte[] body) {
      this.body = body;
    }

    String text() {
      var from = at;
      while (body[at] != 0) at++;
      return new String(body, from, at++ - from, ISO_8859_1);
    }

    int octet() {
      return body[at++] & 0xFF;
    }

    void skip(int octets) {
      at += octets;
    }

    byte[] bytes(int count) {
      var part = java.util.Arrays.copyOfRange(body, at, at + count);
      at += count;
      return part;
    }
  }
}
