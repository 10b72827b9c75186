package org.anlan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.access.Scope;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.anlan.rules.oversight.Counting;
import org.anlan.rules.oversight.Rate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The exclusions asked for and decided.
@Repository
class Exclusions {

  private static final String COLUMNS =
      """
      select id, case_number, round, title, title_en, street, unit, period, ground, words, files, rates, asked_by, asked_post, asked_at,
             state, decided_by, decided_post, decided_at, decision, audit, audited_by, audited_at, audit_words, version
        from oversight.exclusion
      """;

  private static final String SEEN =
      " (:scope_everything or unit = any (:scope_units) or street like any (:scope_areas)) ";

  private final JdbcClient db;

  Exclusions(JdbcClient db) {
    this.db = db;
  }

  /// @return false when one is asked for or approved already
  boolean add(Exclusion exclusion) {
    return db.sql(
                """
                insert into oversight.exclusion
                       (division, id, case_number, round, title, title_en, street, unit, period, ground, words, files, rates, asked_by, asked_post,
                        asked_at, state, version)
                values (:division, :id, :number, :round, :title, :titleEn, :street, :unit, :period, :ground, :words, :files, :rates, :by, :post,
                        :at, :state, :version)
                on conflict do nothing
                """)
            .params(fixed(exclusion))
            .update()
        == 1;
  }

  private static Map<String, @Nullable Object> fixed(Exclusion exclusion) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("division", exclusion.division());
    values.put("id", exclusion.id());
    values.put("number", exclusion.about().text());
    values.put("round", exclusion.round());
    values.put("title", exclusion.title().zh());
    values.put("titleEn", exclusion.title().en());
    values.put("street", exclusion.street());
    values.put("unit", exclusion.unit());
    values.put("period", exclusion.period());
    values.put("ground", exclusion.ground());
    values.put("words", exclusion.words());
    values.put("files", exclusion.files().toArray(UUID[]::new));
    values.put("rates", exclusion.rates().stream().map(Rate::code).sorted().toArray(String[]::new));
    values.put("by", exclusion.asked().person());
    values.put("post", exclusion.asked().post());
    values.put("at", Times.column(exclusion.asked().at()));
    values.put("state", exclusion.state().name());
    values.put("version", exclusion.version());
    return values;
  }

  void save(Exclusion exclusion) {
    var decided = exclusion.decided();
    var audited = exclusion.audited();
    var audit = exclusion.audit();
    var values = new HashMap<String, @Nullable Object>();
    values.put("division", exclusion.division());
    values.put("id", exclusion.id());
    values.put("state", exclusion.state().name());
    values.put("decidedBy", decided == null ? null : decided.person());
    values.put("decidedPost", decided == null ? null : decided.post());
    values.put("decidedAt", decided == null ? null : Times.column(decided.at()));
    values.put("decision", exclusion.decision());
    values.put("audit", audit == null ? null : audit.name());
    values.put("auditedBy", audited == null ? null : audited.person());
    values.put("auditedAt", audited == null ? null : Times.column(audited.at()));
    values.put("auditWords", exclusion.auditWords());
    values.put("version", exclusion.version());
    db.sql(
            """
            update oversight.exclusion
               set state = :state, decided_by = :decidedBy, decided_post = :decidedPost, decided_at = :decidedAt, decision = :decision,
                   audit = :audit, audited_by = :auditedBy, audited_at = :auditedAt, audit_words = :auditWords, version = :version
             where division = :division and id = :id
            """)
        .params(values)
        .update();
  }

  Exclusion lock(UUID id, Scope scope) {
    return db.sql(COLUMNS + " where id = :id and " + SEEN + " for update")
        .param("id", id)
        .params(scope.parameters())
        .query(Exclusions::read)
        .optional()
        .orElseThrow(() -> new Absent(new Texts("剔除申请", "exclusion"), id.toString()));
  }

  /// Of one month, or those to be decided or audited whatever the month; newest first.
  List<Exclusion> list(@Nullable String period, String view, Scope scope) {
    return db.sql(
            COLUMNS
                + """
                 where (:period::text is null or period = :period)
                   and (:view = 'all' or :view = 'asked' and state = 'ASKED' or :view = 'audit' and audit = 'DRAWN')
                   and
                """
                + SEEN
                + " order by asked_at desc, id limit 500")
        .param("period", period)
        .param("view", view)
        .params(scope.parameters())
        .query(Exclusions::read)
        .list();
  }

  /// Approved and decided in a span, half-open, for the drawing of a second look: the platform's own work.
  List<Exclusion> listDecided(Instant from, Instant to) {
    return db.sql(
            COLUMNS
                + " where state = 'APPROVED' and audit is null and decided_at >= :from and decided_at < :to order by id")
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .query(Exclusions::read)
        .list();
  }

  /// What was out of the denominators at an instant: approved before and not overturned until then.
  List<Counting.Excluded> listApproved(Collection<String> numbers, Instant before) {
    if (numbers.isEmpty()) return List.of();
    return db
        .sql(
            COLUMNS
                + """
                 where case_number in (:numbers) and decided_at < :before
                   and (state = 'APPROVED' or state = 'OVERTURNED' and audited_at >= :before)
                 order by case_number, round
                """)
        .param("numbers", numbers)
        .param("before", Times.column(before))
        .query(Exclusions::read)
        .list()
        .stream()
        .map(found -> new Counting.Excluded(found.about().text(), found.round(), found.rates()))
        .toList();
  }

  private static Exclusion read(ResultSet row, int n) throws SQLException {
    var audit = row.getString("audit");
    return new Exclusion(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getInt("round"),
        new Texts(row.getString("title"), row.getString("title_en")),
        row.getString("street"),
        row.getString("unit"),
        row.getString("period"),
        row.getString("ground"),
        row.getString("words"),
        List.of((UUID[]) row.getArray("files").getArray()),
        rates((String[]) row.getArray("rates").getArray()),
        new Exclusion.By(
            row.getString("asked_by"),
            row.getString("asked_post"),
            Orders.instant(row, "asked_at")),
        Exclusion.State.valueOf(row.getString("state")),
        by(row, "decided_by", "decided_post", "decided_at"),
        row.getString("decision"),
        audit == null ? null : Exclusion.Audit.valueOf(audit),
        by(row, "audited_by", null, "audited_at"),
        row.getString("audit_words"),
        row.getLong("version"));
  }

  private static Set<Rate> rates(String[] codes) {
    return Arrays.stream(codes)
        .flatMap(code -> Rate.find(code).stream())
        .collect(Collectors.toSet());
  }

  private static Exclusion.@Nullable By by(
      ResultSet row, String person, @Nullable String post, String at) throws SQLException {
    var who = row.getString(person);
    if (who == null) return null;
    return new Exclusion.By(
        who, post == null ? null : row.getString(post), Orders.instant(row, at));
  }
}
