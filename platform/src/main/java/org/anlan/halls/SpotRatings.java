package org.anlan.halls;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people said on the spot 现场评价. A row knows the window and the month, never the person who rated nor the hour; those who were rated see
/// sums, and none of fewer than the city says.
@Repository
class SpotRatings {

  /// @param stars from 1 to 5
  record Said(int stars, List<String> tags, @Nullable String words) {}

  /// @param good with three stars or more (国办发〔2019〕51号: the two lowest levels are bad)
  record Sum(String number, int many, double stars, int good) {}

  private final JdbcClient db;

  SpotRatings(JdbcClient db) {
    this.db = db;
  }

  /// The key is random: it must not tell the hour.
  void add(Visit of, LocalDate month, Said said) {
    db.sql(
            """
            insert into halls.spot_rating (hall, id, number, person, unit, month, stars, tags, words)
            values (:hall, :id, :number, :person, :unit, :month, :stars, :tags, :words)
            """)
        .param("hall", of.hall())
        .param("id", UUID.randomUUID())
        .param("number", of.number())
        .param("person", of.person())
        .param("unit", of.unit())
        .param("month", month)
        .param("stars", said.stars())
        .param("tags", said.tags().toArray(String[]::new))
        .param("words", said.words(), Types.VARCHAR)
        .update();
  }

  /// By window, of this month and the eleven before; none of fewer than `least`.
  List<Sum> byWindow(String hall, LocalDate from, int least) {
    return db.sql(
            """
            select number, count(*)::int as many, round(avg(stars), 2)::float8 as stars,
                   count(*) filter (where stars >= 3)::int as good
              from halls.spot_rating where hall = :hall and month >= :from
             group by number having count(*) >= :least order by number
            """)
        .param("hall", hall)
        .param("from", from)
        .param("least", least)
        .query(Sum.class)
        .list();
  }

  /// The sum of one clerk, for the clerk; empty for fewer than `least`.
  List<Sum> ofPerson(String person, LocalDate from, int least) {
    return db.sql(
            """
            select '' as number, count(*)::int as many, round(avg(stars), 2)::float8 as stars,
                   count(*) filter (where stars >= 3)::int as good
              from halls.spot_rating where person = :person and month >= :from
            having count(*) >= :least
            """)
        .param("person", person)
        .param("from", from)
        .param("least", least)
        .query(Sum.class)
        .list();
  }
}
