package org.anlan.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.http.Times;
import org.anlan.rules.patrol.Missed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rounds and their stops.
@Repository
class PatrolRounds {

  private static final String COLUMNS =
      """
      select id, day, street, post, person, opens_at, closes_at, handed_over, ended_at, ended_by, reason
        from command.patrol_round
      """;

  private final JdbcClient db;

  PatrolRounds(JdbcClient db) {
    this.db = db;
  }

  /// Nothing where the post has a round on that day already.
  ///
  /// @return whether it was added
  boolean add(PatrolRound round) {
    int added =
        db.sql(
                """
                insert into command.patrol_round (id, day, street, post, person, opens_at, closes_at)
                values (:id, :day, :street, :post, :person, :opens, :closes)
                on conflict (day, post) do nothing
                """)
            .param("id", round.id())
            .param("day", round.day())
            .param("street", round.street())
            .param("post", round.post())
            .param("person", round.person())
            .param("opens", Times.column(round.opensAt()))
            .param("closes", Times.column(round.closesAt()))
            .update();
    if (added == 1) addStops(round);
    return added == 1;
  }

  private void addStops(PatrolRound round) {
    var stops = round.stops();
    db.sql(
            """
            insert into command.patrol_stop (round, place, grid, turn, class)
            select :round, s.place, s.grid, s.turn, s.class
              from unnest(:places::int[], :grids::text[], :turns::int[], :classes::text[]) as s (place, grid, turn, class)
            """)
        .param("round", round.id())
        .param("places", stops.stream().map(PatrolRound.Stop::place).toArray(Integer[]::new))
        .param("grids", stops.stream().map(PatrolRound.Stop::grid).toArray(String[]::new))
        .param("turns", stops.stream().map(PatrolRound.Stop::turn).toArray(Integer[]::new))
        .param("classes", stops.stream().map(PatrolRound.Stop::gridClass).toArray(String[]::new))
        .update();
  }

