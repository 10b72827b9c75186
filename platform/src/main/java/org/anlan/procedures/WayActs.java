package org.anlan.procedures;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.anlan.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was done with ways and their drafts, by whom; each act is committed to the ledger in its own transaction. Rows are added
/// and read, never changed.
@Repository
class WayActs {

  enum What {
    OPENED("开始修改", "Began a change"),
    WROTE("修改", "Wrote"),
    OFFERED("提请发布", "Offered for publication"),
    TAKEN_BACK("撤回提请", "Took the offer back"),
    SENT_BACK("退回修改", "Sent back"),
    PUBLISHED("发布", "Published"),
    ROLL_BACK_ASKED("提请回退", "Asked to roll back"),
    DROPPED("放弃修改", "Dropped the change");

    private final Texts title;

    What(String zh, String en) {
      this.title = new Texts(zh, en);
    }

    Texts title() {
      return title;
    }
  }

  /// @param version that came into being by it
  record Act(
      Instant at, What what, String person, @Nullable Integer version, @Nullable String words) {}

  private final JdbcClient db;
  private final Ledger ledger;
  private final Ids ids;

  WayActs(JdbcClient db, Ledger ledger, Ids ids) {
    this.db = db;
    this.ledger = ledger;
    this.ids = ids;
  }

  void add(Draft draft, Act act) {
    db.sql(
            """
            insert into procedures.act (id, at, act, person, form, key, draft, version, words, entry)
            values (:id, :at, :act, :person, :form, :key, :draft, :version, :words, :entry)
            """)
        .param("id", ids.next())
        .param("at", Times.column(act.at()))
        .param("act", act.what().name())
        .param("person", act.person())
        .param("form", draft.form().word())
        .param("key", draft.key())
        .param("draft", draft.id())
        .param("version", act.version(), Types.INTEGER)
        .param("words", act.words())
        .param("entry", commit(draft, act))
        .update();
  }

  private UUID commit(Draft draft, Act act) {
    var told = new HashMap<String, @Nullable Object>();
    told.put("act", act.what().name());
    told.put("person", act.person());
    told.put("draft", draft.id().toString());
    told.put("checksum", Publishing.checksum(draft.content().text()));
    told.put("version", act.version());
    told.put("words", act.words());
    told.put("at", act.at().toString());
    return ledger.commit("way-act", draft.form().word() + ":" + draft.key(), told);
  }

  /// Newest first.
  List<Act> list(WayForm form, String key) {
    return db.sql(
            """
            select at, act, person, version, words
              from procedures.act
             where form = :form and key = :key
             order by at desc, id desc
             limit 200
            """)
        .param("form", form.word())
        .param("key", key)
        .query((row, n) ->
            new Act(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                What.valueOf(row.getString("act")),
                row.getString("person"),
                row.getObject("version", Integer.class),
                row.getString("words")))
        .list();
  }

  /// A row for each save would bury the others: one by the same person on the same draft within the hour is enough.
  boolean wroteSince(Draft draft, String person, Instant since) {
    return db.sql(
            """
            select coalesce((select act = 'WROTE' and person = :person and at >= :since
                               from procedures.act where draft = :draft order by at desc, id desc limit 1), false)
            """)
        .param("draft", draft.id())
        .param("person", person)
        .param("since", Times.column(since))
        .query(Boolean.class)
        .single();
  }
}
