package org.anlan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Ids;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What calls for an order, until one was issued.
@Repository
class Triggers {

  /// @param unit whom the order goes to; null for the responsible unit
  /// @param groundsEn where the platform itself noticed it
  record Call(Trigger trigger, int level, @Nullable String unit, @Nullable String groundsEn) {}

  private final JdbcClient db;
  private final Ids ids;

  Triggers(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /// @return false when this case's round has had this trigger at this level
  boolean add(Call call) {
    var trigger = call.trigger();
    return db.sql(
                """
                insert into oversight.trigger (division, case_number, round, code, level, id, grounds, grounds_en, unit, at)
                values (:division, :number, :round, :code, :level, :id, :grounds, :groundsEn, :unit, :at)
                on conflict do nothing
                """)
            .param("division", trigger.number().division())
            .param("number", trigger.number().text())
            .param("round", trigger.round())
            .param("code", trigger.code())
            .param("level", call.level())
            .param("id", ids.next())
            .param("grounds", trigger.grounds())
            .param("groundsEn", call.groundsEn())
            .param("unit", call.unit())
            .param("at", Times.column(trigger.at()))
            .update()
        == 1;
  }

  /// How many wait for their order.
  int countOpen() {
    return db.sql("select count(*) from oversight.trigger where done_at is null")
        .query(Integer.class)
        .single();
  }

  /// Which of these cases had one of these triggers, as `number/round/code`.
  Set<String> listKnown(Collection<CaseNumber> numbers, Collection<String> codes) {
    if (numbers.isEmpty()) return Set.of();
    return db
        .sql(
            """
            select case_number, round, code from oversight.trigger
             where division in (:divisions) and case_number in (:numbers) and code in (:codes)
            """)
        .param("divisions", numbers.stream().map(CaseNumber::division).distinct().toList())
        .param("numbers", numbers.stream().map(CaseNumber::text).toList())
        .param("codes", codes)
        .query((row, n) ->
            key(row.getString("case_number"), row.getInt("round"), row.getString("code")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  static String key(String number, int round, String code) {
    return number + "/" + round + "/" + code;
  }

  List<UUID> listOpen(Instant machineNow, int limit) {
    return db.sql(
            """
            select id from oversight.trigger
             where done_at is null and (retry_at is null or retry_at <= :now)
             order by id
             limit :limit
            """)
        .param("now", Times.column(machineNow))
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /// For the rest of the transaction; empty when another has it or is done with it.
  Optional<Call> take(UUID id) {
    return db.sql(
            """
            select case_number, round, code, level, grounds, grounds_en, unit, at from oversight.trigger
             where id = :id and done_at is null
               for update skip locked
            """)
        .param("id", id)
        .query(Triggers::read)
        .optional();
  }

  private static Call read(ResultSet row, int n) throws SQLException {
    var trigger =
        new Trigger(
            new CaseNumber(row.getString("case_number")),
            row.getInt("round"),
            row.getString("code"),
            row.getString("grounds"),
            Orders.instant(row, "at"));
    return new Call(
        trigger, row.getInt("level"), row.getString("unit"), row.getString("grounds_en"));
  }

  void done(UUID id, Instant at) {
    db.sql("update oversight.trigger set done_at = :at where id = :id")
        .param("id", id)
        .param("at", Times.column(at))
        .update();
  }

  void putOff(UUID id, Instant until) {
    db.sql("update oversight.trigger set retry_at = :at where id = :id")
        .param("id", id)
        .param("at", Times.column(until))
        .update();
  }

  /// An act of a case to be looked at once it can no longer be taken back.
  void notice(CaseNumber number, int seq, Instant lookAt) {
    db.sql(
            """
            insert into oversight.noticed (division, case_number, seq, look_at)
            values (:division, :number, :seq, :at)
            on conflict do nothing
            """)
        .param("division", number.division())
        .param("number", number.text())
        .param("seq", seq)
        .param("at", Times.column(lookAt))
        .update();
  }

  /// Cases with acts to be looked at now.
  List<String> listNoticed(Instant machineNow, int limit) {
    return db.sql(
            """
            select distinct case_number from oversight.noticed
             where look_at <= :now
             order by case_number
             limit :limit
            """)
        .param("now", Times.column(machineNow))
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /// Takes what was noticed of a case off the list, within the transaction that looks at it.
  void forget(String number, Instant machineNow) {
    db.sql("delete from oversight.noticed where case_number = :number and look_at <= :now")
        .param("number", number)
        .param("now", Times.column(machineNow))
        .update();
  }
}
