package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database that has been through this very set of migrations is left alone; any other is compared file by file.
class MigrationsTest {

  private HikariDataSource pool;
  private JdbcClient jdbc;

  @BeforeEach
  void open() {
    pool = TestDatabase.fresh();
    jdbc = JdbcClient.create(pool);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  /// A history that does not fit is what a comparison would refuse.
  private void spoilHistory() {
    jdbc.sql("update calendar.migration set checksum = 1 where version = '1'").update();
  }

  @Test
  void aDatabaseThatHasBeenThroughAllIsNotComparedAgain() {
    spoilHistory();
    Migrations.run(pool);
    assertThat(jdbc.sql("select sum from http.brought_in").query(String.class).list()).hasSize(1);
  }

  @Test
  void aSumOfAnotherVersionAsksForTheComparison() {
    spoilHistory();
    jdbc.sql("update http.brought_in set sum = 'of another version'").update();
    assertThatThrownBy(() -> Migrations.run(pool)).isInstanceOf(FlywayException.class);
    // What was broken off tells of nothing: the next start compares again.
    assertThat(jdbc.sql("select sum from http.brought_in").query(String.class).list()).isEmpty();
    assertThatThrownBy(() -> Migrations.run(pool)).isInstanceOf(FlywayException.class);
  }
}
