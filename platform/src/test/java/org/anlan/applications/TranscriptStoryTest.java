package org.anlan.applications;

import static org.anlan.cases.Townsperson.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.anlan.cases.Townsperson;
import org.anlan.files.FileDesk;
import org.anlan.scans.DrawnPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Papers of people who apply are read off their pictures: offered, compared, decided by the person, and compared again by whoever takes it in.
class TranscriptStoryTest extends Applying {

  /// Somebody else may apply for them: the form asks for their name and number.
  private static final String RESIDENCE = "1199010004210959XA399070705200Y";

  /// The old licence is handed in.
  private static final String CLOSING = "11990100042134250E399012501400Y";

  private static final Map<String, String> FRIEND =
      Map.of(
          "name", "诸葛梓涵",
          "sex", "男",
          "nation", "汉",
          "birth", "1990-03-07",
          "address", "临澜市鼓楼区文庭路18号3幢2单元501室",
          "number", "990102199003072375",
          "issuer", "临澜市公安局",
          "valid", "2015-03-12/2025-03-12");

  @Autowired FileDesk files;
  @Autowired DraftKeeping drafts;

  @BeforeEach
  void fonts() {
    assumeThat(DrawnPapers.canBeDrawn()).as("Chinese fonts are installed").isTrue();
  }

  private static Map<String, Object> with(
      JsonNode draft, Map<String, String> situation, List<Handed> materials) {
    var form = shown(draft);
    form.put("situation", situation);
    form.put("materials", materials);
    return form;
  }

  private static JsonNode transcripts(Townsperson who, String draft) {
    return done(who.browser.get("/api/applications/drafts/" + draft + "/transcripts"))
        .path("transcripts");
  }

