package org.anlan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anlan.http.Times;
import org.anlan.rules.oversight.Board;
import org.anlan.rules.oversight.Rate;
import org.anlan.rules.oversight.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The published rates, revision by revision; rows are only ever added.
@Repository
class Publications {

  /// @param reason why it was corrected; null of the first revision
  /// @param digest SHA-256 over all lines and members, as the ledger keeps it
  record Publication(
      String period,
      int revision,
      Instant at,
      String person,
      String post,
      @Nullable String reason,
      RateRules.Settings settings,
      String digest) {}

  private final JdbcClient db;
  private final JsonMapper json;

  Publications(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Newest revision first.
  List<Publication> list(String period) {
    return db.sql(
            """
            select period, revision, at, person, post, reason, settings, digest
              from oversight.publication where period = :period order by revision desc
            """)
        .param("period", period)
        .query(this::read)
        .list();
  }

  Optional<Publication> findNewest(String period) {
    return list(period).stream().findFirst();
  }

  boolean isFrozen(String period) {
    return findNewest(period).isPresent();
  }

  /// Lets two who publish the same period at once follow one another, until the end of the transaction.
  void lock(String period) {
    db.sql("select pg_advisory_xact_lock(hashtext('oversight ' || :period)) is null")
        .param("period", period)
        .query(Boolean.class)
        .single();
  }

  void add(Publication publication, Board board, Collection<Share> shares) {
    db.sql(
            """
            insert into oversight.publication (period, revision, at, person, post, reason, settings, digest)
            values (:period, :revision, :at, :person, :post, :reason, :settings::jsonb, :digest)
            """)
        .param("period", publication.period())
        .param("revision", publication.revision())
        .param("at", Times.column(publication.at()))
        .param("person", publication.person())
        .param("post", publication.post())
        .param("reason", publication.reason())
        .param("settings", json.writeValueAsString(publication.settings()))
        .param("digest", publication.digest())
        .update();
    for (var line : board.lines()) add(publication, line);
    for (var share : shares) add(publication, share);
  }

  private void add(Publication publication, Board.Line line) {
    db.sql(
            """
            insert into oversight.published
                   (period, revision, subject_kind, subject_code, rate, numerator, denominator, value, excluded)
            values (:period, :revision, :kind, :code, :rate, :numerator, :denominator, :value, :excluded)
            """)
        .param("period", publication.period())
        .param("revision", publication.revision())
        .param("kind", word(line.subject().kind()))
        .param("code", line.subject().code())
        .param("rate", line.rate().code())
        .param("numerator", line.numerator())
        .param("denominator", line.denominator())
        .param("value", line.value())
        .param("excluded", line.excluded())
        .update();
  }

  private void add(Publication publication, Share share) {
    db.sql(
            """
            insert into oversight.membership (period, revision, rate, case_number, round, area, unit, post, percent, excluded)
            values (:period, :revision, :rate, :number, :round, :area, :unit, :post, :percent, :excluded)
            """)
        .param("period", publication.period())
        .param("revision", publication.revision())
        .param("rate", share.rate().code())
        .param("number", share.number())
        .param("round", share.round())
        .param("area", share.area())
        .param("unit", share.unit())
        .param("post", share.post())
        .param("percent", share.percent())
        .param("excluded", share.excluded())
        .update();
  }

  Board board(Publication publication) {
    return new Board(
        db.sql(
                """
                select subject_kind, subject_code, rate, numerator, denominator, value, excluded
                  from oversight.published
                 where period = :period and revision = :revision
                """)
            .param("period", publication.period())
            .param("revision", publication.revision())
            .query(Publications::line)
            .list());
  }

  List<Share> shares(Publication publication) {
    return db.sql(
            """
            select rate, case_number, round, area, unit, post, percent, excluded
              from oversight.membership
             where period = :period and revision = :revision
             order by case_number, round
            """)
        .param("period", publication.period())
        .param("revision", publication.revision())
        .query(Publications::share)
        .list();
  }

  static String word(Board.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Board.Line line(ResultSet row, int n) throws SQLException {
    var kind = Board.Kind.valueOf(row.getString("subject_kind").toUpperCase(Locale.ROOT));
    return new Board.Line(
        new Board.Subject(kind, row.getString("subject_code")),
        Rate.find(row.getString("rate")).orElseThrow(),
        row.getBigDecimal("numerator"),
        row.getInt("denominator"),
        row.getBigDecimal("value"),
        row.getInt("excluded"));
  }

  private static Share share(ResultSet row, int n) throws SQLException {
    return new Share(
        Rate.find(row.getString("rate")).orElseThrow(),
        row.getString("case_number"),
        row.getInt("round"),
        row.getString("area"),
        row.getString("unit"),
        row.getString("post"),
        row.getInt("percent"),
        row.getBoolean("excluded"));
  }

  private Publication read(ResultSet row, int n) throws SQLException {
    return new Publication(
        row.getString("period"),
        row.getInt("revision"),
        Orders.instant(row, "at"),
        row.getString("person"),
        row.getString("post"),
        row.getString("reason"),
        json.readValue(row.getString("settings"), RateRules.Settings.class),
        row.getString("digest"));
  }
}
