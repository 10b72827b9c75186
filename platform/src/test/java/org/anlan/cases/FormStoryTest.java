package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anlan.TestDatabase;
import org.anlan.cases.Actor.With;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// A form that people made and put into a task is asked for with its primary outcome, checked, and kept with the event.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // A platform of its own: what is published here, other stories must not find.
    properties = "spring.application.name=form-story")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class FormStoryTest {

  private static final String FORM =
      """
      {"title": "签收单", "titleEn": "Receipt", "type": "object", "required": ["crew"],
       "properties": {"crew": {"type": "integer", "title": "派出人数", "titleEn": "Crew", "minimum": 1, "maximum": 20},
                      "tool": {"type": "string", "title": "机具", "titleEn": "Tool",
                               "oneOf": [{"const": "roller", "title": "压路机", "titleEn": "Roller"}]}}}
      """;

  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private Actor gu;
  private Actor pan;

  @BeforeEach
  void people() {
    db.sql("delete from access.wrong_try").update();
    gu = Actor.signedIn(port, "gu.editor");
    pan = Actor.signedIn(port, "pan.publisher");
  }

  private JsonNode done(Actor who, String address, Object form) {
    var answer = who.post("/api/procedures/" + address, form);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private void publish(JsonNode draft) {
    var id = draft.path("draft").asString();
    var offered =
        done(
            gu,
            "drafts/" + id + "/offer",
            Map.of("version", draft.path("version").asLong(), "reason", "签收要写明人数"));
    var version = Map.of("version", offered.path("version").asLong());
    done(pan, "drafts/" + id + "/publish", version);
  }

  private void theFormIsAskedWhenAccepting() {
    publish(done(gu, "drafts", Map.of("form", "form", "key", "receipt-slip", "text", FORM)));
    var draft = done(gu, "drafts", Map.of("form", "procedure", "key", "street-repair"));
    var id = draft.path("draft").asString();
    var text = gu.get("/api/procedures/drafts/" + id).path("text").asString();
    var asked =
        text.replace(
            "anlan:deadline=\"accept\"", "anlan:deadline=\"accept\" anlan:form=\"receipt-slip\"");
    assertThat(asked).isNotEqualTo(text);
    var version = draft.path("version").asLong();
    publish(
        done(
            gu,
            "drafts/" + id + "/text",
            Map.of("version", version, "text", asked, "examples", List.of())));
  }

  @Test
  void a_form_is_asked_checked_and_told() {
    var before = Actor.visitor(port).report();
    theFormIsAskedWhenAccepting();
    var number = Actor.visitor(port).report();
    var li = Actor.signedIn(port, "li.handler");
    var fields = Actor.offer(li.look(number), "accept").toString();
    assertThat(fields).contains("form.crew", "派出人数", "form.tool", "压路机");
    assertThat(Actor.offer(li.look(number), "return").toString()).doesNotContain("form.crew");

    var none = li.tryAct(number, "accept", With.NOTHING);
    assertThat(none.problem()).isEqualTo("field-wrong");
    assertThat(none.body().path("field").asString()).isEqualTo("given.form.crew");
    var many = li.tryAct(number, "accept", With.given(Map.of("form.crew", "21")));
    assertThat(many.body().path("detail").asString()).contains("派出人数").contains("20");
    var odd = Map.of("form.crew", "3", "form.tool", "spoon");
    assertThat(li.tryAct(number, "accept", With.given(odd)).problem()).isEqualTo("field-wrong");
    li.act(number, "accept", With.given(Map.of("form.crew", "3", "form.tool", "roller")));
    assertThat(li.look(number).path("timeline").toString())
        .contains("派出人数：3；机具：压路机")
        .contains("Crew: 3; Tool: Roller");

    assertThat(Actor.offer(li.look(before), "accept").toString())
        .as("a matter of the older version")
        .doesNotContain("form.crew");
    assertThat(li.look(number).at("/decision/why").asString()).startsWith("因为");
  }
}
