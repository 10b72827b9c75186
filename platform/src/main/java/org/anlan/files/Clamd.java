package org.anlan.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// An outside virus scanner that speaks clamd's protocol (`INSTREAM`: chunks with their length, an answer in one line). Off while no
/// host is set (`ANLAN_CLAMD_HOST`), and the pages say so.
@Component
class Clamd {

  /// What the scanner says.
  sealed interface Verdict {
    record Nothing() implements Verdict {}

    record Found(String name) implements Verdict {}

    record NoAnswer(String why) implements Verdict {}
  }

  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_ANSWER = 4_096;

  private final String host;
  private final int port;
  private final Duration patience;

  Clamd(
      @Value("${anlan.files.clamd.host:}") String host,
      @Value("${anlan.files.clamd.port:3310}") int port,
      @Value("${anlan.files.clamd.patience:60s}") Duration patience) {
    this.host = host;
    this.port = port;
    this.patience = patience;
  }

  boolean isOn() {
    return !host.isBlank();
  }

  Verdict scan(Path file) {
    try (var socket = new Socket();
        var content = Files.newInputStream(file)) {
      socket.setSoTimeout((int) patience.toMillis());
      socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
      send(new DataOutputStream(socket.getOutputStream()), content);
      return verdict(answer(socket.getInputStream()));
    } catch (IOException silent) {
      return new Verdict.NoAnswer(String.valueOf(silent.getMessage()));
    }
  }

  private static void send(DataOutputStream out, InputStream content) throws IOException {
    out.write("zINSTREAM\0".getBytes(US_ASCII));
    var chunk = new byte[CHUNK];
    for (var got = content.read(chunk); got > 0; got = content.read(chunk)) {
      out.writeInt(got);
      out.write(chunk, 0, got);
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(InputStream in) throws IOException {
    var said = new StringBuilder();
    for (var next = in.read(); next > 0 && said.length() < LONGEST_ANSWER; next = in.read())
      said.append((char) next);
    return said.toString().strip();
  }

  private static Verdict verdict(String said) {
    var words = said.replaceFirst("^[^:]*:\\s*", "");
    if (words.equals("OK")) return new Verdict.Nothing();
    if (words.endsWith(" FOUND"))
      return new Verdict.Found(words.substring(0, words.length() - " FOUND".length()));
    return new Verdict.NoAnswer(said.isBlank() ? "no words" : said);
  }
}
