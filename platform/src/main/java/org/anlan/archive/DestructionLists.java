package org.anlan.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lists of destruction and their items.
@Repository
class DestructionLists {

  private static final int MOST = 300;

  /// Whoever has one of its cases in reach sees the list.
  private static final String SEEN =
      " exists (select 1 from archive.destruction_item c where c.list = l.id and "
          + ArchivedCases.SEEN
          + ") ";

  private final JdbcClient db;

  DestructionLists(JdbcClient db) {
    this.db = db;
  }

  int nextSerial(int year) {
    return db.sql(
            """
            insert into archive.serial (year, last) values (:year, 1)
            on conflict (year) do update set last = archive.serial.last + 1
            returning last
            """)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void add(DestructionList list) {
    db.sql(
            """
            insert into archive.destruction_list (id, number, state, words, unit, drawn_by, drawn_at, version)
            values (:id, :number, :state, :words, :unit, :by, :at, :version)
            """)
        .param("id", list.id())
        .param("number", list.number())
        .param("state", list.state().name())
        .param("words", list.words())
        .param("unit", list.unit())
        .param("by", list.drawn().person())
        .param("at", Times.column(list.drawn().at()))
        .param("version", list.version())
        .update();
  }

  void add(DestructionList list, DestructionList.Item item) {
    db.sql(
            """
            insert into archive.destruction_item
                   (list, place, number, kind, street, unit, closed_at, archived_at, class, period, due_on, state)
            values (:list, :place, :number, :kind, :street, :unit, :closed, :archived, :class, :period, :due, 'LISTED')
            """)
        .param("list", list.id())
        .param("place", item.place())
        .param("number", item.number().text())
        .param("kind", item.kind())
        .param("street", item.street())
        .param("unit", item.unit())
        .param("closed", Times.column(item.closedAt()))
        .param("archived", Times.column(item.archivedAt()))
        .param("class", item.code())
        .param("period", item.period())
        .param("due", item.dueOn())
        .update();
  }

  void save(DestructionList list) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", list.id());
    values.put("state", list.state().name());
    values.put("opinion", list.opinion());
    values.put("version", list.version());
    put(values, "decided", list.decided());
    put(values, "carried", list.carried());
    values.put("done", list.doneAt() == null ? null : Times.column(list.doneAt()));
    db.sql(
            """
            update archive.destruction_list
               set state = :state, decided_by = :decidedBy, decided_at = :decidedAt, opinion = :opinion, carried_by = :carriedBy,
                   carried_at = :carriedAt, done_at = :done, version = :version
             where id = :id
            """)
        .params(values)
        .update();
  }

  private static void put(
      Map<String, @Nullable Object> values, String name, DestructionList.@Nullable By by) {
    values.put(name + "By", by == null ? null : by.person());
    values.put(name + "At", by == null ? null : Times.column(by.at()));
  }

  /// Cases of a list that comes to nothing are free for another.
  void release(UUID list) {
    db.sql(
            "update archive.destruction_item set state = 'RELEASED' where list = :list and state = 'LISTED'")
        .param("list", list)
        .update();
  }

  void settle(UUID list, DestructionList.Item item) {
    var why = item.why();
    db.sql(
            """
            update archive.destruction_item set state = :state, at = :at, why = :why, why_en = :whyEn
             where list = :list and place = :place
            """)
        .param("list", list)
        .param("place", item.place())
        .param("state", item.outcome().name())
        .param("at", item.at() == null ? null : Times.column(item.at()))
        .param("why", why == null ? null : why.zh())
        .param("whyEn", why == null ? null : why.en())
        .update();
  }

  /// What could not be settled now comes after the others.
  void putOff(UUID list, int place, Instant at) {
    db.sql(
            "update archive.destruction_item set tried_at = :at where list = :list and place = :place")
        .param("list", list)
        .param("place", place)
        .param("at", Times.column(at))
        .update();
  }

  DestructionList get(UUID id, Scope scope) {
    return one(id, scope, "").orElseThrow(() -> absent(id));
  }

  DestructionList lock(UUID id, Scope scope) {
    return one(id, scope, " for update").orElseThrow(() -> absent(id));
  }

  private static Absent absent(UUID id) {
    return new Absent(new Texts("销毁清册", "list of destruction"), id.toString());
  }

