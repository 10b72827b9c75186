package org.anlan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Messages reach a mail server and a message centre, or fail with a reason, and nobody waits for another's dead line.
class GatewaysTest extends WaysOut {

  @Test
  void a_short_message_goes_out_signed_and_its_receipt_comes_back() {
    var reader = progress(phone("18800010001"));
    awaitState(reader, Delivery.State.SENT);
    var message = CENTRE.takenFor("18800010001").getFirst();
    assertThat(message.words()).isEqualTo("【临澜12345】您反映的文昌路 · 路面坑洞：正在处置。");
    assertThat(message.coding()).isEqualTo(8);
    assertThat(message.receiptWanted()).isTrue();
    assertThat(of(reader).getFirst().course().gatewayId()).isEqualTo(message.id());

    CENTRE.report(message.id(), "8618800010001", "DELIVRD");
    awaitState(reader, Delivery.State.DELIVERED);
  }

  @Test
  void a_forged_receipt_changes_nothing() {
    var reader = progress(phone("18800010002"));
    awaitState(reader, Delivery.State.SENT);
    var message = CENTRE.takenFor("18800010002").getFirst();
    CENTRE.report("999999", "18800010002", "UNDELIV");
    CENTRE.report(message.id(), "18899999999", "UNDELIV");
    await().until(() -> whats(reader).contains("receipt-refused"));
    assertThat(state(reader)).isEqualTo(Delivery.State.SENT);

    CENTRE.report(message.id(), "18800010002", "UNDELIV");
    awaitState(reader, Delivery.State.FAILED);
    assertThat(why(reader).zh()).contains("UNDELIV");
    CENTRE.report(message.id(), "18800010002", "DELIVRD");
    await().until(() -> openReceipts(message.id()) == 0);
    assertThat(state(reader))
        .as("what has ended does not begin again")
        .isEqualTo(Delivery.State.FAILED);
  }

  @Test
  void a_number_nobody_has_fails_at_once_with_the_reason() {
    var reader = progress(phone("12000000001"));
    awaitState(reader, Delivery.State.FAILED);
    assertThat(of(reader).getFirst().course().tries()).isEqualTo(1);
    assertThat(why(reader).en()).contains("0x0000000B");
  }

  @Test
  void demo_numbers_and_example_addresses_are_refused_by_name_and_never_reach_the_wire() {
    var citizen = progress(phone("19900000217"));
    var reader = progress(mail("zhou@mail.example.com"));
    awaitState(citizen, Delivery.State.FAILED);
    awaitState(reader, Delivery.State.FAILED);
    assertThat(why(citizen).zh()).contains("演示号码");
    assertThat(CENTRE.takenFor("19900000217")).isEmpty();
    assertThat(MAIL.askedFor("zhou@mail.example.com")).isZero();
  }

  @Test
  void a_name_with_line_breaks_adds_no_header_to_a_mail() {
    var evil = "文昌路\r\nBcc: thief@evil.city\r\n\r\n<script>";
    var reader = tell(mail("plain@linlan.city"), evil, "case-progress", "stage");
    awaitState(reader, Delivery.State.SENT);
    var letter = MAIL.lettersTo("plain@linlan.city").getFirst();
    assertThat(letter.header("Bcc")).isEmpty();
    assertThat(letter.headers().lines()).noneMatch(line -> line.startsWith("Bcc"));
    assertThat(MAIL.askedFor("thief@evil.city")).isZero();
    assertThat(letter.header("Content-Type")).startsWith("text/plain");
    assertThat(letter.header("Message-ID")).contains(of(reader).getFirst().id().toString());
  }

  @Test
  void a_receiver_that_never_answers_holds_up_nobody_else() {
    var hole = progress(mail("hole@dead.city"));
    await().until(() -> MAIL.askedFor("hole@dead.city") == 1);
    var alsoHole = progress(new Receiver(hole, null));
    var healthy = progress(mail("well@linlan.city"));
    var byPhone = progress(phone("18800010003"));
    awaitState(healthy, Delivery.State.SENT);
    awaitState(byPhone, Delivery.State.SENT);

    assertThat(of(hole)).extracting(Delivery::state).containsOnly(Delivery.State.QUEUED);
    assertThat(alsoHole).isEqualTo(hole);
    assertThat(MAIL.askedFor("hole@dead.city")).as("one lane at most").isEqualTo(1);
  }

