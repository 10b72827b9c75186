package org.anlan.exchange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files of the city's folder were read already.
@Repository
class LoadedFiles {

  private final JdbcClient db;

  LoadedFiles(JdbcClient db) {
    this.db = db;
  }

  /// Two instances that start together read a file once.
  boolean isNew(String file, String checksum) {
    db.sql("lock table exchange.loaded in exclusive mode").update();
    return !db.sql("select checksum from exchange.loaded where file = :file")
        .param("file", file)
        .query(String.class)
        .list()
        .contains(checksum);
  }

  void note(String file, String checksum) {
    db.sql(
            """
            insert into exchange.loaded (file, checksum) values (:file, :checksum)
            on conflict (file) do update set checksum = excluded.checksum
            """)
        .param("file", file)
        .param("checksum", checksum)
        .update();
  }
}
