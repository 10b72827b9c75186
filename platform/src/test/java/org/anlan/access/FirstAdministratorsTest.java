package org.anlan.access;

import static org.anlan.access.Someone.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// A real city starts without any account; its three administrators are made once, by whoever reads the home's folder.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoTest.RealCity.class)
class FirstAdministratorsTest {

  private static final String ADDRESS = "/api/access/first-administrators";

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  @Value("${anlan.home}")
  String home;

  @Test
  void they_are_made_once_with_the_code_in_the_home_and_are_three_people() throws IOException {
    assertThat(db.sql("select count(*) from access.account").query(Long.class).single()).isZero();
    var file = Path.of(home, "first-administrators");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var code = Files.readString(file).strip();
    var somebody = new Someone(port);
    assertThat(somebody.post(ADDRESS, form("GUESSED", "H00002")).problem())
        .isEqualTo("first-administrators-closed");
    assertThat(somebody.post(ADDRESS, form(code, "H00001")).problem())
        .as("one person twice")
        .isEqualTo("administrator-twice");
    assertThat(db.sql("select count(*) from access.account").query(Long.class).single())
        .as("all three or none")
        .isZero();

    var given = done(somebody.post(ADDRESS, form(code, "H00002"))).path("given");

    assertThat(given.size()).isEqualTo(3);
    assertThat(file).doesNotExist();
    assertThat(somebody.post(ADDRESS, form(code, "H00002")).problem())
        .isEqualTo("first-administrators-closed");
    var next =
        done(somebody.signIn("root.system", given.path(0).path("password").asString()))
            .path("next")
            .asString();
    assertThat(next).isEqualTo("password");
    var password =
        "{\"password\": \"%s\", \"next\": \"seven lanterns on water\"}"
            .formatted(given.path(0).path("password").asString());
    assertThat(
            done(somebody.post("/api/access/security/password", password)).path("next").asString())
        .isEqualTo("enrol");
    somebody.enrol();
    assertThat(somebody.get("/api/access/accounts").path("rows").size()).isEqualTo(3);
  }

  private static String form(String code, String second) {
    return """
    {"code": "%s", "system": {"login": "root.system", "person": "H00001"},
     "security": {"login": "root.security", "person": "%s"},
     "audit": {"login": "root.audit", "person": "H00003"}}
    """
        .formatted(code, second);
  }
}
