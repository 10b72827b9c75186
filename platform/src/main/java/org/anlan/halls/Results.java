package org.anlan.halls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The results that are collected at issuing desks.
@Repository
class Results {

  private static final String ROWS =
      """
      select case_number, id, hall, letter, zh, en, unit, account, holder, holder_code, granted, decided_at, arrived_at,
             ended_at, way, receiver, post_number, name
        from halls.result
      """;

  private final JdbcClient db;

  Results(JdbcClient db) {
    this.db = db;
  }

  void add(Result one) {
    db.sql(
            """
            insert into halls.result (division, id, case_number, hall, letter, zh, en, unit, account, holder, holder_code,
                                      granted, decided_at)
            values (:division, :id, :case, :hall, :letter, :zh, :en, :unit, :account, :holder, :code, :granted, :decided)
            on conflict (division, case_number) do update set granted = excluded.granted, decided_at = excluded.decided_at
            """)
        .param("division", one.number().division())
        .param("id", one.id())
        .param("case", one.number().text())
        .param("hall", one.hall())
        .param("letter", one.letter())
        .param("zh", one.item().zh())
        .param("en", one.item().en())
        .param("unit", one.unit())
        .param("account", one.account())
        .param("holder", one.holder())
        .param("code", one.holderCode())
        .param("granted", one.granted())
        .param("decided", Times.column(one.decided()))
        .update();
  }

  Optional<Result> find(CaseNumber number) {
    return db.sql(ROWS + " where division = :division and case_number = :case")
        .param("division", number.division())
        .param("case", number.text())
        .query(Results::read)
        .optional();
  }

  Optional<Result> lock(String hall, UUID id) {
    return db.sql(ROWS + " where hall = :hall and id = :id for update")
        .param("hall", hall)
        .param("id", id)
        .query(Results::read)
        .optional();
  }

  /// What lies at a hall to be collected, the longest first.
  List<Result> listThere(String hall, int most) {
    return db.sql(
            ROWS
                + """
                 where hall = :hall and arrived_at is not null and ended_at is null
                 order by arrived_at, id limit :most
                """)
        .param("hall", hall)
        .param("most", most)
        .query(Results::read)
        .list();
  }

  /// What a unit has decided and not brought to the hall yet.
  List<Result> listToSend(String unit, int most) {
    return db.sql(
            ROWS
                + """
                 where unit = :unit and arrived_at is null and ended_at is null
                   and not exists (select 1 from halls.hand_over h
                                    where h.division = halls.result.division and h.case_number = halls.result.case_number
                                      and h.direction = 'to-front' and h.to_at is null)
                 order by decided_at, id limit :most
                """)
        .param("unit", unit)
        .param("most", most)
        .query(Results::read)
        .list();
  }

  List<Result> listEndedSince(String hall, Instant from, int most) {
    return db.sql(
            ROWS
                + " where hall = :hall and ended_at >= :from order by ended_at desc, id limit :most")
        .param("hall", hall)
        .param("from", Times.column(from))
        .param("most", most)
        .query(Results::read)
        .list();
  }

  void arrive(CaseNumber number, Instant at) {
    db.sql(
            """
            update halls.result set arrived_at = :at
             where division = :division and case_number = :case and arrived_at is null
            """)
        .param("division", number.division())
        .param("case", number.text())
        .param("at", Times.column(at))
        .update();
  }

  /// By which it can be collected without a card.
  void code(Result one, byte[] hash) {
    db.sql("update halls.result set code_hash = :hash where division = :division and id = :id")
        .param("division", one.number().division())
        .param("id", one.id())
        .param("hash", hash)
        .update();
  }

  boolean fits(Result one, byte[] hash) {
    return db.sql(
            """
            select exists (select 1 from halls.result
                            where division = :division and id = :id and code_hash = :hash)
            """)
        .param("division", one.number().division())
        .param("id", one.id())
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  /// @param person of the directory who handed it out
  record Handed(
      String way, String receiver, @Nullable String postNumber, String person, String name) {}

  void end(Result one, Handed how, Instant at) {
    db.sql(
            """
            update halls.result
               set ended_at = :at, way = :way, receiver = :receiver, post_number = :post, person = :person, name = :name,
                   code_hash = null
             where division = :division and id = :id
            """)
        .param("at", Times.column(at))
        .param("way", how.way())
        .param("receiver", how.receiver())
        .param("post", how.postNumber(), Types.VARCHAR)
        .param("person", how.person())
        .param("name", how.name())
        .param("division", one.number().division())
        .param("id", one.id())
        .update();
  }

  private static Result read(ResultSet row, int n) throws SQLException {
    return new Result(
        new CaseNumber(row.getString("case_number")),
        row.getObject("id", UUID.class),
        row.getString("hall"),
        row.getString("letter"),
        new Texts(row.getString("zh"), row.getString("en")),
        row.getString("unit"),
        row.getObject("account", UUID.class),
        row.getString("holder"),
        row.getString("holder_code"),
        row.getBoolean("granted"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        instant(row, "arrived_at"),
        instant(row, "ended_at"),
        row.getString("way"),
        row.getString("receiver"),
        row.getString("post_number"),
        row.getString("name"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
