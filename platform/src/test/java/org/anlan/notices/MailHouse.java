package org.anlan.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A mail server for tests that speaks SMTP over a real socket, with receivers of different manners: `hole` never answers, `gone`
/// is unknown, `later` asks to come again until it is told to open.
final class MailHouse implements AutoCloseable {

  /// A message as it came over the wire.
  record Letter(String to, String raw) {
    /// The value of a header, unfolded.
    String header(String name) {
      return raw.replaceAll("\r\n[ \t]+", " ")
          .lines()
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .reduce((a, b) -> a + " | " + b)
          .orElse("");
    }

    String headers() {
      return raw.substring(0, raw.indexOf("\r\n\r\n"));
    }
  }

  private final ServerSocket door;
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean laterOpens;

  MailHouse() {
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

  List<Letter> lettersTo(String address) {
    return letters.stream().filter(letter -> letter.to().equals(address)).toList();
  }

  long askedFor(String address) {
    return asked.stream().filter(address::equals).count();
  }

  void openLater(boolean open) {
    laterOpens = open;
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
    try (socket) {
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      var out = socket.getOutputStream();
      say(out, "220 mailhouse");
      var to = "";
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var verb = line.toUpperCase();
        if (verb.startsWith("RCPT TO:")) {
          to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          say(out, answer(to));
        } else if (verb.equals("DATA")) {
          say(out, "354 go on");
          letters.add(new Letter(to, data(in)));
          say(out, "250 taken as M" + letters.size());
        } else if (verb.equals("QUIT")) {
          say(out, "221 bye");
          return;
        } else say(out, verb.startsWith("EHLO") ? "250-mailhouse\r\n250 8BITMIME" : "250 ok");
      }
    } catch (IOException gone) {
      // The client hung up, as one with little patience does.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String answer(String to) throws InterruptedException {
    asked.add(to);
    if (to.startsWith("hole")) end.await();
    if (to.startsWith("gone")) return "550 5.1.1 no such mailbox";
    if (to.startsWith("later") && !laterOpens) return "451 4.3.2 come again";
    return "250 ok";
  }

  private static String data(BufferedReader in) throws IOException {
    var text = new StringBuilder();
    for (var line = in.readLine(); !line.equals("."); line = in.readLine())
      text.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
    return text.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    end.countDown();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
