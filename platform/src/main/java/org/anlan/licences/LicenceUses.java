package org.anlan.licences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Identity;
import org.anlan.http.Cursor;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The uses of licences: a holder reads those of her own.
@Repository
class LicenceUses {

  private final JdbcClient db;

  LicenceUses(JdbcClient db) {
    this.db = db;
  }

  void add(LicenceUse use) {
    db.sql(
            """
            insert into licences.use_of (division, id, at, kind, identifier, holder, account, name, unit, purpose, matter, fields, result)
            values (:division, :id, :at, :kind, :identifier, :holder, :account, :name, :unit, :purpose, :matter, :fields, :result)
            """)
        .param("division", use.division())
        .param("id", use.id())
        .param("at", Times.column(use.at()))
        .param("kind", use.kind())
        .param("identifier", use.identifier())
        .param("holder", use.holder())
        .param("account", use.by().account(), java.sql.Types.OTHER)
        .param("name", use.by().name())
        .param("unit", use.by().unit())
        .param("purpose", use.purpose())
        .param("matter", use.matter())
        .param("fields", use.fields().toArray(String[]::new))
        .param("result", use.result().code())
        .update();
  }

  /// Newest first; one row more than the limit.
  List<LicenceUse> listOwn(Identity own, @Nullable Cursor after, int limit) {
    return db.sql(
            """
            select division, id, at, kind, identifier, holder, account, name, unit, purpose, matter, fields, result
              from licences.use_of
             where holder = :holder and (:after::uuid is null or id < :after)
             order by id desc
             limit :limit
            """)
        .param("holder", own.code())
        .param("after", after == null ? null : after.id(0))
        .param("limit", limit + 1)
        .query(LicenceUses::read)
        .list();
  }

  static Cursor cursor(LicenceUse use) {
    return Cursor.of(use.id());
  }

  private static LicenceUse read(ResultSet row, int number) throws SQLException {
    return new LicenceUse(
        row.getObject("id", UUID.class),
        row.getString("division"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        row.getString("identifier"),
        row.getString("holder"),
        new LicenceUse.User(
            row.getObject("account", UUID.class), row.getString("name"), row.getString("unit")),
        row.getString("purpose"),
        row.getString("matter"),
        Arrays.asList((String[]) row.getArray("fields").getArray()),
        LicenceUse.Result.of(row.getString("result")));
  }
}
