package org.anlan.ledger;

import java.time.Duration;
import java.time.InstantSource;
import org.anlan.http.Gauge;
import org.anlan.http.Sign;
import org.anlan.http.Sign.Level;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Tells the operator whether acts can be proved: how far signing is behind, when it was done last, what the nightly check found.
@Component
class LedgerGauge implements Gauge {

  private static final Texts TITLE = new Texts("存证日志", "Ledger");

  /// More wait only when nobody places them: a batch is placed five times a second.
  private static final long MANY = 2L * Sequencer.BATCH;

  private static final Duration LONG = Duration.ofMinutes(2);

  private final Heartbeat heartbeat;
  private final Entries entries;
  private final Checkpoints checkpoints;
  private final NightlyAudit audit;
  private final InstantSource machineClock;

  LedgerGauge(
      Heartbeat heartbeat,
      Entries entries,
      Checkpoints checkpoints,
      NightlyAudit audit,
      InstantSource machineClock) {
    this.heartbeat = heartbeat;
    this.entries = entries;
    this.checkpoints = checkpoints;
    this.audit = audit;
    this.machineClock = machineClock;
  }

  @Override
  public Sign read() {
    var trouble = heartbeat.trouble();
    if (trouble.isPresent()) return cannotSign(trouble.get());
    var flaw = audit.findLast().map(NightlyAudit.Result::flaw);
    if (flaw.isPresent()) return wasChanged(flaw.get());
    var waiting = entries.countWaiting();
    return waiting > MANY || waiting > 0 && signedAgo().compareTo(LONG) > 0
        ? sign(Level.LOOK, waiting, BEHIND)
        : sign(Level.GOOD, waiting, FINE);
  }

  private static final Texts FINE =
      new Texts(
          "每秒签名一次，每夜整本核对一次。", "It is signed every second and checked as a whole every night.");
  private static final Texts BEHIND =
      new Texts(
          "签名落后了：看看磁盘和数据库是否很忙；几分钟后仍落后，请重启平台。",
          "Signing is behind: see whether disk and database are busy; restart the platform if it stays so for some minutes.");

  private Duration signedAgo() {
    return checkpoints
        .findLast()
        .map(last -> Duration.between(last.at(), machineClock.instant()))
        .orElse(Duration.ZERO);
  }

  private Sign sign(Level level, long waiting, Texts remedy) {
    var last = checkpoints.findLast();
    var size = last.map(checkpoint -> checkpoint.size()).orElse(0L);
    long ago = signedAgo().toSeconds();
    var state =
        new Texts(
                "已签名 %d 条，等待 %d 条；最近一次签名在 %d 秒前。",
                "%d entries are signed and %d wait; signed last %d seconds ago.")
            .with(size, waiting, ago);
    return new Sign("ledger", level, TITLE, state, remedy);
  }

  private static Sign cannotSign(String why) {
    return new Sign(
        "ledger",
        Level.BAD,
        TITLE,
        new Texts("不能签名：" + why, "It cannot sign: " + why),
        new Texts(
            "办件不受影响，但新的操作暂时无法证明。按提示处理：密钥不在就从备份取回；数据库比签过的旧，就恢复较新的备份。",
            "Work goes on, but what is done now cannot be proved yet. Do what it says: bring missing keys back from the backup; where the database is older than what was signed, restore a newer one."));
  }

  private static Sign wasChanged(String flaw) {
    return new Sign(
        "ledger",
        Level.BAD,
        TITLE,
        new Texts("夜间核对发现问题：" + flaw, "The nightly check found: " + flaw),
        new Texts(
            "日志与签名不符，可能有人改过数据库。先备份现状，再通知安全和审计管理员，用 anlan ledger compare 与外部见证核对。",
            "The log is not what was signed; somebody may have changed the database. Back up as it is, tell the security and audit administrators, and compare with the witnesses (anlan ledger compare)."));
  }
}
