package org.anlan.command;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.cases.CaseMemory;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which case came in by which key, under which token.
@Repository
class Arrivals implements CaseMemory {

  private final JdbcClient db;

  Arrivals(JdbcClient db) {
    this.db = db;
  }

  void add(UUID token, CaseNumber number, UUID key, Instant at) {
    db.sql(
            "insert into command.arrival (token, number, key, at) values (:token, :number, :key, :at)")
        .param("token", token)
        .param("number", number.text())
        .param("key", key)
        .param("at", Times.column(at))
        .update();
  }

  Optional<CaseNumber> find(UUID token) {
    return db.sql("select number from command.arrival where token = :token")
        .param("token", token)
        .query((row, n) -> new CaseNumber(row.getString(1)))
        .optional();
  }

  boolean broughtIn(UUID key, CaseNumber number) {
    return db.sql(
            "select exists (select 1 from command.arrival where number = :number and key = :key)")
        .param("number", number.text())
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean isOpen(CaseNumber number) {
    return false;
  }

  @Override
  public Set<String> forget(CaseNumber number) {
    db.sql("delete from command.arrival where number = :number")
        .param("number", number.text())
        .update();
    return Set.of();
  }
}
