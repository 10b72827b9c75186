package org.anlan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.anlan.cli.Unusable;
import org.anlan.rules.ledger.Note;
import org.anlan.rules.ledger.NoteKey;
import org.anlan.rules.ledger.TileTree;

/// A log as somebody outside sees it, over HTTP.
final class Remote {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String root;

  /// @param root the platform's address, such as `http://localhost:8080`
  Remote(String root) {
    this.root = root.replaceFirst("/+$", "");
    if (!this.root.matches("https?://\\S+"))
      throw new Unusable(
          "--log '%s' is not an address such as http://localhost:8080".formatted(root));
  }

  Note checkpoint() {
    try {
      return Note.parse(new String(get("/ledger/checkpoint"), UTF_8));
    } catch (IllegalArgumentException e) {
      throw new Unusable(
          "%s/ledger/checkpoint is no checkpoint: %s".formatted(root, e.getMessage()));
    }
  }

  List<NoteKey> keys() {
    return new String(get("/ledger/keys"), UTF_8).lines().map(NoteKey::parse).toList();
  }

  /// The tree of the first `size` entries, from the tiles as they are served.
  TileTree tree(long size) {
    return new TileTree(size, path -> TileTree.hashes(get("/ledger/" + path.text())));
  }

  void handIn(long size, Note.Signature signature) {
    var body =
        "{\"size\":%d,\"signatures\":\"%s\"}"
            .formatted(size, signature.line().replace("\n", "\\n"));
    send(
        request("/api/ledger/witness")
            .header("Anlan-Command", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private byte[] get(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
  }

  private byte[] send(HttpRequest.Builder request) {
    var sent = request.build();
    try {
      var answer = client.send(sent, BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) return answer.body();
      throw new Unusable(
          "%s answered %d: %s"
              .formatted(
                  sent.uri(), answer.statusCode(), new String(answer.body(), UTF_8).strip()));
    } catch (IOException e) {
      throw new Unusable("%s does not answer: %s".formatted(sent.uri(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unusable("%s was interrupted".formatted(sent.uri()));
    }
  }
}
