package org.anlan.directory;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.anlan.rules.csv.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the city's directory files into the database, all or nothing, and only when they changed.
@Component
class Loading {

  private static final List<String> FILES =
      List.of("divisions", "grids", "units", "posts", "people", "holdings", "rosters", "leave")
          .stream()
          .map(name -> "directory/" + name + ".csv")
          .toList();

  private final CityFolder city;
  private final JdbcTemplate db;
  private final TransactionTemplate transaction;

  Loading(CityFolder city, JdbcTemplate db, TransactionTemplate transaction) {
    this.city = city;
    this.db = db;
    this.transaction = transaction;
  }

  void loadIfChanged() {
    var checksum = city.checksum(FILES);
    transaction.executeWithoutResult(status -> {
      // Two instances that start together load once.
      db.execute("lock table directory.loaded in exclusive mode");
      var before =
          db.queryForList(
              "select checksum from directory.loaded where folder = 'directory'", String.class);
      if (before.contains(checksum)) return;
      load();
      db.update(
          """
          insert into directory.loaded (folder, checksum) values ('directory', ?)
          on conflict (folder) do update set checksum = excluded.checksum
          """,
          checksum);
    });
  }

  private void load() {
    db.execute(
        """
        truncate directory.leave, directory.roster, directory.holding, directory.person, directory.post,
                 directory.unit, directory.grid, directory.division
        """);
    fill(
        "divisions",
        "division",
        "code:code,name:name,name_en:name_en,level:level,parent:parent,kind:kind,valid_from:valid_from@date");
    fill(
        "grids",
        "grid",
        "code:code,community:community,lon:lon@float8,lat:lat@float8,area_m2:area_m2@float8");
    fill(
        "units",
        "unit",
        "uscc:uscc,name:name,short_name:short_name,name_en:name_en,kind:kind,level:level,division:division,parent_uscc:parent,duties:duties@words,phone:phone");
    fill(
        "posts",
        "post",
        "id:id,unit:unit,title:title,title_en:title_en,roles:roles@words,division:division");
    fill("people", "person", "id:id,name:name,name_en:name_en,phone:phone");
    fill(
        "holdings",
        "holding",
        "person:person,post:post,valid_from:valid_from@date,valid_to:valid_to@date");
    fill("rosters", "roster", "post:post,weekday:weekday@int,from:starts@time,to:ends@time");
    fill(
        "leave",
        "leave",
        "person:person,from:starts@date,to:ends@date,substitute:substitute,reason:reason");
  }

  /// @param columns `column in the file:column in the table@type`, text where no type is given
  private void fill(String file, String table, String columns) {
    var parts = Arrays.stream(columns.split(",")).map(Column::of).toList();
    var names = String.join(", ", parts.stream().map(Column::target).toList());
    var marks = String.join(", ", parts.stream().map(Column::mark).toList());
    var rows = city.table("directory/" + file + ".csv");
    db.batchUpdate(
        "insert into directory.%s (%s) values (%s)".formatted(table, names, marks),
        setter(
            rows,
            (row, values) -> {
              for (var i = 0; i < parts.size(); i++)
                values[i] = blankAsAbsent(row.get(parts.get(i).source()));
            },
            parts.size()));
  }

  private static BatchPreparedStatementSetter setter(
      List<Csv.Row> rows, BiConsumer<Csv.Row, @Nullable String[]> read, int count) {
    return new BatchPreparedStatementSetter() {
      @Override
      public void setValues(java.sql.PreparedStatement statement, int index)
          throws java.sql.SQLException {
        var values = new @Nullable String[count];
        read.accept(rows.get(index), values);
        for (var i = 0; i < count; i++) statement.setString(i + 1, values[i]);
      }

      @Override
      public int getBatchSize() {
        return rows.size();
      }
    };
  }

  private static @Nullable String blankAsAbsent(String value) {
    return value.isBlank() ? null : value;
  }

  private record Column(String source, String target, String mark) {
    static Column of(String text) {
      var parts = text.split("[:@]");
      var type = parts.length > 2 ? parts[2] : "text";
      var mark =
          switch (type) {
            case "words" -> "coalesce(string_to_array(?::text, ' '), '{}')";
            case "text" -> "?";
            default -> "?::text::" + type;
          };
      return new Column(parts[0], parts[1], mark);
    }
  }
}