  private Optional<DestructionList> one(UUID id, Scope scope, String lock) {
    return db.sql("select * from archive.destruction_list l where id = :id and" + SEEN + lock)
        .param("id", id)
        .params(scope.parameters())
        .query(DestructionLists::read)
        .optional();
  }

  /// Newest first.
  List<DestructionList> list(Scope scope) {
    return db.sql(
            "select * from archive.destruction_list l where"
                + SEEN
                + "order by drawn_at desc, id desc limit :most")
        .param("most", MOST)
        .params(scope.parameters())
        .query(DestructionLists::read)
        .list();
  }

  /// Those that are being carried out.
  List<DestructionList> listUnderWay() {
    return db.sql(
            "select * from archive.destruction_list where state = 'DESTROYING' order by carried_at, id")
        .query(DestructionLists::read)
        .list();
  }

  List<DestructionList.Item> items(UUID list) {
    return db.sql("select * from archive.destruction_item where list = :list order by place")
        .param("list", list)
        .query(DestructionLists::item)
        .list();
  }

  /// The next that is neither destroyed nor spared, held for the rest of the transaction.
  ///
  /// @param triedBefore leaves out what was tried lately
  Optional<DestructionList.Item> takeNext(UUID list, Instant triedBefore) {
    return db.sql(
            """
            select * from archive.destruction_item
             where list = :list and state = 'LISTED' and (tried_at is null or tried_at < :before)
             order by tried_at nulls first, place
             limit 1 for update skip locked
            """)
        .param("list", list)
        .param("before", Times.column(triedBefore))
        .query(DestructionLists::item)
        .optional();
  }

  boolean isOpen(UUID list) {
    return db.sql(
            "select exists (select 1 from archive.destruction_item where list = :list and state = 'LISTED')")
        .param("list", list)
        .query(Boolean.class)
        .single();
  }

  /// The number of the list under way that a case stands on.
  Optional<String> findListOf(CaseNumber number) {
    return db.sql(
            """
            select l.number from archive.destruction_item i join archive.destruction_list l on l.id = i.list
             where i.number = :number and i.state = 'LISTED'
            """)
        .param("number", number.text())
        .query(String.class)
        .optional();
  }

  /// How many of each outcome a list has.
  Map<DestructionList.Outcome, Integer> count(UUID list) {
    var counts = new HashMap<DestructionList.Outcome, Integer>();
    db.sql(
            "select state, count(*) as n from archive.destruction_item where list = :list group by state")
        .param("list", list)
        .query((row, n) ->
            counts.put(DestructionList.Outcome.valueOf(row.getString("state")), row.getInt("n")))
        .list();
    return counts;
  }

  private static DestructionList read(ResultSet row, int n) throws SQLException {
    return new DestructionList(
        row.getObject("id", UUID.class),
        row.getString("number"),
        DestructionList.State.valueOf(row.getString("state")),
        row.getString("words"),
        row.getString("unit"),
        new DestructionList.By(row.getString("drawn_by"), ArchivedCases.instant(row, "drawn_at")),
        by(row, "decided"),
        row.getString("opinion"),
        by(row, "carried"),
        ArchivedCases.findInstant(row, "done_at"),
        row.getLong("version"));
  }

  private static DestructionList.@Nullable By by(ResultSet row, String name) throws SQLException {
    var at = ArchivedCases.findInstant(row, name + "_at");
    return at == null ? null : new DestructionList.By(row.getString(name + "_by"), at);
  }

  private static DestructionList.Item item(ResultSet row, int n) throws SQLException {
    var why = row.getString("why");
    return new DestructionList.Item(
        row.getInt("place"),
        new CaseNumber(row.getString("number")),
        row.getString("kind"),
        row.getString("street"),
        row.getString("unit"),
        ArchivedCases.instant(row, "closed_at"),
        ArchivedCases.instant(row, "archived_at"),
        row.getString("class"),
        row.getString("period"),
        row.getObject("due_on", LocalDate.class),
        DestructionList.Outcome.valueOf(row.getString("state")),
        ArchivedCases.findInstant(row, "at"),
        why == null ? null : new Texts(why, row.getString("why_en")));
  }
}
