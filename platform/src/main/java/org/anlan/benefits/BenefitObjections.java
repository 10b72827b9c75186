package org.anlan.benefits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The objections to lists.
@Repository
class BenefitObjections {

  private static final String COLUMNS =
      "select division, case_number, list, award, about, account, made_at, state from benefits.objection ";

  private final JdbcClient db;

  BenefitObjections(JdbcClient db) {
    this.db = db;
  }

  void add(BenefitObjection one) {
    db.sql(
            """
            insert into benefits.objection (division, case_number, list, award, about, account, made_at, state)
            values (:division, :number, :list, :award, :about, :account, :at, :state)
            """)
        .param("division", one.division())
        .param("number", one.number().text())
        .param("list", one.list())
        .param("award", one.award())
        .param("about", one.about())
        .param("account", one.account())
        .param("at", Times.column(one.made()))
        .param("state", one.state())
        .update();
  }

  Optional<BenefitObjection> lock(CaseNumber number) {
    return db.sql(COLUMNS + "where case_number = :number for update")
        .param("number", number.text())
        .query(BenefitObjections::read)
        .optional();
  }

  void end(BenefitObjection one, String state) {
    db.sql(
            "update benefits.objection set state = :state where division = :division and case_number = :number")
        .param("state", state)
        .param("division", one.division())
        .param("number", one.number().text())
        .update();
  }

  List<BenefitObjection> listOf(AwardList list) {
    return db.sql(COLUMNS + "where list = :list order by made_at, case_number")
        .param("list", list.number().text())
        .query(BenefitObjections::read)
        .list();
  }

  boolean hasOpen(AwardList list) {
    return listOf(list).stream().anyMatch(one -> one.state().equals(BenefitObjection.OPEN));
  }

  private static BenefitObjection read(ResultSet row, int n) throws SQLException {
    return new BenefitObjection(
        row.getString("division"),
        new CaseNumber(row.getString("case_number")),
        row.getString("list"),
        row.getObject("award", UUID.class),
        row.getString("about"),
        row.getObject("account", UUID.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("state"));
  }
}
