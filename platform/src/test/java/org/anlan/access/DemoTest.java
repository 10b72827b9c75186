package org.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// A demo says whom one may try it as, and how; a real city has no such people.
class DemoTest {

  @Nested
  @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
  @ContextConfiguration(initializers = TestDatabase.Fresh.class)
  class Of_a_demo {
    @LocalServerPort int port;

    @Test
    void every_account_it_tells_signs_in_with_the_password_it_tells() {
      var accounts = new Browser(port).get("/api/access/demo-accounts").body();
      assertThat(accounts.size()).isGreaterThan(5);
      for (var account : accounts) {
        assertThat(account.path("note").asString()).isNotBlank();
        var form =
            "{\"login\": \"%s\", \"password\": \"%s\"}"
                .formatted(account.path("login").asString(), account.path("password").asString());
        assertThat(new Browser(port).post("/api/access/sign-in", form).status()).isEqualTo(200);
      }
    }

    @Test
    void the_city_tells_the_zone_of_its_clock() {
      var city = new Browser(port).get("/api/city").body();
      assertThat(city.path("zoneId").asString()).isEqualTo("Asia/Shanghai");
      assertThat(city.path("now").asString()).endsWith("+08:00");
      assertThat(city.path("demo").asBoolean()).isTrue();
    }
  }

  @Nested
  @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
  @ContextConfiguration(initializers = RealCity.class)
  class Of_a_real_city {
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/city",
          "/api/access/demo-accounts",
          "/api/access/me",
          "/v3/api-docs",
          "/actuator/health"
        })
    void no_answer_tells_an_account_or_the_password(String address) {
      var answer = new Browser(port).get(address);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(new String(answer.whole().body(), StandardCharsets.UTF_8))
          .doesNotContain("linlan-demo", "li.handler", "\"demo\":true");
    }

    @Test
    void nobody_moves_its_clock() {
      assertThat(new Browser(port).post("/api/clock/tomorrow", "{}").status()).isEqualTo(404);
    }

    @Test
    void nobody_signs_in_with_it() {
      var form = "{\"login\": \"li.handler\", \"password\": \"linlan-demo\"}";
      assertThat(new Browser(port).post("/api/access/sign-in", form).problem())
          .isEqualTo("wrong-credentials");
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
