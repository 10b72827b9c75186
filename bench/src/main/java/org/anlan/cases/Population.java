package org.anlan.cases;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.anlan.directory.Geography;
import org.anlan.directory.Road;
import org.postgresql.PGConnection;

/// Fills a database with cases as the platform would have written them: reported over two years on the city's roads, handled, checked, answered;
/// the youngest still open. Three units have half of all, as in a city.
final class Population {

  private static final int BATCH = 5_000;

  /// What comes after `division, id` in each table, in the order in which [#write] gives it.
  private static final Map<String, String> COPIES =
      Map.of(
          "case_file",
          "copy cases.case_file (division, id, number, kind, words, lon, lat, near, near_en, address, address_en, means, grid, street, "
              + "procedure_key, procedure_version, progress, stage, round, version, unit, opened_at, round_at, due_at, due_provisional, closed_at) "
              + "from stdin",
          "task",
          "copy cases.task (division, id, case_id, token, element, round, stage, role, unit, holder, opened_at, due_at, due_provisional, "
              + "claimed_at, done_at, done_by, outcome) from stdin",
          "event",
          "copy cases.event (division, case_id, seq, at, act, stage, person, post, unit, words, publicly, version) from stdin",
          "reporter",
          "copy cases.reporter (division, case_id, id, code_salt, code_hash, joined_at, words) from stdin",
          "trigger",
          "copy oversight.trigger (division, case_number, round, code, level, id, grounds, at, done_at) from stdin");

  /// Somebody who works in a post.
  record Hand(String person, String post) {}

  /// A step of the way: which element, in which stage, by which role, with which outcome.
  record Step(String element, String stage, String role, String outcome) {}

  static final List<Step> WAY =
      List.of(
          new Step("accept", "DISPATCHED", "handler", "accept"),
          new Step("handle", "HANDLING", "handler", "handled"),
          new Step("check", "CHECKING", "verifier", "pass"),
          new Step("answer", "ANSWERING", "answerer", "answer"));

  /// What open cases called for while they grew old was ordered then, as in a city that has been at work for a while.
  private static final List<String> NOTICED = List.of("due-soon", "overdue", "not-accepted");

  private static final List<String> WORDS =
      List.of(
          "路中间有个大坑，骑车差点摔倒，请尽快修补",
          "人行道地砖松动，下雨天踩上去溅一身水",
          "公交站台前路面塌陷，车辆绕行存在安全隐患",
          "路面开裂有半米长，晚上看不清",
          "小区门口路面坑洼不平，老人走路不方便",
          "学校旁边的路破损严重，孩子上下学危险",
          "盲道砖缺失，视障人士无法通行",
          "路口转弯处有坑，摩托车连续摔倒两次");

  /// Units by how much of the work they have, of ten parts.
  private final List<String> units;

  private final List<Hand> people;
  private final List<Road> roads;
  private final List<String> progresses;
  private final Random random = new Random(20260101);
  private final Instant now;

  /// @param progresses after how many done steps a case stands how, as JSON
  Population(
      Geography geography,
      List<String> progresses,
      List<String> units,
      List<Hand> people,
      Instant now) {
    this.progresses = List.copyOf(progresses);
    this.roads = geography.roads();
    this.units = List.copyOf(units);
    this.people = List.copyOf(people);
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  private final StringBuilder cases = new StringBuilder();
  private final StringBuilder tasks = new StringBuilder();
  private final StringBuilder events = new StringBuilder();
  private final StringBuilder reporters = new StringBuilder();
  private final StringBuilder triggers = new StringBuilder();

  /// @param from the first serial, so that a second filling does not repeat numbers
  void fill(Connection connection, int from, int count, double open)
      throws SQLException, IOException {
    for (int i = 0; i < count; i++) {
      one(from + i, random.nextDouble() < open);
      if ((i + 1) % BATCH == 0 || i + 1 == count) write(connection);
    }
  }

  private void one(int serial, boolean open) {
    var age = open ? random.nextInt(14 * 24) : 14 * 24 + random.nextInt(700 * 24);
    var at = now.minus(age + 1L, ChronoUnit.HOURS).minusSeconds(random.nextInt(3600));
    var division = "9901" + List.of("02", "03", "04", "21", "22", "71").get(random.nextInt(6));
    var day = LocalDate.ofInstant(at, ZoneOffset.ofHours(8));
    var number =
        CaseNumber.of(division, day, (char) ('1' + serial / 1_000_000), serial % 1_000_000);
    var id = new UUID(at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong());
    var unit = units.get(random.nextInt(units.size()));
    int done = open ? random.nextInt(3) : WAY.size();
    new Life(division, id, unit, at).write(number, done, open);
  }

  private void write(Connection connection) throws SQLException, IOException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    for (var table : List.of("trigger", "case_file", "task", "event", "reporter")) {
      var rows = rows(table);
      copy.copyIn(
          java.util.Objects.requireNonNull(COPIES.get(table)), new StringReader(rows.toString()));
      rows.setLength(0);
    }
  }

