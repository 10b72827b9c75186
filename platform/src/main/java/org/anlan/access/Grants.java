package org.anlan.access;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.anlan.http.Audience;
import org.anlan.http.LiveStream;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The cases that a browser was let into, by reporting them or by number and query code. They end with its session.
@Repository
public class Grants {

  private final JdbcClient db;
  private final InstantSource machineClock;
  private final LiveStream live;

  Grants(JdbcClient db, InstantSource machineClock, LiveStream live) {
    this.db = db;
    this.machineClock = machineClock;
    this.live = live;
  }

  /// Lets this browser see the case from now on; twice is as good as once.
  @Transactional
  public void grant(Caller caller, String caseNumber) {
    db.sql(
            """
            insert into access.case_grant (session, case_number, at)
            values (:session, :case, :at)
            on conflict do nothing
            """)
        .param("session", caller.sessionId())
        .param("case", caseNumber)
        .param("at", Times.column(machineClock.instant()))
        .update();
    live.lookAgain(Audience.session(caller.sessionId()));
  }

  /// Whoever was let into one case is let into the other as well, since it goes on there.
  @Transactional
  public void carryOver(String from, String to) {
    db.sql(
            """
            insert into access.case_grant (session, case_number, at)
            select session, :to, :at from access.case_grant where case_number = :from
            on conflict do nothing
            """)
        .param("from", from)
        .param("to", to)
        .param("at", Times.column(machineClock.instant()))
        .update();
  }

  /// The case is destroyed: nobody is let into it.
  public void forget(String caseNumber) {
    db.sql("delete from access.case_grant where case_number = :case")
        .param("case", caseNumber)
        .update();
  }

  public boolean holds(Caller caller, String caseNumber) {
    return listOf(caller).contains(caseNumber);
  }

  public Set<String> listOf(Caller caller) {
    if (caller.session() == null) return Set.of();
    return new HashSet<>(
        db.sql("select case_number from access.case_grant where session = :session")
            .param("session", caller.session())
            .query(String.class)
            .list());
  }
}
