package org.anlan.benefits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Identity;
import org.anlan.http.Cursor;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.anlan.rules.benefits.AwardState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The awards. Of a list, for whoever may see it; of one's own, by the identity that is paid.
@Repository
class Awards {

  private static final String COLUMNS =
      """
      select division, id, list, policy, version, term, library, key, title, payee_library, payee, payee_title, matched_fen, fen, state,
             reason_zh, reason_en, decided, made_at, document
        from benefits.award
      """;

  /// How many awards of a list or policy are how far, and what they come to.
  record Total(String of, AwardState state, long count, long fen) {}

  private final JdbcClient db;
  private final JsonMapper json;

  Awards(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  void add(Award one, Instant now) {
    db.sql(
            """
            insert into benefits.award
                   (division, id, list, policy, version, term, library, key, title, payee_library, payee, payee_title, matched_fen, fen, state,
                    reason_zh, reason_en, decided, made_at, changed_at)
            values (:division, :id, :list, :policy, :version, :term, :library, :key, :title, :payeeLibrary, :payee, :payeeTitle, :matched, :fen,
                    :state, :zh, :en, :decided::jsonb, :at, :at)
            """)
        .param("division", one.division())
        .param("id", one.id())
        .param("list", one.list())
        .param("policy", one.of().policy())
        .param("version", one.of().version())
        .param("term", one.of().term())
        .param("library", one.who().library())
        .param("key", one.who().key())
        .param("title", one.who().title())
        .param("payeeLibrary", one.who().payeeLibrary())
        .param("payee", one.who().payee())
        .param("payeeTitle", one.who().payeeTitle())
        .param("matched", one.matchedFen())
        .param("fen", one.fen())
        .param("state", one.state().code())
        .param("zh", one.reason() == null ? null : one.reason().zh(), Types.VARCHAR)
        .param("en", one.reason() == null ? null : one.reason().en(), Types.VARCHAR)
        .param("decided", json.writeValueAsString(one.decided()))
        .param("at", Times.column(now))
        .update();
  }

  void save(Award one, Instant now) {
    db.sql(
            """
            update benefits.award
               set state = :state, fen = :fen, reason_zh = :zh, reason_en = :en, document = :document, changed_at = :now
             where division = :division and id = :id
            """)
        .param("state", one.state().code())
        .param("fen", one.fen())
        .param("zh", one.reason() == null ? null : one.reason().zh(), Types.VARCHAR)
        .param("en", one.reason() == null ? null : one.reason().en(), Types.VARCHAR)
        .param("document", one.document(), Types.VARCHAR)
        .param("now", Times.column(now))
        .param("division", one.division())
        .param("id", one.id())
        .update();
  }

  List<Award> lockOf(AwardList list) {
    return db.sql(COLUMNS + " where list = :list order by id for update")
        .param("list", list.number().text())
        .query(this::read)
        .list();
  }

  /// In the order of the list; one more than asked for.
  List<Award> listOf(AwardList list, Set<AwardState> states, @Nullable Cursor after, int limit) {
    return db.sql(
            COLUMNS
                + """
                 where list = :list and state = any (:states) and (:after::text is null or id > :after::uuid)
                 order by id limit :limit
                """)
        .param("list", list.number().text())
        .param("states", states.stream().map(AwardState::code).toArray(String[]::new))
        .param("after", after == null ? null : after.key(0), Types.VARCHAR)
        .param("limit", limit + 1)
        .query(this::read)
        .list();
  }

  static Cursor cursor(Award last) {
    return Cursor.of(last.id().toString());
  }

  Optional<Award> find(AwardList list, UUID id) {
    return db.sql(COLUMNS + " where list = :list and id = :id")
        .param("list", list.number().text())
        .param("id", id)
        .query(this::read)
        .optional();
  }

  Optional<Award> lock(AwardList list, UUID id) {
    return db.sql(COLUMNS + " where list = :list and id = :id for update")
        .param("list", list.number().text())
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /// Of whom it is about or who is paid.
  List<Award> listOf(Identity own) {
    return db.sql(
            COLUMNS
                + """
                 where (payee = :code or key = :code) and state <> 'matched'
                 order by made_at desc, id desc limit 200
                """)
        .param("code", own.code())
        .query(this::read)
        .list();
  }

  /// One that this person or firm is paid.
  Optional<Award> lock(Identity payee, UUID id) {
    return db.sql(COLUMNS + " where id = :id and payee = :payee for update")
        .param("id", id)
        .param("payee", payee.code())
        .query(this::read)
        .optional();
  }

  /// In which list an award stands.
  Optional<String> findList(UUID award) {
    return db.sql("select list from benefits.award where id = :id")
        .param("id", award)
        .query(String.class)
        .optional();
  }

  /// The policies of which some records have an award that still stands.
  Map<String, Set<String>> listHeld(Collection<String> keys, Set<String> policies) {
    var held = new HashMap<String, Set<String>>();
    db.sql(
            """
            select key, policy from benefits.award
             where key = any (:keys) and policy = any (:policies) and state not in ('declined', 'excluded', 'recovered')
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("policies", policies.toArray(String[]::new))
        .query((row, n) ->
            held.computeIfAbsent(row.getString("key"), key -> new java.util.HashSet<>())
                .add(row.getString("policy")))
        .list();
    return held;
  }

  /// What is set aside or gone of a policy's money in a term.
  long bound(Terms terms) {
    return db.sql(
            """
            select coalesce(sum(fen), 0) from benefits.award
             where policy = :policy and term = :term and state not in ('declined', 'excluded', 'recovered')
            """)
        .param("policy", terms.code())
        .param("term", terms.from())
        .query(Long.class)
        .single();
  }

  List<Total> totalsByPolicy() {
    return totals("policy");
  }

  List<Total> totalsByList() {
    return totals("list");
  }

  private List<Total> totals(String by) {
    return db.sql(
            "select %1$s as of, state, count(*) as count, sum(fen) as fen from benefits.award group by %1$s, state"
                .formatted(by))
        .query((row, n) ->
            new Total(
                row.getString("of"),
                AwardState.of(row.getString("state")),
                row.getLong("count"),
                row.getLong("fen")))
        .list();
  }

  /// Approved before a day and not paid yet, oldest first.
  List<Award> listUnpaid(Clerk clerk, Instant before) {
    return db.sql(
            COLUMNS
                + """
                 where state = 'approved'
                   and list in (select case_number from benefits.award_list where approved_at < :before
                                 and (:everywhere or unit = :unit))
                 order by made_at, id limit 500
                """)
        .param("before", Times.column(before))
        .param("everywhere", clerk.pays() || clerk.matches())
        .param("unit", clerk.unit())
        .query(this::read)
        .list();
  }

  /// A step of an award, as it is kept for good.
  record Step(
      Instant at, AwardState state, @Nullable UUID account, String name, @Nullable String words) {}

  void note(Award award, Step step) {
    db.sql(
            """
            insert into benefits.award_step (division, award, seq, at, state, account, name, words)
            values (:division, :award,
                    (select count(*) + 1 from benefits.award_step where division = :division and award = :award),
                    :at, :state, :account, :name, :words)
            """)
        .param("division", award.division())
        .param("award", award.id())
        .param("at", Times.column(step.at()))
        .param("state", step.state().code())
        .param("account", step.account())
        .param("name", step.name())
        .param("words", step.words(), Types.VARCHAR)
        .update();
  }

  /// Of an award that was read for somebody.
  List<Step> listSteps(Award award) {
    return db.sql(
            """
            select at, state, account, name, words from benefits.award_step
             where division = :division and award = :award order by seq
            """)
        .param("division", award.division())
        .param("award", award.id())
        .query((row, n) ->
            new Step(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                AwardState.of(row.getString("state")),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("words")))
        .list();
  }

  private Award read(ResultSet row, int n) throws SQLException {
    var zh = row.getString("reason_zh");
    return new Award(
        row.getString("division"),
        row.getObject("id", UUID.class),
        row.getString("list"),
        new Award.Of(
            row.getString("policy"), row.getInt("version"), row.getObject("term", LocalDate.class)),
        new Award.Who(
            row.getString("library"),
            row.getString("key"),
            row.getString("title"),
            row.getString("payee_library"),
            row.getString("payee"),
            row.getString("payee_title")),
        row.getLong("matched_fen"),
        row.getLong("fen"),
        AwardState.of(row.getString("state")),
        zh == null ? null : new Texts(zh, row.getString("reason_en")),
        json.readValue(row.getString("decided"), Award.Decided.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("document"));
  }
}
