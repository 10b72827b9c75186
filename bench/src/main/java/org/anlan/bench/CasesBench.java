package org.anlan.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.cases.WholeEngine;
import tools.jackson.databind.json.JsonMapper;

/// Lets every engine run the same permits in turn and writes what it saw to the file named first; the second
/// is the folder of a city that knows the permit. Settings by system property:
/// `slices` per engine (8) of `seconds` (5), after `warm` lives of the peers (1300), `clash` cases (300).
public final class CasesBench {

  private static final int SLICES = Integer.getInteger("slices", 8);
  private static final int SECONDS = Integer.getInteger("seconds", 5);
  private static final int WARM = Integer.getInteger("warm", 1300);
  private static final int AFTER_ANALYZE = 200;
  private static final int CLASH = Integer.getInteger("clash", 300);

  /// An engine at work, its database, and what it weighed after the one case of the rehearsal.
  private record Runner(
      CaseEngine engine, HikariDataSource database, long empty, long packed, Slices.Sum sum) {}

  /// Makes an engine on its empty database.
  private interface Maker {
    CaseEngine on(HikariDataSource database) throws SQLException;
  }

  private CasesBench() {}

  /// A further form of ours is one more line here: an engine that starts, lists and completes.
  public static void main(String[] words) throws IOException, SQLException, InterruptedException {
    var report = Path.of(words[0]);
    var city = Path.of(words[1]);
    try (var server = Server.start(report.resolveSibling("cases-postgres"))) {
      var makers = new LinkedHashMap<String, Maker>();
      makers.put("bare", BareEngine::new);
      makers.put("whole", database -> new WholeEngine(database, city));
      makers.put("flowable", FlowableCases::new);
      makers.put("operaton", OperatonCases::new);
      var runners = new ArrayList<Runner>();
      for (var maker : makers.entrySet()) {
        runners.add(prepare(server, maker.getKey(), maker.getValue()));
      }
      var rows = measure(server, runners);
      var all = new LinkedHashMap<String, Object>();
      all.put("settings", settings(server));
      all.put("engines", rows);
      Files.writeString(report, JsonMapper.builder().build().writeValueAsString(all));
      for (var runner : runners) runner.engine().close();
    }
    System.exit(0); // the peers leave threads behind
  }

  private static Map<String, Object> settings(Server server) {
    return Map.of(
        "slices",
        SLICES,
        "seconds",
        SECONDS,
        "warm",
        WARM,
        "fsync",
        server.setting("fsync"),
        "synchronousCommit",
        server.setting("synchronous_commit"),
        "postgres",
        server.setting("server_version"),
        "workers",
        Slices.WORKERS);
  }

  private static Runner prepare(Server server, String name, Maker maker) throws SQLException {
    var database = server.create(name);
    var engine = maker.on(database);
    Permit.rehearse(engine);
    long empty = Server.size(database);
    Server.run(database, "vacuum full");
    System.out.printf("%s is ready%n", engine.name());
    return new Runner(engine, database, empty, Server.size(database), new Slices.Sum());
  }

  private static List<Map<String, Object>> measure(Server server, List<Runner> runners)
      throws SQLException, InterruptedException {
    var slices = new Slices(server);
    for (var runner : runners) {
      slices.warm(runner.engine(), runner.engine().isPeer() ? WARM : 3 * WARM);
      // Each plans with what its tables hold, as any database does that has been up for some
      // minutes.
      Server.run(runner.database(), "vacuum analyze");
      slices.warm(runner.engine(), AFTER_ANALYZE);
      System.out.printf("%s is warm%n", runner.engine().name());
    }
    for (int slice = 1; slice <= SLICES; slice++) {
      for (var runner : runners) {
        slices.run(runner.engine(), SECONDS, runner.sum());
      }
      System.out.printf("slice %d of %d%n", slice, SLICES);
    }
    var rows = new ArrayList<Map<String, Object>>();
    for (var runner : runners) {
      rows.add(row(runner));
    }
    return rows;
  }

  private static Map<String, Object> row(Runner runner) throws SQLException, InterruptedException {
    var engine = runner.engine();
    long finished = engine.finished() - 1;
    long left = Server.size(runner.database()) - runner.empty();
    engine.sweep();
    Server.run(runner.database(), "vacuum full");
    long packed = Server.size(runner.database()) - runner.packed();
    var clash = Clash.of(engine, CLASH);
    System.out.printf("%s: clash of %s%n", engine.name(), clash);
    var sum = runner.sum();
    var row = new LinkedHashMap<String, Object>();
    row.put("name", engine.name());
    row.put("peer", engine.isPeer());
    row.put("lives", sum.lives);
    row.put("perSecond", sum.lives / sum.seconds);
    row.put("cpuMs", 1000 * (sum.jvmSeconds + sum.databaseSeconds) / sum.lives);
    row.put("databaseMs", 1000 * sum.databaseSeconds / sum.lives);
    row.put("walKb", sum.walBytes / 1024.0 / sum.lives);
    row.put("finished", finished);
    row.put("bytesLeft", left / finished);
    row.put("bytesPacked", packed / finished);
    row.put("clashCalls", clash.calls());
    row.put("clashFailed", clash.failed());
    row.put("clashErrors", clash.errors());
    row.put("unfinished", CLASH - (engine.finished() - 1 - finished));
    return row;
  }
}
