package org.anlan.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// A clamd that speaks its real protocol on a real socket and finds what holds the word “worm”.
final class ScannerHouse implements AutoCloseable {

  private final ServerSocket door;
  volatile boolean silent;

  ScannerHouse() {
    try {
      door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed())
      try (var guest = door.accept()) {
        answer(guest);
      } catch (IOException gone) {
        Thread.onSpinWait();
      }
  }

  private void answer(Socket guest) throws IOException {
    if (silent) return;
    var in = new DataInputStream(guest.getInputStream());
    var command = new String(in.readNBytes(10), US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      guest.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(US_ASCII));
      return;
    }
    var content = new ByteArrayOutputStream();
    for (var length = in.readInt(); length != 0; length = in.readInt())
      content.write(in.readNBytes(length));
    var found = content.toString(US_ASCII).contains("worm");
    guest
        .getOutputStream()
        .write((found ? "stream: Test.Worm-1 FOUND\0" : "stream: OK\0").getBytes(US_ASCII));
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
