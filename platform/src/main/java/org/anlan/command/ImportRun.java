package org.anlan.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.cases.Importing;
import org.anlan.cli.BadRows;
import org.anlan.cli.TableIn;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.jspecify.annotations.Nullable;

/// Takes a table of requests in, some at a time, several at once; what cannot be taken in is left out and named.
final class ImportRun {

  private static final int BATCH = 500;
  private static final int WORKERS = 6;

  private final Importing importing;
  private final Mapping mapping;
  private final RequestRows rows;
  private final TreeMap<String, Long> changes = new TreeMap<>();
  private long running;
  private long judged;
  private long judgedAlike;

  ImportRun(Importing importing, Mapping mapping, RequestRows rows) {
    this.importing = importing;
    this.mapping = mapping;
    this.rows = rows;
  }

  private record Line(long number, Importing.Request request, String ontime) {}

  /// What became of a line, or why nothing did.
  private record Result(Line line, Importing.@Nullable Taken taken, String flaw) {}

  /// A file that is no table, or turns out unreadable in its middle, is refused before anything of it is taken in.
  static void check(Path file, Mapping mapping) {
    try (var in = open(file, mapping)) {
      while (in.hasNext()) in.next();
    }
  }

  Verb.Tally run(Path file, BadRows bad) {
    long count = 0;
    try (var in = open(file, mapping);
        var workers = Executors.newFixedThreadPool(WORKERS)) {
      var lines = new ArrayList<Line>();
      var flaws = new TreeMap<Long, String>();
      while (in.hasNext()) {
        read(in.next(), lines, flaws);
        count++;
        if (lines.size() + flaws.size() < BATCH && in.hasNext()) continue;
        take(lines, flaws, workers);
        flaws.forEach((line, reason) -> bad.add(file, line, reason));
        lines.clear();
        flaws.clear();
        System.err.printf("%d rows%n", count);
      }
    }
    return new Verb.Tally(count, bad.count(), said());
  }

  private static TableIn open(Path file, Mapping mapping) {
    return TableIn.open(file, mapping.columns().needed().toArray(String[]::new));
  }

  private void read(TableIn.Row row, List<Line> lines, TreeMap<Long, String> flaws) {
    var flaw = row.flaw();
    switch (flaw == null ? rows.read(row.line(), row.fields()) : new RequestRows.Read.Bad(flaw)) {
      case RequestRows.Read.Good(var request, var ontime) ->
          lines.add(new Line(row.line(), request, ontime));
      case RequestRows.Read.Bad(var reason) -> flaws.put(row.line(), reason);
    }
  }

  private void take(List<Line> lines, TreeMap<Long, String> flaws, ExecutorService workers) {
    importing.draw(lines.stream().map(Line::request).toList());
    var results = new ArrayList<Future<Result>>();
    for (var line : lines) results.add(workers.submit(() -> take(line)));
    for (var result : results) {
      var done = done(result);
      if (done.taken() == null) flaws.put(done.line().number(), done.flaw());
      else count(done.line(), done.taken());
    }
  }

  private Result take(Line line) {
    try {
      return new Result(line, importing.take(line.request()), "");
    } catch (RuntimeException e) {
      var why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      var reason = "could not be taken in (%s); the next run tries again".formatted(why);
      return new Result(line, null, reason);
    }
  }

  private static Result done(Future<Result> result) {
    try {
      return result.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new Unusable("stopped: %s; run it again, what was taken in stays".formatted(e));
    }
  }

  private void count(Line line, Importing.Taken taken) {
    changes.merge(taken.change(), 1L, Long::sum);
    if (taken.closed() == null) running++;
    if (line.ontime().isBlank()) return;
    judged++;
    if (line.ontime().equalsIgnoreCase(judge(taken))) judgedAlike++;
  }

  private static String judge(Importing.Taken taken) {
    return judge(taken.due(), taken.closed());
  }

  /// Open requests count as overdue when they had a deadline: the other system's table was written after it.
  static String judge(@Nullable Instant due, @Nullable Instant closed) {
    if (due == null) return "ONTIME";
    return closed == null || closed.isAfter(due) ? "OVERDUE" : "ONTIME";
  }

  private List<String> said() {
    var said = new ArrayList<String>();
    said.add(
        "taken=%d closed=%d known=%d kept=%d running=%d"
            .formatted(
                changes.getOrDefault("taken", 0L),
                changes.getOrDefault("closed", 0L),
                changes.getOrDefault("known", 0L),
                changes.getOrDefault("kept", 0L),
                running));
    if (judged > 0) said.add("ontime=%d same=%d".formatted(judged, judgedAlike));
    for (var point : importing.findDefaultPoints())
      said.add(
          "default-point lon=%s lat=%s cases=%d addresses=%d"
              .formatted(point.lon(), point.lat(), point.cases(), point.addresses()));
    return said;
  }
}
