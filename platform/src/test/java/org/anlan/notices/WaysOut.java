package org.anlan.notices;

import static org.anlan.ClockByHand.MONDAY;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.ClockByHand;
import org.anlan.TestDatabase;
import org.anlan.http.Audience;
import org.anlan.http.Browser;
import org.anlan.http.HandClock;
import org.anlan.http.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// A platform with a mail server and a message centre outside that speak the real protocols, and what tests ask of them.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class WaysOut {

  static final MailHouse MAIL = new MailHouse();
  static final MessageCentre CENTRE = new MessageCentre();

  @TestConfiguration(proxyBeanMethods = false)
  static class ByHand extends ClockByHand {}

  @DynamicPropertySource
  static void waysOut(DynamicPropertyRegistry settings) {
    settings.add("anlan.notices.patience", () -> "60s");
    settings.add("anlan.notices.mail.host", () -> "127.0.0.1");
    settings.add("anlan.notices.mail.port", MAIL::port);
    settings.add("anlan.notices.mail.from", () -> "12345@linlan.city");
    settings.add("anlan.notices.mail.tls", () -> "none");
    settings.add("anlan.notices.sms.host", () -> "127.0.0.1");
    settings.add("anlan.notices.sms.port", CENTRE::port);
    settings.add("anlan.notices.sms.user", () -> "city");
    settings.add("anlan.notices.sms.password", () -> "secret");
  }

  @Autowired HandClock businessClock;
  @Autowired JdbcClient db;
  @Autowired NoticeDesk desk;
  @Autowired Deliveries deliveries;
  @Autowired Preferences preferences;
  @Autowired Clocks clocks;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @BeforeEach
  void monday() {
    set(MONDAY);
    db.sql("delete from access.wrong_try").update();
  }

  void set(String instant) {
    businessClock.pass(Duration.between(businessClock.instant(), Instant.parse(instant)));
  }

  String tell(Receiver receiver, String matter, String occasion, String place) {
    var values =
        Map.of("matter", new Texts(matter, matter), place, new Texts("正在处置", "Being handled"));
    var to = Audience.matter(UUID.randomUUID().toString());
    transaction.executeWithoutResult(s ->
        desk.tell(
            new Occurrence(occasion, to, List.of(receiver), values, "9901022026112330000018")));
    return receiver.name();
  }

  String progress(Receiver receiver) {
    return tell(receiver, "文昌路 · 路面坑洞", "case-progress", "stage");
  }

  static Receiver phone(String number) {
    return new Receiver("reporter:" + UUID.randomUUID(), number);
  }

  /// Somebody who confirmed a mail address and wants no short messages.
  Receiver mail(String address) {
    return mail(address, new Wishes(false, false, Map.of(), List.of()));
  }

  Receiver mail(String address, Wishes wishes) {
    var name = "account:" + UUID.randomUUID();
    preferences.put(new Preference(name, null, null, null, wishes), clocks.business());
    preferences.setMail(name, address);
    return new Receiver(name, null);
  }

  List<Delivery> of(String reader) {
    return db.sql("select * from notices.delivery where reader = :reader order by id")
        .param("reader", reader)
        .query(Deliveries::read)
        .list();
  }

  Delivery.State state(String reader) {
    return of(reader).getFirst().state();
  }

  Texts why(String reader) {
    return java.util.Objects.requireNonNull(of(reader).getFirst().course().reason());
  }

  void awaitState(String reader, Delivery.State state) {
    await().atMost(Duration.ofSeconds(40)).until(() -> state(reader) == state);
  }

  long openReceipts(String id) {
    return db.sql(
            "select count(*) from notices.receipt where gateway_id = :id and taken_at is null")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  List<String> whats(String reader) {
    return db.sql(
            """
            select e.what from notices.delivery_event e join notices.delivery d on d.id = e.delivery
             where d.reader = :reader order by e.seq
            """)
        .param("reader", reader)
        .query(String.class)
        .list();
  }

  long secondsToRetry(String reader) {
    return db.sql(
            "select extract(epoch from retry_at - now())::bigint from notices.delivery where reader = :reader")
        .param("reader", reader)
        .query(Long.class)
        .single();
  }

  void due(String reader) {
    db.sql(
            "update notices.delivery set retry_at = now() - interval '1 minute' where reader = :reader")
        .param("reader", reader)
        .update();
  }

  Browser signedIn(String login) {
    var browser = Browser.elsewhere(port);
    browser.post(
        "/api/access/sign-in",
        "{\"login\": \"%s\", \"password\": \"linlan-demo\"}".formatted(login));
    return browser;
  }

  static String jakarta(String header) {
    try {
      return jakarta.mail.internet.MimeUtility.decodeText(header);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(StandardCharsets.UTF_8.name(), e);
    }
  }

  static tools.jackson.databind.JsonNode mailWay(Browser browser) {
    return browser.get("/api/notices/preferences").body().path("ways").get(1);
  }
}
