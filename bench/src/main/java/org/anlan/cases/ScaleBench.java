package org.anlan.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.anlan.access.Caller;
import org.anlan.bench.Server;
import org.anlan.oversight.Boards;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// What people wait for when the city has very many cases: the task list, a search, a case page, asked again and again on sizes
/// that double, by clerks of the busiest unit. Settings by system property: `open` (500000), `closed` (3000000), `times` (200).
public final class ScaleBench {

  private static final int OPEN = Integer.getInteger("open", 500_000);
  private static final int CLOSED = Integer.getInteger("closed", 3_000_000);
  private static final int TIMES = Integer.getInteger("times", 200);
  private static final List<Double> SIZES = List.of(0.125, 0.25, 0.5, 1.0);
  private static final List<String> SOUGHT = List.of("文昌路", "盲道", "塌陷", "学校旁边", "990102");

  private final ConfigurableApplicationContext platform;
  private final TaskDoor tasks;
  private final StaffDoor staff;
  private final Caller handler;
  private final Boards boards;

  private ScaleBench(ConfigurableApplicationContext platform) {
    this.platform = platform;
    this.tasks = platform.getBean(TaskDoor.class);
    this.staff = platform.getBean(StaffDoor.class);
    this.handler = Whole.clerk(platform, "urban-management/handler");
    this.boards = new Boards(platform, Whole.clerk(platform, "city-operation/supervisor"));
  }

  public static void main(String[] words) throws IOException, SQLException {
    var report = Path.of(words[0]);
    var city = Path.of(words[1]);
    try (var server = Server.start(report.resolveSibling("scale-postgres"));
        var database = server.create("scale");
        var platform = Whole.start(database, city)) {
      var bench = new ScaleBench(platform);
      var population = Settlement.of(platform, bench.handler);
      var rows = new ArrayList<Map<String, Object>>();
      long empty = Server.size(database);
      int had = 0;
      for (var size : SIZES) {
        int wanted = (int) Math.round((OPEN + CLOSED) * size);
        try (var connection = database.getConnection()) {
          population.fill(connection, had, wanted - had, (double) OPEN / (OPEN + CLOSED));
        }
        had = wanted;
        Server.run(database, "vacuum analyze");
        var row = bench.measure(had);
        row.put("bytes", (Server.size(database) - empty) / had);
        rows.add(row);
        System.out.println(row);
      }
      Files.writeString(report, JsonMapper.builder().build().writeValueAsString(rows));
    }
    System.exit(0);
  }

  private Map<String, Object> measure(int cases) {
    var row = new LinkedHashMap<String, Object>();
    row.put("cases", cases);
    row.put("mine", times(i -> list("mine", null, null)));
    row.put("pool", times(i -> list("pool", null, null)));
    row.put("unit", times(i -> list("unit", null, null)));
    row.put("overdue", times(i -> list("overdue", null, null)));
    row.put("done", times(i -> list("done", null, null)));
    var second = next("pool");
    row.put("second page", times(i -> list("pool", null, second)));
    row.put("search", times(i -> list("unit", SOUGHT.get(i % SOUGHT.size()), null)));
    var rows = list("pool", null, null).rows();
    row.put(
        "case page",
        times(i -> staff.look(handler, new CaseNumber(rows.get(i % rows.size()).number()))));
    row.put("orders", times(i -> boards.orders()));
    row.put("rates of the month", times(i -> boards.rates()));
    return row;
  }

  private TaskDoor.TaskListView list(
      String view,
      @org.jspecify.annotations.Nullable String q,
      @org.jspecify.annotations.Nullable String after) {
    return tasks.tasks(handler, new TaskDoor.Filters(view, q, null, null, null, null, after, 20));
  }

  private @org.jspecify.annotations.Nullable String next(String view) {
    return list(view, null, null).next();
  }

  /// Milliseconds: the median and the 99th of a hundred.
  private static List<Double> times(IntConsumer work) {
    for (int i = 0; i < 20; i++) work.accept(i);
    var took = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      work.accept(i);
      took[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(took);
    return List.of(took[TIMES / 2], took[(int) Math.ceil(TIMES * 0.99) - 1]);
  }
}
