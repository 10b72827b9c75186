package org.anlan.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.cases.CaseMemory;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people said is wrong. A correction goes with its case when that is destroyed; the corrected record stays.
@Repository
class Corrections implements CaseMemory {

  private static final String COLUMNS =
      """
      select division, case_number, library, key, field, was, claimed, became, account, state, opened_at, ended_at
        from exchange.correction
      """;

  private final JdbcClient db;

  Corrections(JdbcClient db) {
    this.db = db;
  }

  /// For the case that the module itself opened.
  Optional<Correction> lock(CaseNumber number) {
    return db.sql(COLUMNS + " where case_number = :number for update")
        .param("number", number.text())
        .query(Corrections::read)
        .optional();
  }

  /// What is being looked into of a record that was read under a scope.
  List<Correction> listOpen(LibraryRecord of, Scope scope) {
    return db.sql(
            COLUMNS
                + """
                 where library = :library and key = :key and state = 'open'
                   and (:scope_everything or division like any (:scope_areas))
                 order by case_number
                """)
        .param("library", of.library())
        .param("key", of.key())
        .params(scope.parameters())
        .query(Corrections::read)
        .list();
  }

  void add(Correction correction) {
    db.sql(
            """
            insert into exchange.correction (division, case_number, library, key, field, was, claimed, account, state, opened_at)
            values (:division, :number, :library, :key, :field, :was, :claimed, :account, :state, :openedAt)
            """)
        .param("division", correction.division())
        .param("number", correction.number().text())
        .param("library", correction.library())
        .param("key", correction.key())
        .param("field", correction.field())
        .param("was", correction.was())
        .param("claimed", correction.claimed())
        .param("account", correction.account())
        .param("state", correction.state().code())
        .param("openedAt", Times.column(correction.openedAt()))
        .update();
  }

  void end(Correction correction) {
    var at = correction.endedAt();
    db.sql(
            """
            update exchange.correction set state = :state, became = :became, ended_at = :at
             where division = :division and case_number = :number
            """)
        .param("division", correction.division())
        .param("number", correction.number().text())
        .param("state", correction.state().code())
        .param("became", correction.became())
        .param("at", at == null ? null : Times.column(at))
        .update();
  }

  /// The case itself is open as long as somebody looks into it.
  @Override
  public boolean isOpen(CaseNumber number) {
    return false;
  }

  @Override
  public Set<String> forget(CaseNumber number) {
    db.sql("delete from exchange.correction where case_number = :number")
        .param("number", number.text())
        .update();
    return Set.of();
  }

  private static Correction read(ResultSet row, int n) throws SQLException {
    @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Correction(
        row.getString("division"),
        new CaseNumber(row.getString("case_number")),
        row.getString("library"),
        row.getString("key"),
        row.getString("field"),
        row.getString("was"),
        row.getString("claimed"),
        row.getString("became"),
        row.getObject("account", UUID.class),
        Correction.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
