package org.anlan.ratings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ratings given.
@Repository
class Ratings {

  /// Which opinion is meant: a case's round as one rater saw it.
  record Key(String number, int round, String rater) {
    String division() {
      return number.substring(0, 6);
    }
  }

  private final JdbcClient db;

  Ratings(JdbcClient db) {
    this.db = db;
  }

  Optional<Rating> find(Key key) {
    return db.sql(
            """
            select stars, words, tags, at
              from ratings.rating
             where division = :division and case_number = :number and round = :round and rater = :rater
            """)
        .param("division", key.division())
        .param("number", key.number())
        .param("round", key.round())
        .param("rater", key.rater())
        .query(Ratings::read)
        .optional();
  }

  /// @return false when this rater has rated this round already
  boolean add(Key key, UUID id, Rating rating) {
    return db.sql(
                """
                insert into ratings.rating (division, case_number, round, rater, id, stars, words, tags, at)
                values (:division, :number, :round, :rater, :id, :stars, :words, :tags, :at)
                on conflict do nothing
                """)
            .param("division", key.division())
            .param("number", key.number())
            .param("round", key.round())
            .param("rater", key.rater())
            .param("id", id)
            .param("stars", rating.stars())
            .param("words", rating.words())
            .param("tags", rating.tags().toArray(String[]::new))
            .param("at", Times.column(rating.at()))
            .update()
        == 1;
  }

  private static Rating read(ResultSet row, int number) throws SQLException {
    return new Rating(
        row.getInt("stars"),
        row.getString("words"),
        List.of((String[]) row.getArray("tags").getArray()),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
