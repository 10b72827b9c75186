package org.anlan.cases;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anlan.Anlan;
import org.anlan.access.Account;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The platform as it ships, on a database of the bench, and people of its city who work with it.
final class Whole {

  private static final String COUNTY = "990102000000";

  private Whole() {}

  static ConfigurableApplicationContext start(HikariDataSource database, Path city) {
    return new SpringApplicationBuilder(Anlan.class)
        .run(
            "--anlan.db.url=" + database.getJdbcUrl(),
            "--anlan.db.user=postgres",
            "--anlan.home=" + city.resolveSibling("whole-home"),
            "--anlan.city=" + city,
            "--server.port=0",
            "--logging.level.root=error");
  }

  /// Somebody at work in a post.
  ///
  /// @param named `duty/role`, such as `urban-management/handler`, of Lancheng or, where it has none, of the city
  static Caller clerk(ConfigurableApplicationContext platform, String named) {
    var duty = named.substring(0, named.indexOf('/'));
    var role = named.substring(duty.length() + 1);
    var directory = platform.getBean(Directory.class);
    var unit = directory.findByDuty(duty, COUNTY).orElseThrow();
    var today =
        LocalDate.ofInstant(
            platform.getBean("businessClock", InstantSource.class).instant(),
            ZoneId.of("Asia/Shanghai"));
    var person = directory.listPeople(unit.uscc(), role, today).getFirst();
    var posts = directory.listPostsOf(person.id(), today);
    var post = posts.stream().filter(p -> p.roles().contains(role)).findFirst().orElseThrow();
    var id = UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    var account = new Account(id, named, Account.Kind.STAFF, person.id(), person.name().zh(), null);
    keep(platform.getBean(JdbcClient.class), account);
    return new Caller(null, account, post, posts);
  }

  /// What somebody looks at is written down under their account, which cannot sign in here.
  private static void keep(JdbcClient db, Account account) {
    db.sql(
            """
            insert into access.account (id, login, kind, person, name, secret, created_at)
            values (:id, :login, 'STAFF', :person, :name, '', now())
            on conflict do nothing
            """)
        .param("id", account.id())
        .param("login", account.login())
        .param("person", account.person())
        .param("name", account.name())
        .update();
  }
}
