package org.anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.anlan.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class LiveStreamTest {

  @Autowired LiveStream live;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @AfterEach
  void hangUp() {
    live.endAll();
  }

  @Test
  void news_reaches_a_screen_when_it_is_committed_and_not_when_it_is_not() {
    listen(new Browser(port));
    transaction.executeWithoutResult(status -> {
      live.send("case", Map.of("number", "rolled back"), Audience.everybody());
      status.setRollbackOnly();
    });
    send("case", "committed", Audience.everybody());
    assertThat(next()).isEqualTo("event:case");
    assertThat(next()).isEqualTo("data:{\"number\":\"committed\"}");
  }

  @Test
  void a_screen_hears_only_what_is_meant_for_it() {
    listen(new Browser(port));
    send("notice", "another's", Audience.account(UUID.randomUUID()));
    send("notice", "somewhere else", Audience.around("990102001003").and(Audience.unit("X")));
    send("notice", "for all", Audience.everybody());
    assertThat(next()).isEqualTo("event:notice");
    assertThat(next()).contains("for all");
  }

  @Test
  void a_stream_ends_when_its_connection_to_the_database_was_lost() {
    listen(new Browser(port));
    db.sql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and application_name = :name
            """)
        .param("name", LiveListener.NAME)
        .query()
        .listOfRows();
    await().atMost(Duration.ofSeconds(20)).until(() -> live.openStreams() == 0);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(this::aNewStreamHears);
  }

  /// One that opens while the connection is still being made anew ends at once, so the next try opens another.
  private void aNewStreamHears() throws InterruptedException {
    heard.clear();
    open(new Browser(port));
    Thread.sleep(500);
    send("tasks", "after", Audience.everybody());
    assertThat(heard.poll(2, TimeUnit.SECONDS)).isEqualTo("event:tasks");
  }

  @Test
  void an_open_stream_holds_no_pooled_connection() {
    for (var i = 0; i < 40; i++) listen(new Browser(port));
    await().until(() -> live.openStreams() == 40);
    send("case", "for forty", Audience.everybody());
    await().until(() -> heard.stream().filter("event:case"::equals).count() == 40);
  }

  @Test
  void a_thing_too_large_for_a_notification_is_refused_where_it_is_sent() {
    var large = Map.of("words", "字".repeat(3_000));
    assertThatThrownBy(() -> live.send("case", large, Audience.everybody()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("case")
        .hasMessageContaining("7997");
  }

  private void send(String event, String number, Audience to) {
    transaction.executeWithoutResult(status -> live.send(event, Map.of("number", number), to));
  }

  private void listen(Browser browser) {
    var before = live.openStreams();
    open(browser);
    await().until(() -> live.openStreams() > before);
  }

  private void open(Browser browser) {
    var request = browser.request("/api/live").build();
    Thread.ofVirtual().start(() -> collect(browser, request));
  }

  private void collect(Browser browser, java.net.http.HttpRequest request) {
    try (Stream<String> lines = browser.client().send(request, BodyHandlers.ofLines()).body()) {
      lines
          .filter(line -> line.startsWith("event:") || line.startsWith("data:"))
          .forEach(heard::add);
    } catch (java.io.IOException | java.io.UncheckedIOException ended) {
      // The server ended the stream; that is what some of these tests are about.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String next() {
    try {
      var line = heard.poll(10, TimeUnit.SECONDS);
      return line == null ? "nothing" : line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
