package org.anlan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.anlan.http.Gauge;
import org.anlan.http.Sign;
import org.anlan.http.Sign.Level;
import org.anlan.http.Texts;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the operator whether the database answers, how large it is, and whether its clock goes with this machine's.
@Component
class DatabaseGauge implements Gauge {

  private static final Texts TITLE = new Texts("数据库与时钟", "Database and clock");
  private static final long SLOW_MILLIS = 500;
  private static final long APART_MILLIS = 2_000;

  /// @param now the database's own time
  record Answer(String version, long bytes, OffsetDateTime now) {}

  private final JdbcClient db;
  private final InstantSource machineClock;

  DatabaseGauge(JdbcClient db, InstantSource machineClock) {
    this.db = db;
    this.machineClock = machineClock;
  }

  @Override
  public Sign read() {
    try {
      var asked = machineClock.instant();
      var answer =
          db.sql(
                  """
                  select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
                         clock_timestamp() as now
                  """)
              .query(Answer.class)
              .single();
      return sign(answer, asked, machineClock.instant());
    } catch (DataAccessException silent) {
      return new Sign(
          "database",
          Level.BAD,
          TITLE,
          new Texts("不能访问。", "It does not answer."),
          new Texts(
              "自带的数据库会自己重新启动；一分钟后仍不通，看 logs/postgresql.log 和磁盘。外部数据库请查网络和账号。",
              "The one that comes along is started again by itself; after a minute look at logs/postgresql.log and the disk. For an outside one look at network and account."));
    }
  }

  private static Sign sign(Answer answer, Instant asked, Instant heard) {
    var took = Duration.between(asked, heard).toMillis();
    // The database's clock was read somewhere between the two moments: only what lies outside them
    // is an offset.
    var at = answer.now().toInstant();
    var apart =
        at.isBefore(asked)
            ? Duration.between(at, asked).toMillis()
            : at.isAfter(heard) ? Duration.between(heard, at).toMillis() : 0;
    var well = took < SLOW_MILLIS && apart < APART_MILLIS;
    var state =
        new Texts(
            "PostgreSQL %s，%d MB，应答 %d 毫秒，与本机时钟相差 %d 毫秒。",
            "PostgreSQL %s, %d MB, answers in %d ms, its clock %d ms from this machine's.");
    return new Sign(
        "database",
        well ? Level.GOOD : Level.LOOK,
        TITLE,
        state.with(answer.version(), answer.bytes() >> 20, took, apart),
        well
            ? new Texts("各台机器都应使用同一个时间源（NTP）。", "All machines should follow one time source (NTP).")
            : new Texts(
                "应答慢：看磁盘和负载。时钟相差 2 秒以上：校准各台机器的 NTP，不要手工往回拨。",
                "Slow: look at disk and load. Clocks more than 2 s apart: set NTP right on all machines, never by hand backwards."));
  }
}
