package org.anlan.command;

import static org.anlan.command.App.pothole;
import static org.anlan.command.App.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// What the doors for apps refuse: the status that GeoReport v2 names, and words that say what was wrong and what to do.
class Open311RefusalsTest {

  @Nested
  @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
  @ContextConfiguration(initializers = TestDatabase.WithMore.class)
  class Of_a_demo {
    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            services.json?jurisdiction_id=city.gov         | 404 | city.gov
            services/none.json                             | 404 | none
            services/pothole.html.json                     | 404 | pothole.html
            requests/1.json                                | 404 | 1
            requests/9901022026111630002179.json           | 404 | 9901022026111630002179
            requests/9901022026111630002170.json           | 404 | 9901022026111630002170
            requests.json?jurisdiction_id=city.gov         | 404 | city.gov
            requests.json?service_code=none                | 404 | none
            requests.json?status=lost                      | 400 | lost
            requests.json?start_date=yesterday             | 400 | yesterday
            requests.json?start_date=2026-01-01            | 400 | 2026-01-01
            requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z | 400 | 151
            requests.json?start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z | 400 | end_date
            requests.json?page=0                           | 400 | page
            requests.json?page=x                           | 400 | x
            requests.json?page_size=1001                   | 400 | 1001
            requests.json?lat=31                           | 400 | long
            requests.json?lat=99&long=123                  | 400 | 99
            requests.json?lat=31&long=123&radius=-1        | 400 | radius
            requests.json?api_key=guessed                  | 403 | api_key
            tokens/1.json                                  | 404 | 1
            servicerequestupdates.json?service_request_id=1| 404 | 1
            houses.json                                    | 404 | houses
            """)
    void who_reads_is_told_what_is_wrong(String address, int status, String named) {
      check(new App(port, "").get(address), status, named);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            api_key=                                  | 403 | api_key
            api_key=guessed                           | 403 | api_key
            jurisdiction_id=city.gov                  | 404 | city.gov
            service_code=                             | 400 | service_code
            service_code=none                         | 404 | none
            lat=; long=                               | 400 | address_string
            lat=                                      | 400 | lat
            lat=north                                 | 400 | north
            lat=91                                    | 400 | 91
            lat=39.91; long=116.39                    | 400 | 116.39
            lat=; long=; address_string=没有这条路9号 | 400 | 没有这条路9号
            lat=; long=; address_id=123               | 400 | 123
            description=                              | 400 | 4
            phone=12                                  | 400 | 12
            service_code=lamp                         | 400 | 是一盏还是一排
            service_code=lamp; attribute[row]=two     | 400 | two
            service_code=lamp; attribute[row]=one; attribute[lamps]=many | 400 | many
            service_code=lamp; attribute[row]=one; attribute[row][]=row  | 400 | attribute[row]
            service_code=road-flooding; attribute[trapped]=no; attribute[blocked][]=ships | 400 | ships
            service_code=road-flooding; attribute[trapped]=no; attribute[since]=gestern | 400 | gestern
            service_code=road-flooding; attribute[trapped]=no; attribute[since]=2026-11-28T09:30 | 400 | attribute[since]
            attribute[colour]=red                     | 400 | colour
            media_url=javascript:alert(1)             | 400 | media_url
            """)
    void who_writes_is_told_what_is_wrong(String change, int status, String named) {
      var form = new TreeMap<>(pothole(Map.of()));
      Arrays.stream(change.split(";\\s*"))
          .map(field -> field.split("=", 2))
          .forEach(field -> form.put(field[0].strip(), field[1].strip()));
      check(new App(port, "demo").post("requests.json", form), status, named);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_in_xml_as_well() {
      var form = Map.of("service_code", "none", "media_url", "x");
      var answer = new App(port, "demo").post("requests.xml", form);
      assertThat(answer.status()).isEqualTo(404);
      var errors = SparkReader.document(answer.whole().body());
      assertThat(errors.getTagName()).isEqualTo("errors");
      assertThat(SparkReader.children(errors))
          .hasSize(3)
          .allSatisfy(error -> {
            assertThat(error.getTagName()).isEqualTo("error");
            assertThat(SparkReader.children(error).stream().map(part -> part.getTagName()))
                .containsExactly("code", "description");
          });
    }

    @Test
    void words_are_english_for_whoever_asks_for_it() {
      var answer = new App(port, "").get("services/none.json?locale=en");
      assertThat(answer.body().at("/0/description").asString())
          .startsWith("There is no service_code");
      assertThat(text(answer)).doesNotContainPattern("\\p{IsHan}");
    }

    private static void check(Browser.Answer answer, int status, String named) {
      assertThat(answer.status()).as(text(answer)).isEqualTo(status);
      assertThat(answer.body().isArray()).isTrue();
      var error = answer.body().get(0);
      assertThat(error.propertyNames()).containsExactlyInAnyOrder("code", "description");
      assertThat(error.path("code").asInt()).isEqualTo(status);
      assertThat(error.path("description").asString()).contains(named);
    }
  }

  @Nested
  @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
  @ContextConfiguration(initializers = RealCity.class)
  class Of_a_real_city {
    @LocalServerPort int port;

    @Test
    void a_demos_key_opens_nothing() {
      assertThat(new App(port, "demo").post("requests.json", pothole(Map.of())).status())
          .isEqualTo(403);
    }

    @Test
    void it_is_for_production() {
      JsonNode found = new App(port, "").read("discovery.json");
      assertThat(found.at("/endpoints/0/type").asString()).isEqualTo("production");
    }
  }

  static final class RealCity
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      new TestDatabase.Fresh().initialize(context);
      TestPropertyValues.of("anlan.demo=false").applyTo(context);
    }
  }
}
