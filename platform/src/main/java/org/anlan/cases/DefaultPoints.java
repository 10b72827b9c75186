package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Points on which other systems put whatever they cannot place, such as the town hall: many different addresses lie on the very same spot. They
/// look like the worst place of the city and are none; what lies there is no repeat of anything.
@Repository
class DefaultPoints {

  /// A place has one address, and a few ways to write it.
  private static final int ADDRESSES = 10;

  private static final int CASES = 20;
  private static final Duration BACK = Duration.ofDays(400);

  private final JdbcClient db;
  private final InstantSource businessClock;

  DefaultPoints(JdbcClient db, InstantSource businessClock) {
    this.db = db;
    this.businessClock = businessClock;
  }

  @Scheduled(cron = "0 40 2 * * *")
  @Transactional
  public void look() {
    look(businessClock.instant().minus(BACK));
  }

  /// Looks at everything opened since; what was found once stays, since old cases lie there still.
  @Transactional
  public void look(Instant since) {
    db.sql(
            """
            insert into cases.default_point (lon, lat, cases, addresses, found_at)
            select lon, lat, count(*), count(distinct address), :now
              from cases.case_file
             where opened_at >= :since
             group by lon, lat
            having count(*) >= :cases and count(distinct address) >= :addresses
            on conflict (lon, lat) do update set cases = excluded.cases, addresses = excluded.addresses
            """)
        .param("now", Times.column(businessClock.instant()))
        .param("since", Times.column(since))
        .param("cases", CASES)
        .param("addresses", ADDRESSES)
        .update();
  }

  /// The most crowded first.
  List<Importing.DefaultPoint> list() {
    return db.sql(
            "select lon, lat, cases, addresses from cases.default_point order by cases desc, lon, lat")
        .query(Importing.DefaultPoint.class)
        .list();
  }
}