  /// Whether the rounds of a day were made for a post.
  boolean isMade(LocalDate day) {
    return db.sql("select exists (select 1 from command.patrol_round where day = :day)")
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /// What somebody walks on a day.
  List<PatrolRound> listOwn(String person, LocalDate day) {
    return whole(
        db.sql(COLUMNS + " where person = :person and day = :day order by post")
            .param("person", person)
            .param("day", day));
  }

  /// Rounds that ended with grids left out and without a reason, of days before this one.
  List<PatrolRound> listOwing(String person, LocalDate before) {
    return whole(
        db.sql(
                COLUMNS
                    + """
                     r where person = :person and day < :before and day >= :since and ended_at is not null and reason is null
                       and exists (select 1 from command.patrol_stop s where s.round = r.id and s.made_at is null)
                     order by day
                    """)
            .param("person", person)
            .param("before", before)
            .param("since", before.minusDays(14)));
  }

  /// All of a day in somebody's area.
  List<PatrolRound> list(LocalDate day, Scope scope) {
    return whole(
        db.sql(
                COLUMNS
                    + " where day = :day and (:scope_everything or street like any (:scope_areas)) order by street, post")
            .param("day", day)
            .params(scope.parameters()));
  }

  /// One's own, or one in one's area.
  Optional<PatrolRound> find(UUID id, String person, Scope scope) {
    return one(id, person, scope, "");
  }

  Optional<PatrolRound> lock(UUID id, String person, Scope scope) {
    return one(id, person, scope, " for update");
  }

  private Optional<PatrolRound> one(UUID id, String person, Scope scope, String lock) {
    return whole(
            db.sql(
                    COLUMNS
                        + " where id = :id and (person = :person or :scope_everything or street like any (:scope_areas))"
                        + lock)
                .param("id", id)
                .param("person", person)
                .params(scope.parameters()))
        .stream()
        .findFirst();
  }

  /// @param check null takes it back
  void check(UUID round, int place, PatrolRound.@Nullable Check check) {
    db.sql(
            """
            update command.patrol_stop
               set made_at = :made, received_at = :received, made_by = :by, metres = :metres, no_fix = :noFix
             where round = :round and place = :place
            """)
        .param("round", round)
        .param("place", place)
        .param(
            "made",
            check == null ? null : Times.column(check.madeAt()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param(
            "received",
            check == null ? null : Times.column(check.receivedAt()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("by", check == null ? null : check.by(), Types.VARCHAR)
        .param("metres", check == null ? null : check.metres(), Types.INTEGER)
        .param("noFix", check == null ? null : check.noFix(), Types.VARCHAR)
        .update();
  }

  void end(UUID round, Instant at, @Nullable String by, @Nullable String reason) {
    db.sql(
            """
            update command.patrol_round
               set ended_at = coalesce(ended_at, :at), ended_by = coalesce(ended_by, :by), reason = :reason
             where id = :id
            """)
        .param("id", round)
        .param("at", Times.column(at))
        .param("by", by, Types.VARCHAR)
        .param("reason", reason, Types.VARCHAR)
        .update();
  }

  void handOver(UUID round, String person) {
    db.sql("update command.patrol_round set person = :person, handed_over = true where id = :id")
        .param("id", round)
        .param("person", person)
        .update();
  }

  /// Ends what nobody ended, once its hours are over.
  ///
  /// @return those that it ended
  List<UUID> endOver(Instant now) {
    return db.sql(
            """
            update command.patrol_round set ended_at = closes_at
             where ended_at is null and closes_at <= :now
            returning id
            """)
        .param("now", Times.column(now))
        .query(UUID.class)
        .list();
  }

  /// How rounds of some days went that have ended, by post.
  ///
  /// @param begun rounds with at least one check-off
  /// @param located check-offs with a position
  record Walked(String post, int rounds, int begun, int stops, int checked, int located) {}

  List<Walked> listWalked(LocalDate from, LocalDate to) {
    return db.sql(
            """
            select r.post, count(distinct r.id)::int as rounds,
                   (count(distinct r.id) filter (where s.made_at is not null))::int as begun,
                   count(*)::int as stops, count(s.made_at)::int as checked, count(s.metres)::int as located
              from command.patrol_round r join command.patrol_stop s on s.round = r.id
             where r.day >= :from and r.day < :to and r.ended_at is not null
             group by r.post order by r.post
            """)
        .param("from", from)
        .param("to", to)
        .query(Walked.class)
        .list();
  }

  /// Ended rounds of a post on some days, for the members of its figures.
  List<PatrolRound> listEnded(String post, LocalDate from, LocalDate to) {
    return whole(
        db.sql(
                COLUMNS
                    + " where post = :post and day >= :from and day < :to and ended_at is not null order by day")
            .param("post", post)
            .param("from", from)
            .param("to", to));
  }

  /// Check-offs in a span of time, by the post whose round it was.
  List<Missed.Passing> listPassings(Instant from, Instant to) {
    return db.sql(
            """
            select s.grid, r.post, s.made_at
              from command.patrol_stop s join command.patrol_round r on r.id = s.round
             where s.made_at >= :from and s.made_at < :to
            """)
        .param("from", Times.column(from))
        .param("to", Times.column(to))
        .query((row, n) ->
            new Missed.Passing(
                row.getString("grid"), row.getString("post"), instant(row, "made_at")))
        .list();
  }

  private List<PatrolRound> whole(JdbcClient.StatementSpec asked) {
    var bare = asked.query((row, n) -> read(row)).list();
    if (bare.isEmpty()) return bare;
    var stops = stops(bare.stream().map(PatrolRound::id).toList());
    return bare.stream()
        .map(round -> with(round, stops.getOrDefault(round.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<PatrolRound.Stop>> stops(List<UUID> rounds) {
    var byRound = new HashMap<UUID, List<PatrolRound.Stop>>();
    db.sql(
            """
            select round, place, grid, turn, class, made_at, received_at, made_by, metres, no_fix
              from command.patrol_stop where round in (:rounds) order by round, place
            """)
        .param("rounds", rounds)
        .query((row, n) ->
            byRound
                .computeIfAbsent(row.getObject("round", UUID.class), id -> new ArrayList<>())
                .add(stop(row)))
        .list();
    return byRound;
  }

  private static PatrolRound.Stop stop(ResultSet row) throws SQLException {
    var made = find(row, "made_at");
    var check =
        made == null
            ? null
            : new PatrolRound.Check(
                made,
                instant(row, "received_at"),
                row.getString("made_by"),
                row.getObject("metres", Integer.class),
                row.getString("no_fix"));
    return new PatrolRound.Stop(
        row.getInt("place"),
        row.getString("grid"),
        row.getInt("turn"),
        row.getString("class"),
        check);
  }

  private static PatrolRound read(ResultSet row) throws SQLException {
    return new PatrolRound(
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getString("street"),
        row.getString("post"),
        row.getString("person"),
        instant(row, "opens_at"),
        instant(row, "closes_at"),
        row.getBoolean("handed_over"),
        find(row, "ended_at"),
        row.getString("ended_by"),
        row.getString("reason"),
        List.of());
  }

  private static PatrolRound with(PatrolRound bare, List<PatrolRound.Stop> stops) {
    return new PatrolRound(
        bare.id(),
        bare.day(),
        bare.street(),
        bare.post(),
        bare.person(),
        bare.opensAt(),
        bare.closesAt(),
        bare.handedOver(),
        bare.endedAt(),
        bare.endedBy(),
        bare.reason(),
        stops);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant find(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
