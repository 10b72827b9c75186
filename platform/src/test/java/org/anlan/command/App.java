package org.anlan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.http.Browser;
import org.anlan.http.Browser.Answer;
import tools.jackson.databind.JsonNode;

/// An app of somebody else: knows GeoReport v2 and a key, has no browser and no command ids.
final class App {

  static final String ROOT = "/open311/v2/";

  private final Browser wire;
  private final String key;

  App(int port, String key) {
    this.wire = Browser.elsewhere(port);
    this.key = key;
  }

  Answer get(String address) {
    return wire.get(ROOT + address);
  }

  JsonNode read(String address) {
    var answer = get(address);
    assertThat(answer.status()).as(text(answer)).isEqualTo(200);
    return answer.body();
  }

  /// What every request needs here; `more` is put over it.
  static Map<String, String> pothole(Map<String, String> more) {
    var form = new LinkedHashMap<String, String>();
    form.put("service_code", "pothole");
    form.put("lat", "31.05687");
    form.put("long", "123.29666");
    form.put("description", "路中间有个大坑，骑车差点摔倒");
    form.putAll(more);
    return form;
  }

  Answer post(String address, Map<String, String> form) {
    return post(address, form, Map.of());
  }

  Answer post(String address, Map<String, String> form, Map<String, String> headers) {
    var all = new LinkedHashMap<>(form);
    if (!key.isEmpty()) all.putIfAbsent("api_key", key);
    var request =
        wire.request(ROOT + address)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .POST(BodyPublishers.ofString(encoded(all)));
    headers.forEach(request::header);
    return wire.send(request);
  }

  /// Posts a request and answers its id.
  String report(Map<String, String> more) {
    var answer = post("requests.json", pothole(more));
    assertThat(answer.status()).as(text(answer)).isEqualTo(200);
    return answer.body().at("/0/service_request_id").asString();
  }

  /// Blank signs as `%20`, which every server reads as one.
  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("&"));
  }

  static String text(Answer answer) {
    return new String(answer.whole().body(), StandardCharsets.UTF_8);
  }
}
