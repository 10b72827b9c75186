package org.anlan.access;

import static org.anlan.access.Someone.PASSWORD;
import static org.anlan.access.Someone.done;
import static org.assertj.core.api.Assertions.assertThat;

import org.anlan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// A city that asks the second factor of all its staff.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "anlan.second-factor.staff=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class SecondFactorOfStaffTest {

  @LocalServerPort int port;

  @Test
  void staff_set_it_up_at_the_first_sign_in_and_cannot_do_without_while_citizens_can() {
    var li = new Someone(port);
    assertThat(done(li.signIn("li.handler", PASSWORD)).path("next").asString()).isEqualTo("enrol");
    assertThat(li.browser.get("/api/cases/tasks").problem()).isEqualTo("sign-in-needed");
    li.enrol();
    assertThat(li.browser.get("/api/cases/tasks").status()).isEqualTo(200);
    assertThat(li.get("/api/access/security").path("needed").asBoolean()).isTrue();
    assertThat(done(new Someone(port).signIn("zhou", PASSWORD)).path("signedIn").asBoolean())
        .isTrue();
  }
}
