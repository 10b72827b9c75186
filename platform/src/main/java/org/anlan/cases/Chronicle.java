package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The raw events of cases, round by round, for whoever counts what was promised and kept. Reads only, and needs nothing but the
/// database, so that a rate can be counted again without a running platform. Whose eyes it is for, the asker decides.
@Repository
public class Chronicle {

  /// One round of a case.
  ///
  /// @param street 12 digits
  /// @param unit the responsible unit when the round ended, or now
  /// @param stopped the clock stands, so that the deadline is not yet known
  /// @param stage where the round ended, or stands now
  public record Told(
      CaseNumber number,
      String kind,
      int round,
      String street,
      @Nullable String unit,
      Instant beganAt,
      Instant dueAt,
      boolean stopped,
      @Nullable Instant closedAt,
      Stage stage,
      List<Acted> acts,
      List<Wait> waits) {}

  /// An event, without its words.
  ///
  /// @param undone taken back afterwards
  public record Acted(
      int seq,
      Instant at,
      String act,
      @Nullable String person,
      @Nullable String post,
      @Nullable String unit,
      boolean undone) {}

  /// A task of the procedure: who was waited for, until when, and what came of it.
  public record Wait(
      String element,
      Stage stage,
      String unit,
      Instant openedAt,
      Instant dueAt,
      @Nullable Instant doneAt,
      @Nullable String doneBy,
      @Nullable String outcome) {}

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  private static final String ROUNDS =
      """
      select * from (
        select c.division, c.id, c.number, c.kind, c.street, c.round, c.unit, c.round_at as began_at, c.due_at, c.stopped is not null as stopped,
               c.closed_at, c.stage
          from cases.case_file c
        union all
        select p.division, p.case_id, c.number, c.kind, c.street, p.round, p.unit, p.began_at, p.due_at, false, p.closed_at, p.stage
          from cases.past_round p
          join cases.case_file c on c.division = p.division and c.id = p.case_id) r
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  public Chronicle(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  private record Row(UUID id, Told bare) {}

  private record Numbered(int round, Acted deed) {}

  /// Rounds due in a span of time, half-open, or begun in it, by number after `after`; whole cases, at most so many.
  public List<Told> listRounds(Instant from, Instant to, String after, int cases) {
    var numbers =
        db.sql(
                """
                select number from cases.case_file c
                 where number > :after
                   and (due_at >= :from and due_at < :to or round_at >= :from and round_at < :to
                        or exists (select 1 from cases.past_round p
                                    where p.division = c.division and p.case_id = c.id
                                      and (p.due_at >= :from and p.due_at < :to or p.began_at >= :from and p.began_at < :to)))
                 order by number
                 limit :limit
                """)
            .param("after", after)
            .param("from", Times.column(from))
            .param("to", Times.column(to))
            .param("limit", cases)
            .query(String.class)
            .list();
    return list(numbers);
  }

  /// All rounds of these cases, by number and round; numbers that are not there are left out.
  public List<Told> list(Collection<String> numbers) {
    if (numbers.isEmpty()) return List.of();
    var rows =
        db.sql(ROUNDS + " where r.number in (:numbers) order by r.number, r.round")
            .param("numbers", numbers)
            .query(Chronicle::row)
            .list();
    var ids = rows.stream().map(Row::id).distinct().toList();
    if (ids.isEmpty()) return List.of();
    var divisions = rows.stream().map(row -> row.bare().number().division()).distinct().toList();
    var acts = acts(ids, divisions);
    var waits = waits(ids, divisions);
    return rows.stream().map(row -> told(row, acts, waits)).toList();
  }

  /// Open matters whose clock runs and that are due before an instant, by deadline and number after these.
  List<Running> listRunning(Instant from, String after, Instant dueBefore, int limit) {
    return db.sql(
            """
            select number, kind, opened_at, round, unit, round_at, due_at, round_rule
              from cases.case_file
             where closed_at is null and stopped is null and not due_provisional and unit is not null
               and due_at < :before and (due_at, number) > (:from, :after)
             order by due_at, number
             limit :limit
            """)
        .param("from", Times.column(from))
        .param("before", Times.column(dueBefore))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) ->
            new Running(
                new CaseNumber(row.getString("number")),
                row.getString("kind"),
                Cases.instant(row, "opened_at"),
                row.getInt("round"),
                row.getString("unit"),
                Cases.instant(row, "round_at"),
                Cases.instant(row, "due_at"),
                row.getString("round_rule")))
        .list();
  }

  /// @param rule of the round, where it is not the kind's own
  record Running(
      CaseNumber number,
      String kind,
      Instant openedAt,
      int round,
      String unit,
      Instant beganAt,
      Instant dueAt,
      @Nullable String rule) {}

  /// A matter that nobody accepted in time.
  ///
  /// @param task the task that waits for it
  public record Unaccepted(CaseNumber number, int round, Instant dueAt, UUID task) {}

  /// Matters with a unit that are not accepted (stage 已派遣) though the time for it ran out between two instants, in the order of that
  /// time: those after `from`, and of those at `from` itself the ones whose task comes after `after`.
  public List<Unaccepted> listNotAccepted(Instant from, UUID after, Instant to, int limit) {
    return db.sql(
            """
            select c.number, c.round, t.due_at, t.id
              from cases.task t join cases.case_file c on c.division = t.division and c.id = t.case_id
             where t.done_at is null and t.stopped is null and t.stage = 'DISPATCHED' and t.asked is null and c.unit is not null
               and (t.due_at, t.id) > (:from, :after) and t.due_at < :to
             order by t.due_at, t.id
             limit :limit
            """)
        .param("from", Times.column(from))
        .param("after", after)
        .param("to", Times.column(to))
        .param("limit", limit)
        .query((row, n) ->
            new Unaccepted(
                new CaseNumber(row.getString("number")),
                row.getInt("round"),
                Cases.instant(row, "due_at"),
                row.getObject("id", UUID.class)))
        .list();
  }

  /// A matter as it was reported.
  ///
  /// @param grid the unit grid, 15 digits
  /// @param stage where it stands now
  public record Opened(
      CaseNumber number, String kind, String grid, Instant openedAt, Stage stage) {}

  /// Matters reported in a span of time, half-open.
  public List<Opened> listOpened(Instant from, Instant to) {
    return opened("opened_at >= :from and opened_at < :to")
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .query(Chronicle::opened)
        .list();
  }

  /// These matters; numbers that are not there are left out.
  public List<Opened> listOpened(Collection<String> numbers) {
    if (numbers.isEmpty()) return List.of();
    return opened("number in (:numbers)").param("numbers", numbers).query(Chronicle::opened).list();
  }

  private JdbcClient.StatementSpec opened(String which) {
    return db.sql(
        "select number, kind, grid, opened_at, stage from cases.case_file where %s order by number"
            .formatted(which));
  }

  private static Opened opened(ResultSet row, int n) throws SQLException {
    return new Opened(
        new CaseNumber(row.getString("number")),
        row.getString("kind"),
        row.getString("grid"),
        Cases.instant(row, "opened_at"),
        Stage.valueOf(row.getString("stage")));
  }

  /// Matters closed in a span of time, half-open, in their present round.
  public List<String> listClosed(Instant from, Instant to) {
    return db.sql(
            """
            select number from cases.case_file
             where closed_at >= :from and closed_at < :to and stage in ('CLOSED', 'UNSOLVED')
             order by number
            """)
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .query(String.class)
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new Told(
            new CaseNumber(row.getString("number")),
            row.getString("kind"),
            row.getInt("round"),
            row.getString("street"),
            row.getString("unit"),
            Cases.instant(row, "began_at"),
            Cases.instant(row, "due_at"),
            row.getBoolean("stopped"),
            Cases.findInstant(row, "closed_at"),
            Stage.valueOf(row.getString("stage")),
            List.of(),
            List.of()));
  }

  private static Told told(Row row, Map<UUID, List<Numbered>> acts, Map<UUID, List<Done>> waits) {
    var bare = row.bare();
    var deeds =
        acts.getOrDefault(row.id(), List.of()).stream()
            .filter(numbered -> numbered.round() == bare.round())
            .map(Numbered::deed)
            .toList();
    var tasks =
        waits.getOrDefault(row.id(), List.of()).stream()
            .filter(done -> done.round() == bare.round())
            .map(Done::task)
            .toList();
    return new Told(
        bare.number(),
        bare.kind(),
        bare.round(),
        bare.street(),
        bare.unit(),
        bare.beganAt(),
        bare.dueAt(),
        bare.stopped(),
        bare.closedAt(),
        bare.stage(),
        deeds,
        tasks);
  }

  /// Events are numbered through all rounds; some acts begin the next.
  private Map<UUID, List<Numbered>> acts(List<UUID> ids, List<String> divisions) {
    var byCase = new HashMap<UUID, List<Numbered>>();
    db.sql(
            """
            select case_id, seq, at, act, person, post, unit, detail
              from cases.event
             where division in (:divisions) and case_id in (:ids)
             order by case_id, seq
            """)
        .param("divisions", divisions)
        .param("ids", ids)
        .query((row, n) -> {
          var before =
              byCase.computeIfAbsent(row.getObject("case_id", UUID.class), id -> new ArrayList<>());
          add(before, row);
          return n;
        })
        .list();
    return byCase;
  }

  private void add(List<Numbered> before, ResultSet row) throws SQLException {
    var act = row.getString("act");
    int round = before.isEmpty() ? 1 : before.getLast().round();
    var begins = ReopenCase.begins(act);
    var deed =
        new Acted(
            row.getInt("seq"),
            Cases.instant(row, "at"),
            act,
            row.getString("person"),
            row.getString("post"),
            row.getString("unit"),
            false);
    if (act.equals(UndoAct.UNDO)) round = takeBack(before, row.getString("detail"), round);
    before.add(new Numbered(begins ? round + 1 : round, deed));
  }

  /// @return the round that goes on
  private int takeBack(List<Numbered> before, @Nullable String detail, int round) {
    var seq = detail == null ? null : json.readValue(detail, DETAIL).get("seq");
    if (seq == null) return round;
    for (int i = 0; i < before.size(); i++) {
      var was = before.get(i);
      if (was.deed().seq() != Integer.parseInt(seq)) continue;
      var deed = was.deed();
      before.set(
          i,
          new Numbered(
              was.round(),
              new Acted(
                  deed.seq(),
                  deed.at(),
                  deed.act(),
                  deed.person(),
                  deed.post(),
                  deed.unit(),
                  true)));
      return ReopenCase.begins(deed.act()) ? round - 1 : round;
    }
    return round;
  }

  private record Done(int round, Wait task) {}

  private Map<UUID, List<Done>> waits(List<UUID> ids, List<String> divisions) {
    var byCase = new HashMap<UUID, List<Done>>();
    db.sql(
            """
            select case_id, round, element, stage, unit, opened_at, due_at, done_at, done_by, outcome
              from cases.task
             where division in (:divisions) and case_id in (:ids) and asked is null
             order by case_id, opened_at, id
            """)
        .param("divisions", divisions)
        .param("ids", ids)
        .query((row, n) -> {
          byCase
              .computeIfAbsent(row.getObject("case_id", UUID.class), id -> new ArrayList<>())
              .add(done(row));
          return n;
        })
        .list();
    return byCase;
  }

  private static Done done(ResultSet row) throws SQLException {
    return new Done(
        row.getInt("round"),
        new Wait(
            row.getString("element"),
            Stage.valueOf(row.getString("stage")),
            row.getString("unit"),
            Cases.instant(row, "opened_at"),
            Cases.instant(row, "due_at"),
            Cases.findInstant(row, "done_at"),
            row.getString("done_by"),
            row.getString("outcome")));
  }
}
