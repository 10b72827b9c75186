package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.anlan.http.Times;
import org.anlan.rules.procedure.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The last act on each case while it can still be taken back: how everything stood before it. One row per case; the next act
/// of anybody ends the chance.
@Repository
class Undos {

  static final Duration WITHIN = Duration.ofSeconds(60);

  /// How a case stood before an act.
  record Before(
      Progress progress,
      Stage stage,
      int round,
      @Nullable String unit,
      CaseFile.Term term,
      List<Task> tasks) {

    static Before of(Situation at) {
      var file = at.file();
      return new Before(
          file.way().progress(), file.stage(), file.round(), file.unit(), file.term(), at.open());
    }
  }

  /// @param version the case's version right after the act
  /// @param seq the event of the act
  record Undo(long version, int seq, String act, String person, Instant until, Before before) {}

  private final JdbcClient db;
  private final JsonMapper json;
  private final InstantSource machineClock;

  Undos(JdbcClient db, JsonMapper json, InstantSource machineClock) {
    this.db = db;
    this.json = json;
    this.machineClock = machineClock;
  }

  void keep(Situation at, Deed.Done done, String act, boolean canBeUndone) {
    if (!canBeUndone) {
      forget(at.file());
      return;
    }
    db.sql(
            """
            insert into cases.undo (division, case_id, version, seq, act, person, until, before)
            values (:division, :case, :version, :seq, :act, :person, :until, :before::jsonb)
            on conflict (division, case_id) do update
               set version = excluded.version, seq = excluded.seq, act = excluded.act, person = excluded.person,
                   until = excluded.until, before = excluded.before
            """)
        .param("division", at.file().division())
        .param("case", at.file().id())
        .param("version", done.file().version())
        .param("seq", done.seq())
        .param("act", act)
        .param("person", at.person())
        .param("until", Times.column(machineClock.instant().plus(WITHIN)))
        .param("before", json.writeValueAsString(Before.of(at)))
        .update();
  }

  /// The act that this person may still take back: their own, the last on the case, not a minute ago.
  Optional<Undo> find(CaseFile file, String person) {
    return db.sql(
            """
            select version, seq, act, person, until, before
              from cases.undo
             where division = :division and case_id = :case and person = :person and version = :version and until > :now
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("person", person)
        .param("version", file.version())
        .param("now", Times.column(machineClock.instant()))
        .query((row, n) ->
            new Undo(
                row.getLong("version"),
                row.getInt("seq"),
                row.getString("act"),
                row.getString("person"),
                Cases.instant(row, "until"),
                json.readValue(row.getString("before"), Before.class)))
        .optional();
  }

  /// What can no longer be taken back is not kept either.
  @Scheduled(fixedDelay = 60_000)
  @Transactional
  void forgetOld() {
    db.sql("delete from cases.undo where until < :now")
        .param("now", Times.column(machineClock.instant()))
        .update();
  }

  private void forget(CaseFile file) {
    db.sql("delete from cases.undo where division = :division and case_id = :case")
        .param("division", file.division())
        .param("case", file.id())
        .update();
  }
}
