package org.anlan.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.anlan.http.Browser;
import tools.jackson.databind.JsonNode;

/// A browser that hands in papers by tus 1.0.0.
public final class TusClient {

  private final Browser browser;

  public TusClient(Browser browser) {
    this.browser = browser;
  }

  Browser.Answer announce(String name, long length) {
    return announce(name, length, UUID.randomUUID());
  }

  Browser.Answer announce(String name, long length, UUID command) {
    var file = Base64.getEncoder().encodeToString(name.getBytes(UTF_8));
    return browser.send(
        browser
            .request("/api/files/uploads")
            .header("Anlan-Command", command.toString())
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", Long.toString(length))
            .header("Upload-Metadata", "filename " + file + ",filetype YQ==")
            .POST(BodyPublishers.noBody()));
  }

  Browser.Answer patch(String at, long offset, byte[] piece, String... headers) {
    var request =
        browser
            .request(at)
            .header("Anlan-Command", UUID.randomUUID().toString())
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Offset", Long.toString(offset))
            .header("Content-Type", "application/offset+octet-stream");
    if (headers.length > 0) request.headers(headers);
    return browser.send(request.method("PATCH", BodyPublishers.ofByteArray(piece)));
  }

  Browser.Answer head(String at) {
    return browser.send(
        browser
            .request(at)
            .header("Tus-Resumable", "1.0.0")
            .method("HEAD", BodyPublishers.noBody()));
  }

  Browser.Answer delete(String at) {
    return browser.send(
        browser
            .request(at)
            .header("Anlan-Command", UUID.randomUUID().toString())
            .header("Tus-Resumable", "1.0.0")
            .DELETE());
  }

  JsonNode look(String at) {
    return browser.get(at).body();
  }

  /// Hands a paper in, in pieces, and waits until it was checked.
  public JsonNode handIn(String name, byte[] content) {
    var announced = announce(name, content.length);
    assertThat(announced.status()).as("%s", announced.body()).isEqualTo(201);
    var at = announced.header("Location");
    for (var from = 0; from < content.length; from += 60_000) {
      var piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + 60_000));
      assertThat(patch(at, from, piece).status()).isEqualTo(204);
    }
    return checked(at);
  }

  JsonNode checked(String at) {
    await()
        .until(() -> {
          var state = look(at).path("state").asString();
          return state.equals("CLEAN") || state.equals("REFUSED");
        });
    return look(at);
  }
}