  private StringBuilder rows(String table) {
    return switch (table) {
      case "case_file" -> cases;
      case "task" -> tasks;
      case "event" -> events;
      case "trigger" -> triggers;
      default -> reporters;
    };
  }

  private static void row(StringBuilder rows, Object... values) {
    for (int i = 0; i < values.length; i++) rows.append(i == 0 ? "" : "\t").append(values[i]);
    rows.append('\n');
  }

  private Hand hand() {
    return people.get(random.nextInt(people.size()));
  }

  /// One case from its report on.
  private final class Life {
    private final String division;
    private final UUID id;
    private final String unit;
    private final Instant at;

    Life(String division, UUID id, String unit, Instant at) {
      this.division = division;
      this.id = id;
      this.unit = unit;
      this.at = at;
    }

    void write(CaseNumber number, int done, boolean open) {
      var road = roads.get(random.nextInt(roads.size()));
      var words = road.name().zh() + WORDS.get(random.nextInt(WORDS.size()));
      file(number, done, open, road, words);
      row(
          reporters,
          division,
          id,
          UUID.randomUUID(),
          "\\\\x0102030405060708",
          "\\\\x" + "ab".repeat(32),
          at,
          words);
      row(events, division, id, 1, at, "report", "REPORTED", "\\N", "\\N", "\\N", words, "t", 1);
      row(events, division, id, 2, at, "assigned", "DISPATCHED", "\\N", "\\N", unit, "\\N", "t", 2);
      for (int i = 0; i < done; i++) step(i, true);
      if (open) step(done, false);
      if (open) for (var code : NOTICED) noticed(number, code);
    }

    private void noticed(CaseNumber number, String code) {
      row(triggers, division, number.text(), 1, code, 1, UUID.randomUUID(), code, at, at);
    }

    private void file(CaseNumber number, int done, boolean open, Road road, String words) {
      var place = road.name();
      var stage = open ? WAY.get(done).stage() : "CLOSED";
      row(
          cases,
          division,
          id,
          number.text(),
          "pothole",
          words,
          123.1 + random.nextDouble() * 0.4,
          30.9 + random.nextDouble() * 0.3,
          place.zh(),
          place.en(),
          "澜城区鼓楼街道" + place.zh() + "附近",
          "near " + place.en(),
          "map",
          division + "007005002",
          division + "007000",
          "street-repair",
          1,
          progresses.get(open ? done : WAY.size()),
          stage,
          1,
          done + 2,
          unit,
          at,
          at,
          at.plus(7, ChronoUnit.DAYS),
          "f",
          open ? "\\N" : at.plus(3, ChronoUnit.DAYS));
    }

    private void step(int index, boolean done) {
      var step = WAY.get(index);
      var opened = at.plus(6L * index, ChronoUnit.HOURS);
      var finished = opened.plus(1 + random.nextInt(300), ChronoUnit.MINUTES);
      var hand = hand();
      var person = hand.person();
      var held = done || random.nextInt(3) == 0;
      row(
          tasks,
          division,
          UUID.randomUUID(),
          id,
          index + 3,
          step.element(),
          1,
          step.stage(),
          step.role(),
          unit,
          held ? person : "\\N",
          opened,
          opened.plus(2 + random.nextInt(120), ChronoUnit.HOURS),
          "f",
          held ? opened : "\\N",
          done ? finished : "\\N",
          done ? person : "\\N",
          done ? step.outcome() : "\\N");
      if (done)
        row(
            events,
            division,
            id,
            index + 3,
            finished,
            step.outcome(),
            step.stage(),
            person,
            hand.post(),
            unit,
            "已处理，现场已清理。",
            "t",
            index + 3);
    }
  }
}
