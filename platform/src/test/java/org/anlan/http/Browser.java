package org.anlan.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser for tests: keeps its cookies, sends a fresh command id with each change, reads JSON.
public final class Browser {

  /// What came back.
  public record Answer(int status, JsonNode body, HttpResponse<byte[]> whole) {
    /// The last part of the problem's type, such as `wrong-credentials`.
    public String problem() {
      return body.path("type").asString("").replaceFirst(".*/", "");
    }

    public String header(String name) {
      return whole.headers().firstValue(name).orElse("");
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final AtomicInteger BROWSERS = new AtomicInteger();

  private final String root;
  private final String language;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  public Browser(int port) {
    this(port, "zh-CN");
  }

  public Browser(int port, String language) {
    this(port, language, InetAddress.getLoopbackAddress());
  }

  private Browser(int port, String language, InetAddress from) {
    this.root = "http://127.0.0.1:" + port;
    this.language = language;
    this.client = HttpClient.newBuilder().cookieHandler(cookies).localAddress(from).build();
  }

  /// One that calls from a loopback address of its own, for stories in which many people act: limits count by address.
  public static Browser elsewhere(int port) {
    return new Browser(port, "zh-CN", anotherAddress());
  }

  public Answer get(String address) {
    return send(request(address).GET());
  }

  public Answer post(String address, String json) {
    return post(address, json, UUID.randomUUID());
  }

  public Answer post(String address, String json, UUID command) {
    return send(
        request(address)
            .header("Anlan-Command", command.toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public Answer put(String address, String json) {
    return send(
        request(address)
            .header("Content-Type", "application/json")
            .header("Anlan-Command", UUID.randomUUID().toString())
            .PUT(BodyPublishers.ofString(json)));
  }

  public Answer upload(String address, String type, BodyPublisher body, UUID command) {
    return send(
        request(address)
            .header("Anlan-Command", command.toString())
            .header("Content-Type", type)
            .POST(body));
  }

  public HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(root + address)).header("Accept-Language", language);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      var whole = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(whole.statusCode(), json(whole), whole);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static InetAddress anotherAddress() {
    int count = BROWSERS.incrementAndGet();
    try {
      return InetAddress.getByAddress(
          new byte[] {127, 0, (byte) (count / 250), (byte) (1 + count % 250)});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address.", e);
    }
  }

  public HttpClient client() {
    return client;
  }

  /// The value of a cookie, or nothing.
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static JsonNode json(HttpResponse<byte[]> whole) {
    var type = whole.headers().firstValue("Content-Type").orElse("");
    return type.contains("json") ? JSON.readTree(whole.body()) : JSON.createObjectNode();
  }
}
