package org.anlan.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was granted on commitments.
@Repository
class Commitments {

  /// How it stands.
  enum State {
    OPEN,
    KEPT,
    REVOKED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param number of the application
  /// @param check the matter in which it is checked
  record Commitment(CaseNumber number, CaseNumber check, State state) {}

  private final JdbcClient db;

  Commitments(JdbcClient db) {
    this.db = db;
  }

  void add(Application granted, CaseNumber check, Instant now) {
    db.sql(
            """
            insert into applications.commitment (division, case_number, check_number, holder, state, since)
            values (:division, :number, :check, :holder, 'open', :now)
            """)
        .param("division", granted.division())
        .param("number", granted.number().text())
        .param("check", check.text())
        .param("holder", granted.applicant().code())
        .param("now", Times.column(now))
        .update();
  }

  Optional<Commitment> findByCheck(CaseNumber check) {
    return db.sql(
            "select case_number, check_number, state from applications.commitment where check_number = :check")
        .param("check", check.text())
        .query(Commitments::read)
        .optional();
  }

  Optional<Commitment> find(CaseNumber number) {
    return db.sql(
            "select case_number, check_number, state from applications.commitment where case_number = :number")
        .param("number", number.text())
        .query(Commitments::read)
        .optional();
  }

  void end(Commitment one, State state, Instant now) {
    db.sql(
            "update applications.commitment set state = :state, ended_at = :now where check_number = :check")
        .param("state", state.code())
        .param("now", Times.column(now))
        .param("check", one.check().text())
        .update();
  }

  /// Whether one of these has a commitment that was found untrue and is not repaired.
  boolean isBroken(Collection<String> holders) {
    return db.sql(
            """
            select exists (select 1 from applications.commitment
                            where holder = any (:holders) and state = 'revoked' and repaired_at is null)
            """)
        .param("holders", holders.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private static Commitment read(ResultSet row, int n) throws SQLException {
    return new Commitment(
        new CaseNumber(row.getString("case_number")),
        new CaseNumber(row.getString("check_number")),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
  }
}
