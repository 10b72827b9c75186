package org.anlan.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// The description of the interface in `web/api.json`, from which the web's types are made, is that of these doors.
/// `make docs` writes it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class ApiDrawnTest {

  private static final Path KEPT = Path.of("..", "web", "api.json");

  @LocalServerPort int port;

  @Test
  void the_description_that_the_web_is_built_from_is_that_of_these_doors() throws IOException {
    var told = api().toPrettyString() + "\n";
    if (Boolean.getBoolean("anlan.draw")) Files.writeString(KEPT, told);
    assertThat(Files.readString(KEPT))
        .as("web/api.json differs from the doors; run `make docs` and commit what it writes")
        .isEqualTo(told);
  }

  @Test
  void every_shape_that_is_named_is_described() {
    var shapes = api().at("/components/schemas");
    assertThat(api().findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(ref -> assertThat(shapes.has(ref.replaceFirst(".*/", ""))).as(ref).isTrue());
  }

  @Test
  void what_may_be_absent_is_told_apart_from_what_is_always_there() {
    var case_ = api().at("/components/schemas/CasesStaffView");
    assertThat(case_.path("required").toString())
        .contains("\"number\"")
        .doesNotContain("\"closed\"");
  }

  private JsonNode api() {
    return new Browser(port).get("/v3/api-docs").body();
  }
}
