package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anlan.TestDatabase;
import org.anlan.http.Audience;
import org.anlan.http.Browser;
import org.anlan.http.LiveStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class GrantsTest {

  private static final String CASE = "9901022026111630002174";

  @Autowired Grants grants;
  @Autowired SessionDesk sessions;
  @Autowired Scopes scopes;
  @Autowired LiveStream live;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  @Test
  void a_browser_let_into_a_case_sees_it_and_no_other_browser_does() {
    var mine = sessions.openForVisitor(Origin.NOWHERE).caller();
    var other = sessions.openForVisitor(Origin.NOWHERE).caller();
    grants.grant(mine, CASE);
    grants.grant(mine, CASE);
    assertThat(scopes.of(mine).cases()).containsExactly(CASE);
    assertThat(grants.holds(other, CASE)).isFalse();
    assertThat(scopes.of(Caller.NOBODY)).isEqualTo(Scope.nothing());
  }

  @Test
  void a_grant_ends_with_its_session() {
    var mine = sessions.openForVisitor(Origin.NOWHERE).caller();
    grants.grant(mine, CASE);
    sessions.end(mine);
    assertThat(grants.listOf(mine)).isEmpty();
  }

  @Test
  void an_open_screen_hears_of_a_case_from_the_moment_it_is_let_in() {
    var opened = sessions.openForVisitor(Origin.NOWHERE);
    listen(opened.token());
    tell("before the grant");
    grants.grant(opened.caller(), CASE);
    tell("after the grant");
    await().until(() -> heard.stream().anyMatch(line -> line.contains("after the grant")));
    assertThat(heard).noneMatch(line -> line.contains("before the grant"));
  }

  private void tell(String words) {
    transaction.executeWithoutResult(
        status -> live.send("case", Map.of("words", words), Audience.matter(CASE)));
  }

  private void listen(Token token) {
    var browser = new Browser(port);
    var request =
        browser
            .request("/api/live")
            .header("Cookie", SessionCookie.NAME + "=" + token.text())
            .build();
    Thread.ofVirtual().start(() -> collect(browser, request));
    await().until(() -> heard.stream().anyMatch(line -> line.contains("open")));
  }

  private void collect(Browser browser, HttpRequest request) {
    try (var lines = browser.client().send(request, BodyHandlers.ofLines()).body()) {
      lines.forEach(heard::add);
    } catch (IOException | UncheckedIOException ended) {
      heard.add("ended");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
