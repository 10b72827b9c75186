package org.anlan.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was handed in, and what it hangs on.
@Repository
class StoredFiles {

  private final JdbcClient db;

  StoredFiles(JdbcClient db) {
    this.db = db;
  }

  void add(StoredFile file, Instant at) {
    var thumb = file.contents().thumb();
    db.sql(
            """
            insert into files.file (id, sha256, thumb_sha256, original_sha256, media_type, bytes,
                                    width, height, name, session, account, at)
            values (:id, :full, :thumb, :original, :type, :bytes,
                    :width, :height, :name, :session, :account, :at)
            """)
        .param("id", file.id())
        .param("full", file.contents().full().hex())
        .param("thumb", thumb == null ? null : thumb.hex())
        .param("original", file.contents().original().hex())
        .param("type", file.mediaType())
        .param("bytes", file.bytes())
        .param("width", file.width())
        .param("height", file.height())
        .param("name", file.name())
        .param("session", file.owner().session())
        .param("account", file.owner().account())
        .param("at", Times.column(at))
        .update();
  }

  Optional<StoredFile> find(UUID id) {
    return list(List.of(id)).stream().findFirst();
  }

  /// In the order of the ids; what is not there is left out.
  List<StoredFile> list(Collection<UUID> ids) {
    if (ids.isEmpty()) return List.of();
    return db.sql(
            "select * from files.file where id = any (:ids) order by array_position(:ids, id)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> read(row))
        .list();
  }

  /// What hangs on something, oldest first.
  List<StoredFile> listOn(String owner) {
    return db.sql("select * from files.file where attached_to = :owner order by id")
        .param("owner", owner)
        .query((row, number) -> read(row))
        .list();
  }

  /// Hangs those of the files on `owner` that hang on nothing yet; answers how many.
  int attach(Collection<UUID> ids, String owner, Instant at) {
    return db.sql(
            """
            update files.file set attached_to = :owner, attached_at = :at
             where id = any (:ids) and attached_to is null
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("owner", owner)
        .param("at", Times.column(at))
        .update();
  }

  int pass(String from, String to, Instant at) {
    return db.sql(
            "update files.file set attached_to = :to, attached_at = :at where attached_to = :from")
        .param("from", from)
        .param("to", to)
        .param("at", Times.column(at))
        .update();
  }

  /// Takes out at most `most` files that have hung on nothing since before `before`.
  List<StoredFile> removeLoose(Instant before, int most) {
    return db.sql(
            """
            delete from files.file
             where id in (select id from files.file
                           where attached_to is null and at < :before
                           order by at limit :most for update skip locked)
            returning *
            """)
        .param("before", Times.column(before))
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  /// With what is left of their uploads.
  List<StoredFile> removeOn(String owner) {
    db.sql(
            "delete from files.upload where id in (select id from files.file where attached_to = :owner)")
        .param("owner", owner)
        .update();
    return db.sql("delete from files.file where attached_to = :owner returning *")
        .param("owner", owner)
        .query((row, number) -> read(row))
        .list();
  }

  void doom(Collection<Digest> contents) {
    if (contents.isEmpty()) return;
    db.sql("insert into files.doomed (sha256) select unnest(:sums) on conflict do nothing")
        .param("sums", contents.stream().map(Digest::hex).toArray(String[]::new))
        .update();
  }

  boolean anyDoomed() {
    return db.sql("select exists (select 1 from files.doomed)").query(Boolean.class).single();
  }

  List<Digest> takeDoomed(int most) {
    return db.sql(
            "delete from files.doomed where sha256 in (select sha256 from files.doomed limit :most) returning sha256")
        .param("most", most)
        .query((row, number) -> new Digest(row.getString("sha256")))
        .list();
  }

  boolean needs(Digest content) {
    return db.sql(
            "select exists (select 1 from files.file where sha256 = :hex or thumb_sha256 = :hex)")
        .param("hex", content.hex())
        .query(Boolean.class)
        .single();
  }

  /// Keeping a content and forgetting one exclude each other until the transaction ends; many may keep at once.
  void lockForKeeping() {
    db.sql("select pg_advisory_xact_lock_shared(hashtext('files.vault'))").query().listOfRows();
  }

  void lockForForgetting() {
    db.sql("select pg_advisory_xact_lock(hashtext('files.vault'))").query().listOfRows();
  }

  private static StoredFile read(ResultSet row) throws SQLException {
    var thumb = row.getString("thumb_sha256");
    return new StoredFile(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("bytes"),
        row.getInt("width"),
        row.getInt("height"),
        new StoredFile.Contents(
            new Digest(row.getString("sha256")),
            thumb == null ? null : new Digest(thumb),
            new Digest(row.getString("original_sha256"))),
        new StoredFile.Owner(
            row.getObject("session", UUID.class), row.getObject("account", UUID.class)),
        row.getString("attached_to"));
  }
}
