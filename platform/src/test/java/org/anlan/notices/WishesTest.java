package org.anlan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.http.Audience;
import org.anlan.http.Browser;
import org.anlan.http.Texts;
import org.junit.jupiter.api.Test;

/// People are told outside as they wish, and operators see no more than they may.
class WishesTest extends WaysOut {

  @Test
  void others_do_not_see_the_queue_and_another_county_not_this_ones() {
    var reader = progress(phone("18800010004"));
    var id = of(reader).getFirst().id();
    for (var login : List.of("tang", "li.handler"))
      assertThat(signedIn(login).get("/api/notices/queue").problem()).isEqualTo("operators-only");
    assertThat(signedIn("xu.chief").get("/api/notices/queue/" + id).status()).isEqualTo(200);
    assertThat(new Browser(port).get("/api/notices/queue").problem()).isEqualTo("sign-in-needed");
    db.sql("update notices.delivery set case_number = '9901222026112330000018' where id = :id")
        .param("id", id)
        .update();
    assertThat(signedIn("xu.chief").get("/api/notices/queue/" + id).status()).isEqualTo(404);
  }

  @Test
  void at_night_only_the_urgent_leaves_and_the_rest_in_the_morning() {
    set("2026-11-23T14:00:00Z");
    var quiet = progress(phone("18800010005"));
    var urgent = tell(phone("18800010006"), "文昌路", "reminder", "words");
    awaitState(urgent, Delivery.State.SENT);
    assertThat(state(quiet)).isEqualTo(Delivery.State.QUEUED);
    assertThat(of(quiet).getFirst().dueAt()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    set("2026-11-24T00:00:01Z");
    awaitState(quiet, Delivery.State.SENT);
  }

  @Test
  void whoever_wants_one_message_a_day_gets_one() {
    var wishes =
        new Wishes(false, false, Map.of("mail", new Wishes.Way(true, null, null, true)), List.of());
    set("2026-11-23T02:00:00Z");
    var receiver = mail("digest@linlan.city", wishes);
    for (int i = 0; i < 3; i++) progress(receiver);
    assertThat(of(receiver.name()))
        .extracting(Delivery::state)
        .containsOnly(Delivery.State.WAITING);
    set("2026-11-24T01:00:01Z");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !MAIL.lettersTo("digest@linlan.city").isEmpty());
    var letters = MAIL.lettersTo("digest@linlan.city");
    assertThat(letters).hasSize(1);
    assertThat(jakarta(letters.getFirst().header("Subject"))).contains("3 条新消息");
    assertThat(of(receiver.name())).extracting(Delivery::state).contains(Delivery.State.BUNDLED);
  }

  @Test
  void what_a_reader_does_not_want_stays_inside_and_plain_words_are_short() {
    var unwanted =
        mail("no@linlan.city", new Wishes(false, false, Map.of(), List.of("case-progress")));
    progress(unwanted);
    assertThat(of(unwanted.name())).isEmpty();
    var plain = mail("plainly@linlan.city", new Wishes(false, true, Map.of(), List.of()));
    progress(plain);
    assertThat(of(plain.name()).getFirst().content().words())
        .isEqualTo("您好：\n\n文昌路 · 路面坑洞：正在处置。\n\n有问题请打 12345。");
    var english = mail("english@linlan.city", new Wishes(true, false, Map.of(), List.of()));
    progress(english);
    assertThat(of(english.name()).getFirst().content().words()).contains("Being handled");
  }

  @Test
  void the_same_notice_goes_to_the_same_reader_once_and_nothing_goes_when_the_act_is_undone() {
    var receiver = phone("18800010008");
    var values = Map.of("matter", new Texts("路", "r"), "stage", new Texts("x", "x"));
    transaction.executeWithoutResult(s -> {
      desk.tell(
          new Occurrence(
              "case-progress", Audience.matter("a"), List.of(receiver, receiver), values, null));
    });
    assertThat(of(receiver.name())).hasSize(1);
    var never = phone("18800010009");
    transaction.executeWithoutResult(s -> {
      progress(never);
      s.setRollbackOnly();
    });
    assertThat(of(never.name())).isEmpty();
  }

  @Test
  void a_mail_address_is_told_nothing_until_its_code_came_back() {
    var tang = signedIn("tang");
    assertThat(
            tang.post("/api/notices/preferences/mail", "{\"mail\": \"a@b\\r\\nBcc: c@d.city\"}")
                .problem())
        .isEqualTo("address-wrong");
    assertThat(
            tang.post("/api/notices/preferences/mail", "{\"mail\": \"tang@example.org\"}")
                .problem())
        .isEqualTo("demo-address");
    assertThat(
            tang.post("/api/notices/preferences/mail", "{\"mail\": \"tang@linlan.city\"}").status())
        .isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !MAIL.lettersTo("tang@linlan.city").isEmpty());
    assertThat(mailWay(tang).has("address")).isFalse();
    assertThat(tang.post("/api/notices/preferences/mail/code", "{\"code\": \"000000x\"}").problem())
        .isEqualTo("code-wrong");
    var raw = MAIL.lettersTo("tang@linlan.city").getFirst().raw();
    var body = raw.substring(raw.indexOf("\r\n\r\n"));
    var words =
        raw.toLowerCase().contains("base64")
            ? new String(java.util.Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8)
            : body;
    var code = words.replaceAll("(?s).*?(\\d{6}).*", "$1");
    assertThat(
            tang.post("/api/notices/preferences/mail/code", "{\"code\": \"%s\"}".formatted(code))
                .status())
        .isEqualTo(200);
    assertThat(mailWay(tang).path("address").asString()).isEqualTo("t***@linlan.city");
  }

  @Test
  void names_of_audiences_are_no_addresses() {
    transaction.executeWithoutResult(s ->
        desk.tell(
            Occurrence.inside(
                "new-task",
                new Audience(Set.of("unit:X")),
                Map.of("matter", new Texts("a", "a"), "unit", new Texts("b", "b")),
                null)));
    assertThat(
            db.sql("select count(*) from notices.delivery where occasion = 'new-task'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
