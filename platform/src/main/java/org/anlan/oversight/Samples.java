package org.anlan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The closed cases drawn for a second look 抽查复核, and what was found.
@Repository
class Samples {

  /// @param seed the lot that was drawn with
  /// @param candidates how many could have been drawn
  record Round(
      String period,
      String seed,
      int candidates,
      Instant drawnAt,
      String drawnBy,
      RateRules.Sampling settings) {}

  /// One case to be looked at.
  ///
  /// @param state `OPEN`, `PASSED`, `FAILED`
  /// @param looked by whom and when; null while open
  /// @param reopened the round that a failed look began
  record Sample(
      String period,
      CaseNumber about,
      int round,
      String kind,
      String unit,
      Texts title,
      String street,
      String state,
      Exclusion.@Nullable By looked,
      @Nullable String finding,
      @Nullable String words,
      List<UUID> files,
      @Nullable Integer reopened,
      long version) {

    Sample found(
        String newState, Exclusion.By by, @Nullable String newFinding, @Nullable String newWords) {
      return new Sample(
          period,
          about,
          round,
          kind,
          unit,
          title,
          street,
          newState,
          by,
          newFinding,
          newWords,
          files,
          reopened,
          version + 1);
    }

    Sample with(List<UUID> pictures, @Nullable Integer newRound) {
      return new Sample(
          period, about, round, kind, unit, title, street, state, looked, finding, words, pictures,
          newRound, version);
    }
  }

  private static final String COLUMNS =
      """
      select period, case_number, round, kind, unit, title, title_en, street, state, person, post, finding, words, files, at, reopened, version
        from oversight.sample
      """;

  private static final String SEEN =
      " (:scope_everything or unit = any (:scope_units) or street like any (:scope_areas)) ";

  private final JdbcClient db;
  private final JsonMapper json;

  Samples(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  Optional<Round> find(String period) {
    return db.sql(
            """
            select period, seed, candidates, drawn_at, drawn_by, settings
              from oversight.sample_round where period = :period
            """)
        .param("period", period)
        .query((row, n) ->
            new Round(
                row.getString("period"),
                row.getString("seed"),
                row.getInt("candidates"),
                Orders.instant(row, "drawn_at"),
                row.getString("drawn_by"),
                json.readValue(row.getString("settings"), RateRules.Sampling.class)))
        .optional();
  }

  /// @return false when the period was drawn before
  boolean add(Round round) {
    return db.sql(
                """
                insert into oversight.sample_round (period, seed, candidates, drawn_at, drawn_by, settings)
                values (:period, :seed, :candidates, :at, :by, :settings::jsonb)
                on conflict do nothing
                """)
            .param("period", round.period())
            .param("seed", round.seed())
            .param("candidates", round.candidates())
            .param("at", Times.column(round.drawnAt()))
            .param("by", round.drawnBy())
            .param("settings", json.writeValueAsString(round.settings()))
            .update()
        == 1;
  }

  void add(Sample sample) {
    db.sql(
            """
            insert into oversight.sample (period, division, case_number, round, kind, unit, title, title_en, street, state, files, version)
            values (:period, :division, :number, :round, :kind, :unit, :title, :titleEn, :street, 'OPEN', '{}', 1)
            """)
        .param("period", sample.period())
        .param("division", sample.about().division())
        .param("number", sample.about().text())
        .param("round", sample.round())
        .param("kind", sample.kind())
        .param("unit", sample.unit())
        .param("title", sample.title().zh())
        .param("titleEn", sample.title().en())
        .param("street", sample.street())
        .update();
  }

  void save(Sample sample) {
    var by = sample.looked();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("period", sample.period());
    values.put("number", sample.about().text());
    values.put("state", sample.state());
    values.put("person", by == null ? null : by.person());
    values.put("post", by == null ? null : by.post());
    values.put("at", by == null ? null : Times.column(by.at()));
    values.put("finding", sample.finding());
    values.put("words", sample.words());
    values.put("files", sample.files().toArray(UUID[]::new));
    values.put("reopened", sample.reopened());
    values.put("version", sample.version());
    db.sql(
            """
            update oversight.sample
               set state = :state, person = :person, post = :post, at = :at, finding = :finding, words = :words, files = :files,
                   reopened = :reopened, version = :version
             where period = :period and case_number = :number
            """)
        .params(values)
        .update();
  }

  List<Sample> list(String period, Scope scope) {
    return db.sql(
            COLUMNS + " where period = :period and " + SEEN + " order by state, unit, case_number")
        .param("period", period)
        .params(scope.parameters())
        .query(Samples::read)
        .list();
  }

  Sample lock(String period, CaseNumber number, Scope scope) {
    return db.sql(
            COLUMNS
                + " where period = :period and case_number = :number and "
                + SEEN
                + " for update")
        .param("period", period)
        .param("number", number.text())
        .params(scope.parameters())
        .query(Samples::read)
        .optional()
        .orElseThrow(() -> new Absent(new Texts("抽查件", "sample"), number.shown()));
  }

  private static Sample read(ResultSet row, int n) throws SQLException {
    var person = row.getString("person");
    int reopened = row.getInt("reopened");
    var again = row.wasNull() ? null : Integer.valueOf(reopened);
    return new Sample(
        row.getString("period"),
        new CaseNumber(row.getString("case_number")),
        row.getInt("round"),
        row.getString("kind"),
        row.getString("unit"),
        new Texts(row.getString("title"), row.getString("title_en")),
        row.getString("street"),
        row.getString("state"),
        person == null
            ? null
            : new Exclusion.By(person, row.getString("post"), Orders.instant(row, "at")),
        row.getString("finding"),
        row.getString("words"),
        List.of((UUID[]) row.getArray("files").getArray()),
        again,
        row.getLong("version"));
  }
}