  /// The one of a material, once it was read.
  private static JsonNode read(Townsperson who, String draft, String material) {
    for (int i = 0; i < 300; i++) {
      for (var one : transcripts(who, draft))
        if (one.path("material").asString().equals(material)
            && !one.path("state").asString().equals("waiting")) return one;
      sleep();
    }
    throw new AssertionError("Nobody read " + material);
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonNode line(JsonNode transcript, String field) {
    return transcript
        .path("lines")
        .valueStream()
        .filter(line -> line.path("field").asString().equals(field))
        .findFirst()
        .orElseThrow(() -> new AssertionError(field + " in " + transcript));
  }

  private String residence(List<Handed> materials) {
    var draft = begin(zhou, RESIDENCE);
    done(
        save(
            zhou,
            draft,
            with(look(zhou, draft), Map.of("why", "rent", "who", "agent"), materials)));
    return draft;
  }

  @Test
  void what_a_card_says_is_offered_and_what_differs_is_told_and_nothing_is_put_in_by_itself() {
    var card = UUID.fromString(zhou.handIn(DrawnPapers.card(FRIEND)));
    var draft = residence(List.of(Handed.paper("agent-id", card)));
    var seen = read(zhou, draft, "agent-id");
    assertThat(seen.path("kind").asString()).isEqualTo("identity-card");
    assertThat(seen.path("state").asString()).isEqualTo("read");
    assertThat(list(seen.path("lines"), "field")).containsExactly("name", "number");
    var name = line(seen, "name");
    assertThat(name.path("element").asString()).isEqualTo("agent.name");
    assertThat(name.path("value").asString()).isEqualTo("诸葛梓涵");
    assertThat(name.path("standing").asString()).isEqualTo("empty");
    assertThat(name.at("/cut/paper").asString()).isEqualTo(card.toString());
    assertThat(name.at("/cut/corners")).hasSize(8);
    assertThat(look(zhou, draft).path("answers").has("agent.name"))
        .as("nothing by itself")
        .isFalse();

    change(
        zhou,
        draft,
        Map.of(
            "answers",
            answers(
                look(zhou, draft),
                "agent.name",
                "诸葛子涵",
                "agent.idNumber",
                FRIEND.getOrDefault("number", ""))));
    var compared = read(zhou, draft, "agent-id");
    assertThat(line(compared, "name").path("standing").asString()).isEqualTo("differs");
    assertThat(line(compared, "name").path("written").asString()).isEqualTo("诸葛子涵");
    assertThat(line(compared, "number").path("standing").asString()).isEqualTo("same");
  }

  @Test
  void a_picture_is_read_once_wherever_it_hangs_and_forgotten_with_its_content() {
    var another = new HashMap<>(FRIEND);
    another.put("name", "欧阳若水");
    var card = DrawnPapers.card(another);
    var paper = UUID.fromString(zhou.handIn(card));
    read(zhou, residence(List.of(Handed.paper("agent-id", paper))), "agent-id");
    var again = residence(List.of(Handed.paper("agent-id", UUID.fromString(zhou.handIn(card)))));
    assertThat(transcripts(zhou, again).path(0).path("state").asString())
        .as("known already")
        .isEqualTo("read");

    var content = files.list(List.of(paper)).getFirst().sha256();
    assertThat(known(content)).isOne();
    businessClock.pass(Duration.ofDays(100));
    drafts.forgetOld();
    files.sweep();
    assertThat(known(content)).isZero();
  }

  private int known(String content) {
    return db.sql("select count(*) from applications.transcript where content = :content")
        .param("content", content)
        .query(Integer.class)
        .single();
  }

  @Test
  void what_cannot_be_read_is_said_and_stands_against_nothing() {
    var dark = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var blank = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var lots = new Random(1);
    for (int y = 0; y < 480; y++)
      for (int x = 0; x < 640; x++) blank.setRGB(x, y, 0xF0F0F0 + lots.nextInt(8));
    for (var one : Map.of("dark", dark, "nothing", blank).entrySet()) {
      var paper = UUID.fromString(zhou.handIn(DrawnPapers.jpeg(one.getValue())));
      var draft = residence(List.of(Handed.paper("agent-id", paper)));
      assertThat(read(zhou, draft, "agent-id").path("state").asString()).isEqualTo(one.getKey());
      assertThat(list(look(zhou, draft).path("faults"), "field")).doesNotContain("agent-id");
    }
  }

  @Test
  void the_clerk_sees_the_licence_compared_with_what_was_written() {
    var tang = as("tang");
    var licence = new HashMap<>(DrawnPapers.firm());
    licence.putAll(Map.of("code", RESTAURANT, "name", "临澜市悦来餐饮有限公司", "legalPerson", "唐悦然"));
    var paper = UUID.fromString(tang.handIn(DrawnPapers.licence(licence)));
    var commitment = UUID.fromString(tang.handIn());
    var draft = closing(tang, paper, commitment);
    var seen = read(tang, draft, "original");
    assertThat(line(seen, "code").path("standing").asString()).isEqualTo("same");
    assertThat(line(seen, "legalPerson").path("standing").asString()).isEqualTo("differs");
    assertThat(line(seen, "legalPerson").path("known").asString()).isEqualTo("唐悦");

    var number =
        done(tang.browser.post(
                "/api/applications", json(Map.of("draft", draft)), UUID.randomUUID()))
            .path("number")
            .asString();
    var clerk = as("li.counter");
    var filed =
        done(clerk.browser.get("/api/applications/" + number))
            .path("materials")
            .valueStream()
            .filter(one -> one.path("material").asString().equals("original"))
            .findFirst()
            .orElseThrow();
    assertThat(line(filed.path("transcript"), "legalPerson").path("standing").asString())
        .isEqualTo("differs");
    assertThat(line(filed.path("transcript"), "legalPerson").path("value").asString())
        .isEqualTo("唐悦然");
    assertThat(line(filed.path("transcript"), "code").at("/cut/url").asString())
        .isEqualTo("/api/files/" + paper);
  }

  /// A draft to close a firm, to which nothing is missing.
  private static String closing(Townsperson tang, UUID paper, UUID commitment) {
    var draft =
        done(tang.browser.post(
                "/api/applications/drafts", json(Map.of("item", CLOSING, "firm", RESTAURANT))))
            .path("draft")
            .asString();
    var form =
        with(
            look(tang, draft),
            Map.of("way", "none", "who", "self"),
            List.of(Handed.paper("original", paper), Handed.paper("commitment", commitment)));
    form.put(
        "answers",
        answers(
            look(tang, draft),
            "closing.reason",
            "决议解散",
            "closing.decidedOn",
            "2026-06-01",
            "closing.way",
            "简易注销"));
    form.put("delivery", new Delivery(Delivery.Way.COLLECT, "V0001", null));
    done(save(tang, draft, form));
    return draft;
  }
}
