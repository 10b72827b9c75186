package org.anlan.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.anlan.http.Times;
import org.anlan.rules.ledger.Audit;
import org.anlan.rules.ledger.TilePath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Checks the whole log every night, as an outsider would check its export, and its tiles besides. What it found is kept and shown in
/// the health of the platform.
@Component
class NightlyAudit {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyAudit.class);

  /// @param flaw the first thing that is wrong; null when nothing is
  record Result(Instant at, long size, @Nullable String flaw) {}

  private final Export export;
  private final Checkpoints checkpoints;
  private final Tiles tiles;
  private final JdbcClient db;
  private final InstantSource machineClock;

  NightlyAudit(
      Export export,
      Checkpoints checkpoints,
      Tiles tiles,
      JdbcClient db,
      InstantSource machineClock) {
    this.export = export;
    this.checkpoints = checkpoints;
    this.tiles = tiles;
    this.db = db;
    this.machineClock = machineClock;
  }

  @Scheduled(cron = "0 43 2 * * *")
  Result run() {
    var audit = new Audit(null);
    var first = new String[1];
    var size =
        export.write(
            true,
            line -> {
              if (first[0] == null) first[0] = audit.line(line).orElse(null);
            });
    var flaw = Optional.ofNullable(first[0]).or(audit::end).or(this::tileFlaw).orElse(null);
    if (flaw != null) LOG.error("The ledger is not what was signed: {}", flaw);
    return keep(new Result(machineClock.instant(), size, flaw));
  }

  /// Each full tile must be what lies below it: entries, or the roots of tiles.
  private Optional<String> tileFlaw() {
    var size = checkpoints.findLast().map(Checkpoints.Signed::size).orElse(0L);
    for (var level = 0; size >> (TilePath.HEIGHT * (level + 1)) > 0; level++)
      for (var place = 0L; place < size >> (TilePath.HEIGHT * (level + 1)); place++) {
        var path = new TilePath(level, place, TilePath.FULL);
        if (!tiles.holds(path)) return Optional.of(path.text() + " is not what lies below it");
      }
    return Optional.empty();
  }

  private Result keep(Result result) {
    db.sql("insert into ledger.audit (at, size, flaw) values (:at, :size, :flaw)")
        .param("at", Times.column(result.at()))
        .param("size", result.size())
        .param("flaw", result.flaw())
        .update();
    return result;
  }

  Optional<Result> findLast() {
    return db.sql("select at, size, flaw from ledger.audit order by seq desc limit 1")
        .query((row, number) ->
            new Result(
                row.getTimestamp("at").toInstant(), row.getLong("size"), row.getString("flaw")))
        .optional();
  }
}
