package org.anlan.access;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The roles that posts were granted beside those of the directory.
@Repository
class RoleGrants {

  /// @param validTo the last day; null without end
  record Wish(
      String post, Right right, LocalDate validFrom, @Nullable LocalDate validTo, String reason) {}

  /// @param approved null while nobody has decided
  record Kept(
      UUID id,
      Wish wish,
      UUID askedBy,
      Instant askedAt,
      @Nullable UUID decidedBy,
      @Nullable Boolean approved,
      @Nullable Instant endedAt) {

    boolean open() {
      return approved == null && endedAt == null;
    }
  }

  private static final String ROWS =
      """
      select id, post, role, division, module, valid_from, valid_to, reason, asked_by, asked_at, decided_by, approved, ended_at
        from access.role_grant
      """;

  private final JdbcClient db;

  RoleGrants(JdbcClient db) {
    this.db = db;
  }

  /// In force for a post on a day.
  List<Right> listRights(String post, LocalDate day) {
    return db.sql(
            """
            select role, division, module from access.role_grant
             where post = :post and approved and ended_at is null
               and valid_from <= :day and (valid_to is null or valid_to >= :day)
            """)
        .param("post", post)
        .param("day", day)
        .query((row, n) ->
            new Right(row.getString("role"), row.getString("division"), row.getString("module")))
        .list();
  }

  void ask(UUID id, Wish wish, UUID by, Instant at) {
    db.sql(
            """
            insert into access.role_grant (id, post, role, division, module, valid_from, valid_to, reason, asked_by, asked_at)
            values (:id, :post, :role, :division, :module, :from, :to, :reason, :by, :at)
            """)
        .param("id", id)
        .param("post", wish.post())
        .param("role", wish.right().role())
        .param("division", wish.right().division())
        .param("module", wish.right().module())
        .param("from", wish.validFrom())
        .param("to", wish.validTo(), java.sql.Types.DATE)
        .param("reason", wish.reason())
        .param("by", by)
        .param("at", Times.column(at))
        .update();
  }

  Optional<Kept> lock(UUID id) {
    return db.sql(ROWS + " where id = :id for update")
        .param("id", id)
        .query(RoleGrants::read)
        .optional();
  }

  void decide(UUID id, boolean approve, UUID by, Instant at) {
    db.sql(
            """
            update access.role_grant set approved = :approve, decided_by = :by, decided_at = :at where id = :id
            """)
        .param("id", id)
        .param("approve", approve)
        .param("by", by)
        .param("at", Times.column(at))
        .update();
  }

  void end(UUID id, UUID by, Instant at) {
    db.sql("update access.role_grant set ended_at = :at, ended_by = :by where id = :id")
        .param("id", id)
        .param("by", by)
        .param("at", Times.column(at))
        .update();
  }

  /// Open requests first, then what is in force, then what was; the newest first.
  List<Kept> list(boolean past) {
    return db.sql(
            ROWS
                + """
                 where :past or (ended_at is null and approved is distinct from false)
                 order by (approved is null and ended_at is null) desc, ended_at is not null, asked_at desc, id
                 limit 1000
                """)
        .param("past", past)
        .query(RoleGrants::read)
        .list();
  }

  private static Kept read(ResultSet row, int number) throws SQLException {
    var end = row.getObject("ended_at", OffsetDateTime.class);
    Date to = row.getDate("valid_to");
    var approved = row.getBoolean("approved");
    var decided = !row.wasNull();
    return new Kept(
        row.getObject("id", UUID.class),
        new Wish(
            row.getString("post"),
            new Right(row.getString("role"), row.getString("division"), row.getString("module")),
            row.getDate("valid_from").toLocalDate(),
            to == null ? null : to.toLocalDate(),
            row.getString("reason")),
        row.getObject("asked_by", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("decided_by", UUID.class),
        decided ? approved : null,
        end == null ? null : end.toInstant());
  }
}
