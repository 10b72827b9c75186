package org.anlan.drawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anlan.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of each schema, asked from a database that was migrated a moment ago.
final class DatabasePages {

  private static final Pattern SAID_BEFORE =
      Pattern.compile(
          "((?:^--[^\\n]*\\n)+)create table (?:if not exists )?(\\S+)", Pattern.MULTILINE);

  private final JdbcClient db;
  private final Map<String, String> sentences;

  private DatabasePages(JdbcClient db, Map<String, String> sentences) {
    this.db = db;
    this.sentences = sentences;
  }

  static List<Drawing> draw() throws IOException {
    try (var pool = TestDatabase.fresh()) {
      var pages = new DatabasePages(JdbcClient.create(pool), sentences());
      return pages.schemas().stream().map(pages::page).toList();
    }
  }

  /// A schema of ours is one with a table that remembers its migrations, and something else.
  private List<String> schemas() {
    return db.sql(
            """
            select table_schema
              from information_schema.tables
             where table_schema in (select table_schema from information_schema.tables where table_name = 'migration')
             group by table_schema
            having count(*) > 1
             order by table_schema
            """)
        .query(String.class)
        .list();
  }

  private Drawing page(String schema) {
    var page = new StringBuilder("# Schema `%s`\n".formatted(schema));
    tables(schema).forEach(table -> page.append(table(schema, table)));
    return Drawing.page("database/" + schema + ".md", page.toString());
  }

  private List<String> tables(String schema) {
    return db.sql(
            """
            select table_name
              from information_schema.tables
             where table_schema = :schema and table_name <> 'migration'
             order by table_name
            """)
        .param("schema", schema)
        .query(String.class)
        .list();
  }

  private String table(String schema, String table) {
    var name = schema + "." + table;
    var columns = new Table("Column", "Type", "May be absent", "Default");
    columns(name).forEach(row -> columns.row(row.toArray()));
    var rules = new StringBuilder();
    rules(name).forEach(rule -> rules.append("- ").append(rule).append('\n'));
    return "\n## `%s`\n\n%s\n\n%s\n%s"
        .formatted(name, sentences.getOrDefault(name, ""), columns, rules);
  }

  private List<List<String>> columns(String table) {
    return db.sql(
            """
            select a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity::text,
                   pg_get_expr(d.adbin, d.adrelid) as given
              from pg_attribute a
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
             order by a.attnum
            """)
        .param("table", table)
        .query((row, _) -> {
          var given = row.getString("given");
          var identity = row.getString("attidentity");
          return List.of(
              "`" + row.getString(1) + "`",
              row.getString(2),
              row.getBoolean(3) ? "" : "yes",
              given != null ? "`" + given + "`" : identity.isBlank() ? "" : "counted up");
        })
        .list();
  }

  /// Keys, checks and references first, then what is only there for speed.
  private List<String> rules(String table) {
    return db.sql(
            """
            select said
              from (select case contype when 'p' then 1 when 'u' then 2 when 'f' then 3 else 4 end as place,
                           pg_get_constraintdef(oid) as said
                      from pg_constraint
                     where conrelid = cast(:table as regclass) and contype in ('p', 'u', 'f', 'c')
                    union all
                    select 5, 'index ' || regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '')
                              || case when i.indisunique then ' (unique)' else '' end
                      from pg_index i
                     where i.indrelid = cast(:table as regclass)
                       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)) as rules
             order by place, said collate "C"
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  /// The comment that stands directly before each `create table`.
  private static Map<String, String> sentences() throws IOException {
    var found = new HashMap<String, String>();
    try (var files = Files.walk(Path.of("src", "main", "resources", "db", "migration"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        var match = SAID_BEFORE.matcher(Files.readString(file));
        while (match.find())
          found.put(
              match.group(2),
              match.group(1).replaceAll("(?m)^--\\s*", "").strip().replace("\n", " "));
      }
    }
    return found;
  }
}
