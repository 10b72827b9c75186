package org.anlan.ratings;

import java.time.Instant;
import java.util.List;
import org.anlan.access.Scope;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How units are rated and what call-backs found, counted without anybody's name.
@Repository
class UnitFigures {

  /// @param rated ratings that count: none is assumed where none was given, excluded ones are left out
  /// @param good three stars or more
  /// @param ended rounds that ended; `reached` of them called back with an answer
  record Figures(
      String unit,
      long rated,
      long good,
      long bad,
      long excluded,
      long ended,
      long reached,
      long solved,
      long valid,
      long published) {}

  record Tally(String tag, long times) {}

  private final JdbcClient db;

  UnitFigures(JdbcClient db) {
    this.db = db;
  }

  List<Figures> list(Scope scope, Instant from, Instant to) {
    return db.sql(
            """
            with units as (
              select unit from ratings.rating where unit is not null and at >= :from and at < :to and %1$s
              union
              select unit from ratings.callback where unit is not null and ended_at >= :from and ended_at < :to and %1$s),
            rated as (
              select unit, count(*) filter (where excluded_at is null) as rated,
                     count(*) filter (where excluded_at is null and stars >= 3) as good,
                     count(*) filter (where excluded_at is null and stars < 3) as bad,
                     count(*) filter (where excluded_at is not null) as excluded
                from ratings.rating where at >= :from and at < :to group by unit),
            called as (
              select unit, count(*) filter (where review is null) as ended,
                     count(*) filter (where review is null and state = 'DONE') as reached,
                     count(*) filter (where review is null and state = 'DONE' and solved) as solved
                from ratings.callback where ended_at >= :from and ended_at < :to group by unit),
            looped as (
              select unit, count(*) filter (where state = 'CLOSED' and finding = 'valid') as valid,
                     count(*) filter (where published_at is not null) as published
                from ratings.review where opened_at >= :from and opened_at < :to group by unit)
            select u.unit, coalesce(r.rated, 0) as rated, coalesce(r.good, 0) as good, coalesce(r.bad, 0) as bad,
                   coalesce(r.excluded, 0) as excluded, coalesce(c.ended, 0) as ended, coalesce(c.reached, 0) as reached,
                   coalesce(c.solved, 0) as solved, coalesce(l.valid, 0) as valid, coalesce(l.published, 0) as published
              from units u left join rated r using (unit) left join called c using (unit) left join looped l using (unit)
             order by u.unit
            """
                .formatted(
                    "(:scope_everything or unit = any (:scope_units) or street like any (:scope_areas))"))
        .params(scope.parameters())
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .query(Figures.class)
        .list();
  }

  /// Words about a unit, in the order of the alphabet: nothing tells when or by whom.
  List<String> words(String unit, Instant from, Instant to) {
    return db.sql(
            """
            select words from ratings.rating
             where unit = :unit and at >= :from and at < :to and words is not null and excluded_at is null
             order by words
             limit 50
            """)
        .param("unit", unit)
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .query(String.class)
        .list();
  }

  List<Tally> tags(String unit, Instant from, Instant to) {
    return db.sql(
            """
            select tag, count(*) as times
              from ratings.rating, unnest(tags) as tag
             where unit = :unit and at >= :from and at < :to and excluded_at is null
             group by tag
             order by times desc, tag
            """)
        .param("unit", unit)
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .query(Tally.class)
        .list();
  }
}
