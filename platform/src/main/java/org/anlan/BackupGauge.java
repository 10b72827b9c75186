package org.anlan;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.anlan.http.Gauge;
import org.anlan.http.Sign;
import org.anlan.http.Sign.Level;
import org.anlan.http.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells the operator when everything was kept last.
@Component
class BackupGauge implements Gauge {

  private static final Texts TITLE = new Texts("备份", "Backup");
  private static final Duration OLD = Duration.ofHours(26);
  private static final double MEGABYTE = 1 << 20;

  private final Path shared;
  private final boolean outside;
  private final InstantSource machineClock;

  BackupGauge(
      @Value("${anlan.shared}") Path shared,
      @Value("${anlan.db.url}") String url,
      InstantSource machineClock) {
    this.shared = shared;
    this.outside = !url.isBlank();
    this.machineClock = machineClock;
  }

  @Override
  public Sign read() {
    if (outside)
      return sign(
          Level.GOOD,
          new Texts("数据库在外部，由其自己的手段备份。", "The database is outside and kept by its own means."),
          new Texts(
              "按 docs/operate.md 的次序备份：先密钥，再数据库，最后文件；每季度试恢复一次。",
              "Keep them in the order of docs/operate.md: keys, database, files; try a restore every quarter."));
    return LastBackup.find(shared).map(this::since).orElseGet(BackupGauge::never);
  }

  private Sign since(LastBackup last) {
    var hours = Duration.between(last.at(), machineClock.instant()).toHours();
    var old = hours >= OLD.toHours();
    return sign(
        old ? Level.LOOK : Level.GOOD,
        new Texts(
            "上一次在 %d 小时前，%.1f MB。".formatted(hours, last.bytes() / MEGABYTE),
            "The last one is %d hours old, %.1f MB.".formatted(hours, last.bytes() / MEGABYTE)),
        old
            ? new Texts(
                "超过一天没有备份：检查定时任务，或现在运行 anlan backup --out 文件。",
                "Older than a day: look at the timer, or run anlan backup --out FILE now.")
            : new Texts(
                "把文件放到另一台机器；每季度用 anlan restore 试恢复一次。",
                "Keep the file on another machine; try anlan restore every quarter."));
  }

  private static Sign never() {
    return sign(
        Level.LOOK,
        new Texts("从未备份。", "Nothing was ever kept."),
        new Texts(
            "运行 anlan backup --out 文件，并设为每日定时任务；平台不用停。",
            "Run anlan backup --out FILE and make it a daily timer; the platform goes on meanwhile."));
  }

  private static Sign sign(Level level, Texts state, Texts remedy) {
    return new Sign("backup", level, TITLE, state, remedy);
  }
}
