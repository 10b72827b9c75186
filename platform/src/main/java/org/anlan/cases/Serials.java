package org.anlan.cases;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Draws the serials of case numbers, aside from the caller's transaction: within it the row would be locked until it commits, and whoever takes a
/// matter of the same series in would stand in line for all that the one before still has to do. A number whose matter is not taken in after
/// all stays unused; only the numbers of documents may have no gaps.
@Repository
class Serials {

  private final JdbcClient db;

  Serials(@Qualifier("aside") DataSource aside) {
    this.db = JdbcClient.create(aside);
  }

  /// The next serials of a series, as many as are wanted; two at the same moment get different ones.
  ///
  /// @return the first of them
  int draw(CaseNumber.Series series, int many) {
    return db.sql(
                """
                insert into cases.serial as s (division, day, channel, last) values (:division, :day, :channel, :many)
                on conflict (division, day, channel) do update set last = s.last + :many
                returning last
                """)
            .param("division", series.division())
            .param("day", series.day())
            .param("channel", String.valueOf(series.channel()))
            .param("many", many)
            .query(Integer.class)
            .single()
        - many
        + 1;
  }
}
