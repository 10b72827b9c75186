package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.anlan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// What the operator's Prometheus reads, and who else does not.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"spring.application.name=metrics-story", "anlan.metrics.token=open sesame"})
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class MetricsStoryTest {

  @LocalServerPort int port;

  private HttpResponse<String> read(String... headers) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"));
    if (headers.length > 0) request.headers(headers);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void whatIsDoneIsCountedByActAndNothingNamesACaseOrAPerson() throws Exception {
    var number = Actor.visitor(port).report();
    Actor.signedIn(port, "li.handler").act(number, "accept");
    var figures = read();
    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(figures.body())
        .contains("anlan_case_acts_total{act=\"report\"}")
        .contains("anlan_case_acts_total{act=\"accept\"}")
        .contains("jvm_memory_used_bytes")
        .contains("http_server_requests_seconds_count")
        .doesNotContain(number)
        .doesNotContain("li.handler");
  }

  @Test
  void whoComesThroughAProxyNeedsTheToken() throws Exception {
    assertThat(read("X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(404);
    assertThat(read("Forwarded", "for=203.0.113.9").statusCode()).isEqualTo(404);
    assertThat(read("X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer open").statusCode())
        .isEqualTo(404);
    assertThat(
            read("X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer open sesame")
                .statusCode())
        .isEqualTo(200);
  }
}
