package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Matters as everybody may know them. Whose words are among it, [Publishing] decides.
@Repository
class PublicMatters {

  /// @param told the last event that reporters are told
  record Row(
      CaseNumber number,
      String kind,
      Stage stage,
      String words,
      Where place,
      @Nullable String unit,
      Instant opened,
      Instant told,
      Instant due,
      @Nullable Instant closed) {}

  record Where(Texts address, String grid, Spot spot) {}

  /// @param procedure which the matter follows, with its version: some acts are known to it alone
  record StepRow(
      CaseNumber number,
      int seq,
      Instant at,
      String act,
      Stage stage,
      String procedure,
      int version) {}

  /// Which steps are looked for, both ends of the time included.
  record Steps(@Nullable CaseNumber number, Instant from, Instant to, Set<String> kinds) {}

  private static final String SELECT =
      """
      select c.number, c.kind, c.stage, c.words, c.address, c.address_en, c.grid, c.lon, c.lat, c.unit, c.opened_at, c.due_at, c.closed_at,
             (select max(e.at) from cases.event e
               where e.division = c.division and e.case_id = c.id and e.publicly) as told_at
        from cases.case_file c
      """;

  private final JdbcClient db;

  PublicMatters(JdbcClient db) {
    this.db = db;
  }

  List<Row> list(List<CaseNumber> numbers, Set<String> kinds) {
    return db.sql(
            SELECT
                + """
                 where c.division = any (:divisions::char(6)[]) and c.number = any (:numbers::char(22)[]) and c.kind = any (:kinds)
                 order by c.opened_at desc, c.number desc
                """)
        .param("divisions", array(numbers.stream().map(CaseNumber::division).distinct().toList()))
        .param("numbers", array(numbers.stream().map(CaseNumber::text).toList()))
        .param("kinds", array(kinds))
        .query(PublicMatters::read)
        .list();
  }

  /// Of a page only its own rows are read whole; those before it are passed over in the index.
  List<Row> list(Publishing.Wanted wanted, Publishing.Slice slice) {
    return db.sql(
            """
            with page as materialized (
              select division, id
                from cases.case_file
               where opened_at >= :from and opened_at <= :to and kind = any (:kinds)
                 and (:closed::boolean is null or (closed_at is not null) = :closed::boolean)
                 and (:metres::double precision is null
                      or (lat between :lat::double precision - :metres / 111320 and :lat + :metres / 111320
                          and sqrt(((lat - :lat) * 111320) ^ 2
                                   + ((lon - :lon::double precision) * 111320 * cos(radians(:lat))) ^ 2) <= :metres))
               order by opened_at desc, number desc
               limit :limit offset :skip)
            """
                + SELECT
                + " join page p on p.division = c.division and p.id = c.id order by c.opened_at desc, c.number desc")
        .params(parameters(wanted))
        .param("limit", slice.limit())
        .param("skip", slice.skip())
        .query(PublicMatters::read)
        .list();
  }

  private static Map<String, @Nullable Object> parameters(Publishing.Wanted wanted) {
    var around = wanted.around();
    var values = new HashMap<String, @Nullable Object>();
    values.put("from", Times.column(wanted.from()));
    values.put("to", Times.column(wanted.to()));
    values.put("kinds", array(wanted.kinds()));
    values.put("closed", wanted.closed());
    values.put("metres", around == null ? null : around.metres());
    values.put("lat", around == null ? null : around.spot().lat());
    values.put("lon", around == null ? null : around.spot().lon());
    return values;
  }

  /// In the order in which they happened, without what was taken back. That is counted for each step, since as an anti-join it would read all events.
  List<StepRow> listSteps(Steps steps, Publishing.Slice slice) {
    var number = steps.number();
    return db.sql(
            """
            select c.number, e.seq, e.at, e.act, e.stage, c.procedure_key, c.procedure_version
              from cases.event e
              join cases.case_file c on c.division = e.division and c.id = e.case_id
             where e.publicly and e.at >= :from and e.at <= :to and c.kind = any (:kinds)
               and (:number::text is null or c.division = :division::char(6) and c.number = :number::char(22))
               and (select count(*) from cases.event u
                     where u.division = e.division and u.case_id = e.case_id and u.act = :undo
                       and u.detail ->> 'seq' = e.seq::text) = 0
             order by e.at, e.division, e.case_id, e.seq
             limit :limit offset :skip
            """)
        .param("from", Times.column(steps.from()))
        .param("to", Times.column(steps.to()))
        .param("kinds", array(steps.kinds()))
        .param("number", number == null ? null : number.text())
        .param("division", number == null ? null : number.division())
        .param("undo", UndoAct.UNDO)
        .param("limit", slice.limit())
        .param("skip", slice.skip())
        .query((row, n) ->
            new StepRow(
                new CaseNumber(row.getString("number")),
                row.getInt("seq"),
                Cases.instant(row, "at"),
                row.getString("act"),
                Stage.valueOf(row.getString("stage")),
                row.getString("procedure_key"),
                row.getInt("procedure_version")))
        .list();
  }

  private static Row read(ResultSet row, int number) throws SQLException {
    var opened = Cases.instant(row, "opened_at");
    var told = Cases.findInstant(row, "told_at");
    var closed = Cases.findInstant(row, "closed_at");
    return new Row(
        new CaseNumber(row.getString("number")),
        row.getString("kind"),
        Stage.valueOf(row.getString("stage")),
        row.getString("words"),
        new Where(
            new Texts(row.getString("address"), row.getString("address_en")),
            row.getString("grid"),
            new Spot(row.getDouble("lon"), row.getDouble("lat"))),
        row.getString("unit"),
        opened,
        told == null ? opened : told,
        Cases.instant(row, "due_at"),
        closed);
  }

  private static String[] array(java.util.Collection<String> texts) {
    return texts.stream().sorted().toArray(String[]::new);
  }
}
