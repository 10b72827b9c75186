package org.anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.anlan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// What every door answers to a request that is wrong in form.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class DoorsTest {

  @LocalServerPort int port;

  @Test
  void an_unknown_address_under_api_is_a_problem_in_the_callers_language() {
    var zh = new Browser(port).get("/api/nothing-here");
    assertThat(zh.status()).isEqualTo(404);
    assertThat(zh.header("Content-Type")).startsWith("application/problem+json");
    assertThat(zh.problem()).isEqualTo("no-such-address");
    assertThat(zh.body().path("detail").asString()).contains("/api/nothing-here");
    var en = new Browser(port, "en").get("/api/nothing-here");
    assertThat(en.body().path("title").asString()).isEqualTo("No such address");
    assertThat(en.header("Content-Language")).isEqualTo("en");
  }

  @Test
  void a_change_without_a_command_id_is_refused() {
    var browser = new Browser(port);
    var answer =
        browser.send(browser.request("/api/access/sign-out").POST(BodyPublishers.ofString("{}")));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("command-missing");
  }

  @ParameterizedTest
  @CsvSource({"1", "1-1-1-1-1", "not-a-uuid", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"})
  void a_command_id_that_is_no_uuid_is_refused(String id) {
    var browser = new Browser(port);
    var answer =
        browser.send(
            browser
                .request("/api/access/sign-out")
                .header("Anlan-Command", id)
                .POST(BodyPublishers.ofString("{}")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("command-malformed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"login\": | json-unreadable |",
        "[] | json-unreadable |",
        "'' | json-unreadable |",
        "{\"login\":{},\"password\":\"x\"} | field-unreadable | login"
      })
  void a_body_that_cannot_be_read_names_the_place(String body, String slug, String field) {
    var answer = new Browser(port).post("/api/access/sign-in", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo(slug);
    assertThat(answer.body().path("field").asString("")).isEqualTo(field == null ? "" : field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | kind",
        "{\"kind\":\"pothole\"} | place",
        "{\"kind\":\"pothole\",\"place\":{\"lon\":123.3,\"lat\":31.05},\"photos\":[null]} | photos[0]"
      })
  void a_form_that_leaves_out_what_must_be_there_names_the_place(String body, String field) {
    var answer = new Browser(port).post("/api/cases", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("value-missing");
    assertThat(answer.body().path("field").asString("")).isEqualTo(field);
  }

  @Test
  void a_parameter_of_the_wrong_kind_is_named() {
    var answer = new Browser(port).get("/api/files/not-a-uuid");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("value-unreadable");
    assertThat(answer.body().path("field").asString()).isEqualTo("id");
  }

  @Test
  void a_missing_parameter_is_named() {
    var answer = new Browser(port).get("/api/directory/locate");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("value-missing");
    assertThat(answer.body().path("field").asString()).isEqualTo("lon");
  }

  @Test
  void a_method_that_is_not_there_says_which_are() {
    var answer = new Browser(port).get("/api/access/sign-in");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.problem()).isEqualTo("method-not-allowed");
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }

  @Test
  void a_body_of_another_kind_is_a_problem_too() {
    var answer =
        new Browser(port)
            .upload(
                "/api/access/sign-in",
                "text/plain",
                BodyPublishers.ofString("x"),
                UUID.randomUUID());
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.problem()).isEqualTo("not-accepted");
  }

  @Test
  void a_body_of_more_than_256_kilobytes_is_refused_whether_it_says_so_or_not() {
    var large = "{\"login\":\"" + "x".repeat(300_000) + "\"}";
    var told = new Browser(port).post("/api/access/sign-in", large);
    assertThat(told.status()).isEqualTo(413);
    assertThat(told.problem()).isEqualTo("body-too-large");
    var bytes = large.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var hidden =
        new Browser(port)
            .upload(
                "/api/access/sign-in",
                "application/json",
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)),
                UUID.randomUUID());
    assertThat(hidden.status()).isEqualTo(413);
    assertThat(hidden.problem()).isEqualTo("body-too-large");
  }

  @Test
  void every_answer_tells_the_browser_what_it_may_not_do() {
    var answer = new Browser(port).get("/api/access/me");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "worker-src 'self' blob:");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Anlan-Trace")).hasSize(16);
  }

  @Test
  void a_request_line_that_makes_no_sense_is_answered_without_a_stack_trace() {
    var answer = new Browser(port).get("/api/files/%2e%2e%2f%2e%2e%2fetc%2fpasswd");
    assertThat(answer.status()).isBetween(400, 404);
    assertThat(new String(answer.whole().body(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("org.apache", "Exception");
  }

  @Test
  void the_interface_describes_itself_with_real_shapes() {
    var api = new Browser(port).get("/v3/api-docs").body();
    var me =
        api.at("/paths/~1api~1access~1me/get/responses/200/content/application~1json/schema/$ref");
    assertThat(api.at("/paths").propertyNames()).contains("/api/access/me", "/api/files");
    assertThat(me.asString()).isEqualTo("#/components/schemas/AccessMeView");
    var number = api.at("/paths/~1api~1cases~1{number}/get/parameters/0");
    assertThat(number.path("in").asString()).isEqualTo("path");
    assertThat(number.at("/schema/type").asString()).isEqualTo("string");
  }
}
