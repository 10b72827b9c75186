package org.anlan.licences;

import java.time.Instant;
import java.util.Optional;
import org.anlan.access.Identity;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The codes that holders show, by the hash of each: whoever has the database has no code.
@Repository
class Passes {

  /// What a code opens.
  record Pass(String kind, @Nullable String identifier, String holder) {}

  private final JdbcClient db;

  Passes(JdbcClient db) {
    this.db = db;
  }

  /// The codes that the holder had open for it before hold no longer.
  void add(byte[] hash, Pass pass, Identity of, Instant now, Instant ends) {
    db.sql(
            """
            delete from licences.pass
             where ends_at < :now
                or (holder = :holder and kind = :kind and identifier is not distinct from :identifier)
            """)
        .param("now", Times.column(now))
        .param("holder", of.code())
        .param("kind", pass.kind())
        .param("identifier", pass.identifier())
        .update();
    db.sql(
            """
            insert into licences.pass (hash, kind, identifier, holder, made_at, ends_at)
            values (:hash, :kind, :identifier, :holder, :now, :ends)
            """)
        .param("hash", hash)
        .param("kind", pass.kind())
        .param("identifier", pass.identifier())
        .param("holder", pass.holder())
        .param("now", Times.column(now))
        .param("ends", Times.column(ends))
        .update();
  }

  /// Uses it up; empty when there is none, its time is over or somebody used it before.
  Optional<Pass> take(byte[] hash, Instant now) {
    return db.sql(
            """
            update licences.pass set used_at = :now
             where hash = :hash and used_at is null and ends_at > :now
            returning kind, identifier, holder
            """)
        .param("hash", hash)
        .param("now", Times.column(now))
        .query(Pass.class)
        .optional();
  }
}