  @Test
  void what_is_unknown_fails_and_what_is_busy_comes_again_with_growing_waits() {
    MAIL.openLater(false);
    var gone = progress(mail("gone@linlan.city"));
    var later = progress(mail("later@linlan.city"));
    awaitState(gone, Delivery.State.FAILED);
    await().until(() -> whats(later).contains("unreachable"));
    assertThat(state(later)).isEqualTo(Delivery.State.QUEUED);
    var first = secondsToRetry(later);
    due(later);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> whats(later).stream().filter("unreachable"::equals).count() == 2);
    assertThat(secondsToRetry(later)).isGreaterThan(first + 20);

    MAIL.openLater(true);
    due(later);
    awaitState(later, Delivery.State.SENT);
    assertThat(MAIL.lettersTo("later@linlan.city")).hasSize(1);
  }

  @Test
  void what_always_fails_is_given_up_listed_for_the_operator_and_sent_again_for_a_reason() {
    MAIL.openLater(false);
    var reader = progress(mail("later-dead@linlan.city"));
    await().until(() -> whats(reader).contains("unreachable"));
    db.sql("update notices.delivery set tries = 7 where reader = :reader")
        .param("reader", reader)
        .update();
    due(reader);
    awaitState(reader, Delivery.State.FAILED);
    assertThat(whats(reader)).contains("gave-up");

    var chief = signedIn("xu.chief");
    var id = of(reader).getFirst().id();
    var row = chief.get("/api/notices/queue/" + id).body().path("delivery");
    assertThat(row.path("address").asString()).isEqualTo("l***@linlan.city");
    assertThat(row.path("reason").asString()).contains("试了 8 次");
    assertThat(chief.post("/api/notices/queue/" + id + "/again", "{\"reason\": \" \"}").problem())
        .isEqualTo("reason-missing");
    MAIL.openLater(true);
    assertThat(
            chief.post("/api/notices/queue/" + id + "/again", "{\"reason\": \"对方已恢复\"}").status())
        .isEqualTo(200);
    awaitState(reader, Delivery.State.SENT);
    assertThat(
            chief.post("/api/notices/queue/" + id + "/again", "{\"reason\": \"再来一次\"}").problem())
        .isEqualTo("not-failed");

    var shown = chief.post("/api/notices/queue/" + id + "/address", "{\"reason\": \"核对地址\"}");
    assertThat(shown.body().path("address").asString()).isEqualTo("later-dead@linlan.city");
    assertThat(
            db.sql("select reason from access.look where subject = :s")
                .param("s", "notice-delivery:" + id)
                .query(String.class)
                .list())
        .containsExactly("核对地址");
  }

  @Test
  void a_sender_that_died_leaves_the_message_to_the_next_and_a_late_one_changes_nothing() {
    set("2026-11-23T14:00:00Z");
    var reader = progress(phone("18800010007"));
    var past = clocks.machine().minus(Duration.ofHours(1));
    var morning = Instant.parse("2026-11-24T00:30:00Z");
    List<Delivery> claimed =
        transaction.execute(s ->
            deliveries.claim(
                new Deliveries.Claim(Channel.SMS, false, 50, past),
                new Deliveries.Now(morning, past.minusSeconds(60))));
    set(morning.toString());
    awaitState(reader, Delivery.State.SENT);
    assertThat(CENTRE.takenFor("18800010007")).hasSize(1);
    var dead = claimed.stream().filter(d -> d.reader().equals(reader)).findFirst().orElseThrow();
    var course = new Delivery.Course(1, null, null, null, null);
    assertThat(deliveries.settle(dead, Delivery.State.FAILED, course, null)).isFalse();
    assertThat(state(reader)).isEqualTo(Delivery.State.SENT);
  }
}
