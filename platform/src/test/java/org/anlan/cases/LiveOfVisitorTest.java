package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anlan.TestDatabase;
import org.anlan.http.Audience;
import org.anlan.http.LiveStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// A visitor's screen that listens before the visitor has done anything.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class LiveOfVisitorTest {

  private static final String CHANGED = "Anlan-Session";

  @Autowired LiveStream live;
  @LocalServerPort int port;
  private volatile boolean over;

  @AfterEach
  void hangUp() {
    over = true;
    live.end(Audience.everybody());
  }

  @Test
  void the_answer_that_gives_a_visitor_a_session_says_so_and_a_stream_opened_then_hears_the_case() {
    var reported = Townsperson.signedIn(port, "zhou").report();
    var visitor = new Townsperson(port);
    var early = listen(visitor);

    var opened = visitor.open(reported, reported.code());
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.header(CHANGED)).isEqualTo("changed");
    assertThat(visitor.browser.get("/api/access/me").header(CHANGED)).isEmpty();
    assertThat(visitor.open(reported, reported.code()).header(CHANGED)).isEmpty();

    var late = keepListening(visitor);
    var li = Townsperson.signedIn(port, "li.handler");
    await()
        .pollInterval(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          li.act(reported.number(), "note", ", \"words\": \"看过现场\"");
          return late.stream().anyMatch(line -> line.contains(reported.number()));
        });
    assertThat(early)
        .as("opened for nobody in particular")
        .noneMatch(line -> line.contains(reported.number()));
  }

  /// One stream, as it was opened.
  private static Queue<String> listen(Townsperson person) {
    var heard = new ConcurrentLinkedQueue<String>();
    Thread.ofVirtual().start(() -> collect(person, heard));
    await().until(() -> !heard.isEmpty());
    return heard;
  }

  /// As a browser does it, which opens a stream again that the server ended.
  private Queue<String> keepListening(Townsperson person) {
    var heard = new ConcurrentLinkedQueue<String>();
    Thread.ofVirtual()
        .start(() -> {
          while (!over) collect(person, heard);
        });
    await().until(() -> !heard.isEmpty());
    return heard;
  }

  private static void collect(Townsperson person, Queue<String> heard) {
    var request = person.browser.request("/api/live").build();
    try (var lines = person.browser.client().send(request, BodyHandlers.ofLines()).body()) {
      lines.forEach(heard::add);
    } catch (IOException | UncheckedIOException ended) {
      heard.add("ended");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
