package org.anlan.ratings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
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

  /// Where a rating came from and whom it is about.
  ///
  /// @param channel `web`, `code` (by number and query code), `phone` (said when called back)
  /// @param unit the unit that handled it; absent when nobody did
  record About(
      String channel, boolean anonymous, @Nullable String unit, String kind, String street) {}

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
  boolean add(Key key, UUID id, Rating rating, About about) {
    return db.sql(
                """
                insert into ratings.rating (division, case_number, round, rater, id, stars, words, tags, at,
                                            channel, anonymous, unit, kind, street)
                values (:division, :number, :round, :rater, :id, :stars, :words, :tags, :at,
                        :channel, :anonymous, :unit, :kind, :street)
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
            .param("channel", about.channel())
            .param("anonymous", about.anonymous())
            .param("unit", about.unit())
            .param("kind", about.kind())
            .param("street", about.street())
            .update()
        == 1;
  }

  boolean isAnonymous(Key key) {
    return db.sql(
            """
            select anonymous from ratings.rating
             where division = :division and case_number = :number and round = :round and rater = :rater
            """)
        .param("division", key.division())
        .param("number", key.number())
        .param("round", key.round())
        .param("rater", key.rater())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// It is kept and counts no more.
  void exclude(Key key, String why, Instant at) {
    db.sql(
            """
            update ratings.rating set excluded_at = :at, excluded_why = :why
             where division = :division and case_number = :number and round = :round and rater = :rater
            """)
        .param("division", key.division())
        .param("number", key.number())
        .param("round", key.round())
        .param("rater", key.rater())
        .param("why", why)
        .param("at", Times.column(at))
        .update();
  }

  private static Rating read(ResultSet row, int number) throws SQLException {
    return new Rating(
        row.getInt("stars"),
        row.getString("words"),
        List.of((String[]) row.getArray("tags").getArray()),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
