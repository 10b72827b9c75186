package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How cases are tied to one another; each side keeps its own row.
@Repository
class Links {

  /// How the other case stands to this one.
  enum Kind {
    RELATED("相关", "Related"),
    PARENT("上级案件", "Parent"),
    CHILD("子案件", "Child"),
    MERGED_INTO("已并入", "Merged into"),
    MERGED_FROM("并入的案件", "Merged from"),
    SPLIT_FROM("拆分自", "Split from"),
    SPLIT_INTO("拆出的案件", "Split off");

    private final Texts name;

    Kind(String zh, String en) {
      this.name = new Texts(zh, en);
    }

    Texts title() {
      return name;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  record Link(Kind kind, CaseNumber other, Instant at) {}

  private final JdbcClient db;

  Links(JdbcClient db) {
    this.db = db;
  }

  /// Twice is as good as once.
  void add(CaseFile file, Link link) {
    db.sql(
            """
            insert into cases.link (division, case_id, kind, other, at)
            values (:division, :case, :kind, :other, :at)
            on conflict do nothing
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("kind", link.kind().word())
        .param("other", link.other().text())
        .param("at", Times.column(link.at()))
        .update();
  }

  List<Link> list(CaseFile file) {
    return db.sql(
            """
            select kind, other, at
              from cases.link
             where division = :division and case_id = :case
             order by at, other
            """)
        .param("division", file.division())
        .param("case", file.id())
        .query((row, n) ->
            new Link(
                Kind.of(row.getString("kind")),
                new CaseNumber(row.getString("other")),
                Cases.instant(row, "at")))
        .list();
  }
}
