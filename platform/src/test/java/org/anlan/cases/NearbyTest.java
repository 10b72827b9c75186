package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.anlan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// What somebody about to report learns of the reports that are already there.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class NearbyTest {

  private static final double LON = 123.29176;
  private static final double LAT = 31.0588;

  @LocalServerPort int port;

  @Test
  void a_picture_is_told_only_to_whoever_may_see_it() {
    var tang = new Townsperson(port);
    var reported = tang.report(LON, LAT);

    assertThat(near(tang, reported).path("photo").asString()).endsWith("?size=thumb");
    assertThat(tang.browser.get(near(tang, reported).path("photo").asString()).status())
        .isEqualTo(200);
    var stranger = new Townsperson(port);
    assertThat(near(stranger, reported).has("photo")).isFalse();
    assertThat(near(stranger, reported).path("kind").asString()).isEqualTo("pothole");
    var elsewhere = Townsperson.signedIn(port, "luo.handler");
    assertThat(near(elsewhere, reported).has("photo")).isFalse();
    var dispatcher = Townsperson.signedIn(port, "lin.dispatcher");
    assertThat(near(dispatcher, reported).has("photo")).isTrue();
  }

  private static JsonNode near(Townsperson person, Townsperson.Reported reported) {
    var address = "/api/cases/nearby?kind=pothole&lon=%s&lat=%s".formatted(LON, LAT);
    return Townsperson.done(person.browser.get(address))
        .valueStream()
        .filter(row -> row.path("number").asString().equals(reported.number()))
        .findFirst()
        .orElseThrow();
  }
}
