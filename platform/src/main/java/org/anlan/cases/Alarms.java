package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Times;
import org.anlan.rules.procedure.Timer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The alarms of cases. A row is written and ended only while its case is locked, in the transaction of the act itself: so it
/// fires once, whatever crashes.
@Repository
class Alarms {

  private static final String COLUMNS =
      """
      select division, case_id, element, generation, due, resumes, set_at, fires_at, ended_at
        from cases.alarm
      """;

  private final JdbcClient db;

  Alarms(JdbcClient db) {
    this.db = db;
  }

  void set(Alarm alarm) {
    db.sql(
            """
            insert into cases.alarm (division, case_id, element, generation, due, resumes, set_at, fires_at)
            values (:division, :case, :element, :generation, :due, :resumes, :setAt, :firesAt)
            """)
        .param("division", alarm.division())
        .param("case", alarm.caseId())
        .param("element", alarm.element())
        .param("generation", alarm.generation())
        .param("due", alarm.due())
        .param("resumes", alarm.resumes())
        .param("setAt", Times.column(alarm.setAt()))
        .param("firesAt", Times.column(alarm.firesAt()))
        .update();
  }

  void redate(CaseFile file, Timer timer, Instant firesAt) {
    db.sql(
            """
            update cases.alarm set fires_at = :at
             where division = :division and case_id = :case and element = :element and generation = :generation
               and ended_at is null
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("element", timer.element())
        .param("generation", timer.generation())
        .param("at", Times.column(firesAt))
        .update();
  }

  /// @param ending `fired`, `cleared`, or `dead` for one that nothing waits for any more
  void end(CaseFile file, Timer timer, String ending, Instant at) {
    db.sql(
            """
            update cases.alarm set ended_at = :at, ending = :ending
             where division = :division and case_id = :case and element = :element and generation = :generation
               and ended_at is null
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("element", timer.element())
        .param("generation", timer.generation())
        .param("ending", ending)
        .param("at", Times.column(at))
        .update();
  }

  /// Arms exactly these again, after an act was undone.
  void restore(CaseFile file, Collection<Timer> armed, Instant at) {
    for (var alarm : listArmed(file))
      if (armed.stream().noneMatch(timer -> is(alarm, timer)))
        end(file, timer(alarm), "cleared", at);
    for (var timer : armed)
      db.sql(
              """
              update cases.alarm set ended_at = null, ending = null
               where division = :division and case_id = :case and element = :element and generation = :generation
              """)
          .param("division", file.division())
          .param("case", file.id())
          .param("element", timer.element())
          .param("generation", timer.generation())
          .update();
  }

  private static boolean is(Alarm alarm, Timer timer) {
    return alarm.element().equals(timer.element()) && alarm.generation() == timer.generation();
  }

  private static Timer timer(Alarm alarm) {
    return new Timer(
        alarm.element(), alarm.generation(), 0, alarm.due(), alarm.resumes(), Timer.State.ARMED);
  }

  List<Alarm> listArmed(CaseFile file) {
    return db.sql(COLUMNS + " where division = :division and case_id = :case and ended_at is null")
        .param("division", file.division())
        .param("case", file.id())
        .query(Alarms::read)
        .list();
  }

  /// Every setting of one element's alarm, oldest first.
  List<Alarm> listSettings(CaseFile file, String element) {
    return db.sql(
            COLUMNS
                + " where division = :division and case_id = :case and element = :element order by generation")
        .param("division", file.division())
        .param("case", file.id())
        .param("element", element)
        .query(Alarms::read)
        .list();
  }

  /// Armed alarms whose hour has come, oldest first.
  ///
  /// @param machineNow for those put off after a failure
  List<Alarm> listDue(Instant now, Instant machineNow, int limit) {
    return db.sql(
            COLUMNS
                + """
                 where ended_at is null and fires_at <= :now and (retry_at is null or retry_at <= :machineNow)
                 order by fires_at
                 limit :limit
                """)
        .param("now", Times.column(now))
        .param("machineNow", Times.column(machineNow))
        .param("limit", limit)
        .query(Alarms::read)
        .list();
  }

  boolean isArmed(Alarm alarm) {
    return db.sql(
            """
            select exists (select 1 from cases.alarm
                            where division = :division and case_id = :case and element = :element
                              and generation = :generation and ended_at is null)
            """)
        .param("division", alarm.division())
        .param("case", alarm.caseId())
        .param("element", alarm.element())
        .param("generation", alarm.generation())
        .query(Boolean.class)
        .single();
  }

  /// One that failed waits, so that it holds nobody else up.
  void putOff(Alarm alarm, Instant retryAt) {
    db.sql(
            """
            update cases.alarm set retry_at = :at
             where division = :division and case_id = :case and element = :element and generation = :generation
            """)
        .param("division", alarm.division())
        .param("case", alarm.caseId())
        .param("element", alarm.element())
        .param("generation", alarm.generation())
        .param("at", Times.column(retryAt))
        .update();
  }

  private static Alarm read(ResultSet row, int number) throws SQLException {
    return new Alarm(
        row.getString("division"),
        row.getObject("case_id", UUID.class),
        row.getString("element"),
        row.getInt("generation"),
        row.getString("due"),
        row.getInt("resumes"),
        Cases.instant(row, "set_at"),
        Cases.instant(row, "fires_at"),
        Cases.findInstant(row, "ended_at"));
  }
}
