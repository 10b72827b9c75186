package org.anlan.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.anlan.TestDatabase;
import org.anlan.access.Someone;
import org.anlan.http.Audience;
import org.anlan.http.Browser;
import org.anlan.http.LiveStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Goes to every door that answers a GET, with every value that would lead to a matter of 澜城区, as those whom it does not concern: the
/// clerks of another county, another unit of the same county, another citizen, two administrators, a stranger. No word, name, number, picture or id of the
/// matter comes back, in no body, header, stream or error, and no total changes because the matter is there.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class LeakTest {

  /// What the doors show to everybody by decision, and why.
  private static final Map<String, String> SHOWN_TO_ALL =
      Map.of(
          "/api/cases/nearby", "that a matter is known, by number, kind and road (ADR 0006)",
          "/api/ledger/proof", "hashes without a name (ADR 0013)");

  /// Doors that tell everybody the number of a matter of a published kind (ADR 0025), and nothing else of it.
  private static final Set<String> NUMBER_SHOWN =
      Set.of(
          "/open311/v2/requests",
          "/open311/v2/requests.xml",
          "/open311/v2/requests.json",
          "/open311/v2/requests/{request}",
          "/open311/v2/servicerequestupdates",
          "/open311/v2/servicerequestupdates.xml",
          "/open311/v2/servicerequestupdates.json");

  /// Doors whose answers grow with the city's work and tell nothing of a matter; accounts are shown with how often they are signed in.
  private static final Set<String> GROWING =
      Set.of(
          "/ledger/checkpoint",
          "/ledger/keys",
          "/actuator/health",
          "/api/health",
          "/api/access/accounts",
          "/api/city",
          "/api/live",
          "/api/patrol/rounds",
          "/api/patrol/today",
          // A workbook carries the time at which it was made.
          "/api/services/desk/items.xlsx",
          // Compares by meaning once it has read everything in the background.
          "/api/services/guide",
          "/open311/v2/requests",
          "/open311/v2/requests.xml",
          "/open311/v2/requests.json",
          "/open311/v2/servicerequestupdates",
          "/open311/v2/servicerequestupdates.xml",
          "/open311/v2/servicerequestupdates.json");

  /// Doors that nobody of the story opens, and why.
  private static final Map<String, String> CLOSED =
      Map.of(
          "/ledger/tile/**", "hashes only; LedgerDoorsTest reads them",
          "/error", "the page of errors itself",
          "/open311/**", "says only that there is nothing",
          "/api/access/applications/asking", "names of applications; SingleSignOnStoryTest",
          "/api/access/outside/begin", "only with a provider outside; OutsideStoryTest",
          "/api/access/outside/back", "only with a provider outside; OutsideStoryTest",
          "/api/ledger/proof", "by ids that no door tells; LedgerDoorsTest reads them",
          "/api/live", "a stream: listened to beside the others");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired LiveStream live;
  @Autowired JdbcClient db;
  @LocalServerPort int port;
  private volatile boolean over;

  @AfterEach
  void hangUp() {
    over = true;
    live.end(Audience.everybody());
  }

  @Test
  void nothing_of_a_matter_reaches_those_whom_it_does_not_concern() {
    var gets = gets();
    var strangers = strangers();
    roundsOver();
    var before = plainAnswers(gets, strangers);
    var heard = new LinkedHashMap<String, Queue<String>>();
    strangers.forEach((who, browser) -> heard.put(who, listen(browser)));
    var citizen = signedIn("zhou");
    var dispatcher = signedIn("lin.dispatcher");
    var handler = signedIn("li.handler");
    var own = listen(handler);

    var matter = Matter.seed(citizen, dispatcher, handler);

    await().until(() -> own.stream().anyMatch(line -> line.contains(matter.number)));
    var leaks = new ConcurrentSkipListSet<String>();
    // Each has a browser of their own, so they knock side by side.
    strangers.entrySet().parallelStream()
        .forEach(stranger -> {
          var who = stranger.getKey();
          for (var door : gets.doors()) leaks.addAll(leaks(who, stranger.getValue(), door, matter));
          leaks.addAll(leaksOfChanges(who, stranger.getValue(), matter));
          for (var mark : matter.marks())
            if (heard.getOrDefault(who, own).stream().anyMatch(line -> line.contains(mark)))
              leaks.add(who + " heard " + mark);
        });
    assertThat(leaks).isEmpty();
    assertThat(plainAnswers(gets, strangers)).isEqualTo(before);
    everyDoorOpens(gets, matter, concerned(citizen, dispatcher, handler));
  }

  /// What the platform does by itself when it starts would change answers while strangers knock.
  private void roundsOver() {
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() ->
            db.sql("select count(*) >= 2 and bool_and(ended_at is not null) from benefits.round")
                .query(Boolean.class)
                .single());
  }

  /// Those who have to do with it, and those whose work is to look at all of it.
  private List<Browser> concerned(Browser... own) {
    var all = new ArrayList<>(List.of(own));
    for (var login :
        List.of("xu.chief", "song.answerer", "wei.overseer", "qin.overseer", "yan.archivist"))
      all.add(signedIn(login));
    forgetSecondFactors();
    for (var login : List.of("admin.system", "admin.security", "admin.audit"))
      all.add(Someone.signedIn(port, login).browser);
    return all;
  }

  /// A test of doors that open for nobody would prove nothing.
  private void everyDoorOpens(Gets gets, Matter matter, List<Browser> concerned) {
    var shut = new TreeSet<String>();
    var seen = new StringBuilder();
    for (var door : gets.doors()) {
      if (CLOSED.containsKey(door.path()) || Later.DOORS.containsKey(door.path())) continue;
      var opened = false;
      for (var address : Gets.with(door, values(matter)))
        for (var browser : concerned) {
          var answer = browser.get(address);
          opened |= answer.status() == 200;
          // An answer may repeat what it was asked for.
          var asked = Gets.decoded(address);
          if (!asked.contains("q=")
              && !asked.contains(Matter.NAME)
              && !asked.contains(Matter.PHONE)) seen.append(text(answer));
        }
      if (!opened) shut.add(door.path());
    }
    assertThat(shut).as("give Gets values that open these doors, or name them in CLOSED").isEmpty();
    assertThat(seen.toString())
        .contains(Matter.WORDS, Matter.NOTE, Matter.ADDED, Matter.LIST, matter.number)
        .as("masked for everybody")
        .doesNotContain(Matter.NAME, Matter.PHONE);
  }

  private Gets gets() {
    return Gets.of(requestMappingHandlerMapping, new Browser(port).get("/v3/api-docs").body());
  }

  /// Whom the matter does not concern.
  private Map<String, Browser> strangers() {
    forgetSecondFactors();
    staff("far.dispatcher", "dispatcher", "990121000000");
    staff("far.chief", "supervisor", "990121000000");
    var who = new LinkedHashMap<String, Browser>();
    for (var login : List.of("far.dispatcher", "far.chief", "luo.handler", "sun.handler", "tang"))
      who.put(login, signedIn(login));
    for (var login : List.of("admin.system", "admin.security"))
      who.put(login, Someone.signedIn(port, login).browser);
    who.put("stranger", Browser.elsewhere(port));
    return who;
  }

  /// Each who signs in sets up a new one.
  private void forgetSecondFactors() {
    db.sql("delete from access.recovery_code").update();
    db.sql("delete from access.second_factor").update();
  }

  /// Whoever holds a post with this role there gets an account, with the password of the demo.
  private void staff(String login, String role, String division) {
    db.sql(
            """
            insert into access.account (id, login, kind, person, name, secret, created_at)
            select gen_random_uuid(), :login, 'STAFF', h.person, 'far', a.secret, now()
              from directory.holding h join directory.post p on p.id = h.post
              join access.account a on a.login = 'luo.handler'
             where p.division = :division and :role = any (p.roles) and h.valid_to is null
             order by h.person limit 1
            on conflict do nothing
            """)
        .param("login", login)
        .param("role", role)
        .param("division", division)
        .update();
  }

  private List<String> leaks(String who, Browser browser, Gets.Door door, Matter matter) {
    var leaks = new ArrayList<String>();
    if (SHOWN_TO_ALL.containsKey(door.path()) || CLOSED.containsKey(door.path())) return leaks;
    for (var address : Gets.with(door, values(matter))) {
      var asked = Gets.decoded(address);
      var answer = browser.get(address);
      var text = text(answer);
      for (var mark : matter.marks())
        if (text.contains(mark) && !echoed(mark, asked, matter) && !shown(door, mark, matter))
          leaks.add(who + " read " + mark + " at " + asked);
      if (answer.status() == 200 && door.path().equals("/api/files/{id}"))
        leaks.add(who + " got the picture " + asked);
    }
    return leaks;
  }

  private static boolean shown(Gets.Door door, String mark, Matter matter) {
    return mark.equals(matter.number) && NUMBER_SHOWN.contains(door.path());
  }

  /// What is refused says no more than what is shown.
  private static List<String> leaksOfChanges(String who, Browser browser, Matter matter) {
    var leaks = new ArrayList<String>();
    var case_ = "/api/cases/" + matter.number;
    var act = "{\"act\": \"note\", \"version\": 1, \"words\": \"您好\"}";
    var item = "{\"number\": \"%s\", \"task\": \"%s\", \"version\": 1}";
    var changes =
        Map.of(
            case_ + "/acts",
            act,
            case_ + "/wishes",
            act,
            "/api/cases/open",
            "{\"number\": \"" + matter.number + "\", \"code\": \"000000\"}",
            "/api/ratings/" + matter.number,
            "{\"stars\": 5, \"tags\": []}",
            "/api/cases/tasks/hand-over",
            "{\"items\": ["
                + item.formatted(matter.number, matter.ids.iterator().next())
                + "], \"to\": \"H00398\"}",
            "/api/cases/versions",
            "{\"procedure\": \"street-repair\", \"from\": 1, \"to\": 1, \"dryRun\": true}");
    changes.forEach((address, form) -> {
      var text = text(browser.post(address, form));
      for (var mark : matter.marks())
        if (!echoed(mark, address + form, matter) && text.contains(mark))
          leaks.add(who + " read " + mark + " from a change at " + address);
    });
    return leaks;
  }

  /// An answer may repeat what was sent, a number also in its other shape.
  private static boolean echoed(String mark, String sent, Matter matter) {
    return sent.contains(mark) || mark.equals(matter.shown) && sent.contains(matter.number);
  }

  private Map<String, List<String>> values(Matter matter) {
    var texts =
        List.of(
            Matter.WORDS, Matter.NAME, Matter.PHONE, matter.number, matter.ids.iterator().next());
    var values = new TreeMap<String, List<String>>();
    values.put("number", List.of(matter.number));
    values.put("request", List.of(matter.number, matter.number + ".json"));
    values.put("service", List.of("pothole", "pothole.json"));
    values.put("id", List.copyOf(matter.ids));
    values.put("entry", List.copyOf(matter.ids));
    values.put("lon", List.of("123.29666"));
    values.put("lat", List.of("31.05687"));
    values.put("procedure", List.of("street-repair"));
    values.put("key", List.of("street-repair"));
    values.put("version", List.of("1"));
    values.put("form", List.of("procedure"));
    values.put("from", List.of("1"));
    values.put("to", List.of("1"));
    values.put("period", List.of(month()));
    values.put("kind", List.of("pothole", "whole", "unit"));
    values.put("rate", List.of("on-time-disposal"));
    values.put("of", List.of("street", "collector"));
    values.put("figure", List.of("disposal", "valid"));
    values.put("code", Stream.concat(texts.stream(), Stream.of("990102007000")).toList());
    values.put("*", texts);
    return values;
  }

  private String month() {
    return db.sql("select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM')")
        .query(String.class)
        .single();
  }

  /// What each is told without naming anything; times are not compared.
  private static Map<String, String> plainAnswers(Gets gets, Map<String, Browser> strangers) {
    var answers = new TreeMap<String, String>();
    strangers.forEach((who, browser) -> {
      for (var door : gets.doors())
        for (var address : Gets.plainly(door))
          if (!GROWING.contains(address) && !CLOSED.containsKey(address))
            answers.put(who + " " + address, timeless(browser.get(address)));
    });
    return answers;
  }

  private static String timeless(Browser.Answer answer) {
    return answer.status()
        + " "
        + new String(answer.whole().body(), UTF_8)
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(?:Z|\\+08:00)", "then")
            .replaceAll("\"(?:trace|instance)\":\"[^\"]*\"", "");
  }

  private static String text(Browser.Answer answer) {
    return answer.whole().headers().map() + new String(answer.whole().body(), UTF_8);
  }

  private Browser signedIn(String login) {
    var browser = Browser.elsewhere(port);
    Matter.done(
        browser.post(
            "/api/access/sign-in",
            "{\"login\": \"%s\", \"password\": \"linlan-demo\"}".formatted(login)));
    return browser;
  }

  /// As a browser does it, which opens a stream again that the server ended.
  private Queue<String> listen(Browser browser) {
    var heard = new ConcurrentLinkedQueue<String>();
    Thread.ofVirtual()
        .start(() -> {
          while (!over) collect(browser, heard);
        });
    await().until(() -> !heard.isEmpty());
    return heard;
  }

  private static void collect(Browser browser, Queue<String> heard) {
    var request = browser.request("/api/live").build();
    try (var lines = browser.client().send(request, BodyHandlers.ofLines()).body()) {
      lines.forEach(heard::add);
    } catch (IOException | UncheckedIOException ended) {
      heard.add("ended");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
