package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.anlan.TestDatabase;
import org.anlan.directory.Directory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class DispatchByHandTest {

  @Autowired Directory directory;
  @LocalServerPort int port;

  @Test
  void reporters_see_where_the_case_went_and_staff_see_who_sent_it() {
    var zhou = Townsperson.signedIn(port, "zhou");
    var number = zhou.report().number();
    Townsperson.signedIn(port, "li.handler").act(number, "return", ", \"words\": \"不是我们的路\"");
    var lin = Townsperson.signedIn(port, "lin.dispatcher");
    var target = uscc("澜城区城市管理局");
    var page = lin.act(number, "dispatch", ", \"unit\": \"" + target + "\"");

    var step = last(zhou.progress(number).path("steps"));
    assertThat(step.path("title").asString()).isEqualTo("派给责任单位");
    assertThat(step.path("by").path("uscc").asString()).isEqualTo(target);
    assertThat(zhou.progress(number).path("unit").path("uscc").asString()).isEqualTo(target);

    var entry = last(page.path("timeline"));
    assertThat(entry.path("act").asString()).isEqualTo("dispatch");
    assertThat(entry.toString()).contains("城市运行管理中心");
  }

  private String uscc(String name) {
    return directory.listUnits().stream()
        .filter(unit -> unit.name().zh().equals(name))
        .findFirst()
        .orElseThrow()
        .uscc();
  }

  private static JsonNode last(JsonNode list) {
    return list.path(list.size() - 1);
  }
}
