package org.anlan.http;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Which set of migrations a database was last brought through, by its sum; none while one is under way.
public final class BroughtIn {

  private final JdbcClient db;

  public BroughtIn(JdbcClient db) {
    this.db = db;
  }

  /// Blank where nothing is known, so that everything is compared.
  public String last() {
    var kept =
        db.sql("select to_regclass('http.brought_in') is not null").query(Boolean.class).single();
    if (!kept) return "";
    return db.sql("select sum from http.brought_in").query(String.class).optional().orElse("");
  }

  public void forget() {
    db.sql("delete from http.brought_in").update();
  }

  public void put(String sum) {
    db.sql("insert into http.brought_in (sum) values (:sum)").param("sum", sum).update();
  }
}
