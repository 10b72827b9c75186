package org.anlan.benefits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.cases.CaseMemory;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lists of awards. A published one is for everybody, without the names of people; all else for the department, the payer and the matcher.
@Repository
class AwardLists implements CaseMemory {

  private static final String COLUMNS =
      """
      select division, case_number, policy, version, unit, made_by, made_at, public_at, public_to, over_at, approved_by, approved_at, ended_at,
             effect
        from benefits.award_list
      """;

  private final JdbcClient db;

  AwardLists(JdbcClient db) {
    this.db = db;
  }

  void add(AwardList one) {
    db.sql(
            """
            insert into benefits.award_list (division, case_number, policy, version, unit, made_by, made_at)
            values (:division, :number, :policy, :version, :unit, :by, :at)
            """)
        .param("division", one.division())
        .param("number", one.number().text())
        .param("policy", one.policy())
        .param("version", one.version())
        .param("unit", one.unit())
        .param("by", one.madeBy())
        .param("at", Times.column(one.made()))
        .update();
  }

  void save(AwardList one) {
    var dates = one.dates();
    db.sql(
            """
            update benefits.award_list
               set public_at = :public, public_to = :until, over_at = :over, approved_by = :by, approved_at = :approved, ended_at = :ended,
                   effect = :effect
             where division = :division and case_number = :number
            """)
        .param("public", column(dates.published()))
        .param("until", column(dates.until()))
        .param("over", column(dates.over()))
        .param("by", dates.approvedBy(), java.sql.Types.VARCHAR)
        .param("approved", column(dates.approved()))
        .param("ended", column(dates.ended()))
        .param("effect", one.effect(), java.sql.Types.VARCHAR)
        .param("division", one.division())
        .param("number", one.number().text())
        .update();
  }

  private static @Nullable OffsetDateTime column(@Nullable Instant at) {
    return at == null ? null : Times.column(at);
  }

  /// For an act on its case.
  Optional<AwardList> lock(CaseNumber number) {
    return db.sql(COLUMNS + " where case_number = :number for update")
        .param("number", number.text())
        .query(AwardLists::read)
        .optional();
  }

  /// What is shown to everybody.
  Optional<AwardList> findPublic(CaseNumber number) {
    return find(number).filter(AwardList::isPublic);
  }

  List<AwardList> listPublic() {
    return db.sql(COLUMNS + " where public_at is not null order by public_at desc limit 200")
        .query(AwardLists::read)
        .list();
  }

  /// One that the clerk works on.
  AwardList get(Clerk clerk, CaseNumber number) {
    return find(number)
        .filter(clerk::sees)
        .orElseThrow(() -> new Absent(new Texts("兑付名单", "list"), number.text()));
  }

  private Optional<AwardList> find(CaseNumber number) {
    return db.sql(COLUMNS + " where case_number = :number")
        .param("number", number.text())
        .query(AwardLists::read)
        .optional();
  }

  List<AwardList> list(Clerk clerk) {
    return db.sql(
            COLUMNS
                + " where (:everywhere or unit = :unit) order by made_at desc, case_number desc limit 200")
        .param("everywhere", clerk.pays() || clerk.matches())
        .param("unit", clerk.unit())
        .query(AwardLists::read)
        .list();
  }

  /// Those whose time for objections has passed and that have none open.
  List<AwardList> listOver(Instant now) {
    return db.sql(
            COLUMNS
                + """
                 where public_to <= :now and over_at is null and ended_at is null
                   and not exists (select 1 from benefits.objection o where o.list = case_number and o.state = 'open')
                """)
        .param("now", Times.column(now))
        .query(AwardLists::read)
        .list();
  }

  /// A list or an objection is handled as its case.
  @Override
  public boolean isOpen(CaseNumber number) {
    return db.sql(
            """
            select exists (select 1 from benefits.award where list = :number and state = 'approved')
            """)
        .param("number", number.text())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Set<String> forget(CaseNumber number) {
    for (var sql :
        List.of(
            "delete from benefits.award_step s using benefits.award a where s.award = a.id and a.list = :number",
            "delete from benefits.payment p using benefits.award a where p.award = a.id and a.list = :number",
            "delete from benefits.batch where list = :number",
            "delete from benefits.award where list = :number",
            "delete from benefits.objection where case_number = :number",
            "delete from benefits.award_list where case_number = :number"))
      db.sql(sql).param("number", number.text()).update();
    return Set.of();
  }

  private static AwardList read(ResultSet row, int n) throws SQLException {
    return new AwardList(
        row.getString("division"),
        new CaseNumber(row.getString("case_number")),
        row.getString("policy"),
        row.getInt("version"),
        row.getString("unit"),
        row.getObject("made_by", UUID.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        new AwardList.Dates(
            instant(row, "public_at"),
            instant(row, "public_to"),
            instant(row, "over_at"),
            row.getString("approved_by"),
            instant(row, "approved_at"),
            instant(row, "ended_at")),
        row.getString("effect"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
