package org.anlan.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
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

  private static final String ROWS =
      """
      select case_number, check_number, state, ended_at, repair_number, repaired_at
        from applications.commitment
      """;

  /// @param number of the application
  /// @param check the matter in which it is checked
  /// @param repair the matter in which its repair is asked for now, or was granted
  record Commitment(
      CaseNumber number,
      CaseNumber check,
      State state,
      @Nullable Instant ended,
      @Nullable CaseNumber repair,
      @Nullable Instant repaired) {}

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
    return db.sql(ROWS + " where check_number = :check")
        .param("check", check.text())
        .query(Commitments::read)
        .optional();
  }

  Optional<Commitment> find(CaseNumber number) {
    return db.sql(ROWS + " where case_number = :number")
        .param("number", number.text())
        .query(Commitments::read)
        .optional();
  }

  Optional<Commitment> findByRepair(CaseNumber repair) {
    return db.sql(ROWS + " where repair_number = :repair")
        .param("repair", repair.text())
        .query(Commitments::read)
        .optional();
  }

  /// Its repair is asked for now.
  ///
  /// @return false when it is asked for already, or was granted
  boolean repairing(Commitment one, CaseNumber repair) {
    return db.sql(
                """
                update applications.commitment set repair_number = :repair
                 where check_number = :check and repair_number is null
                """)
            .param("repair", repair.text())
            .param("check", one.check().text())
            .update()
        == 1;
  }

  /// It was not granted, so that one can ask again.
  void notRepaired(Commitment one) {
    db.sql("update applications.commitment set repair_number = null where check_number = :check")
        .param("check", one.check().text())
        .update();
  }

  void repaired(Commitment one, Instant now) {
    db.sql("update applications.commitment set repaired_at = :now where check_number = :check")
        .param("now", Times.column(now))
        .param("check", one.check().text())
        .update();
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
    var repair = row.getString("repair_number");
    return new Commitment(
        new CaseNumber(row.getString("case_number")),
        new CaseNumber(row.getString("check_number")),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        instant(row, "ended_at"),
        repair == null ? null : new CaseNumber(repair),
        instant(row, "repaired_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
