package org.anlan.services;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.anlan.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was done with items, by whom; each act is committed to the ledger in its own transaction. Rows are added and read, never changed.
@Repository
class ItemActs {

  enum What {
    CREATED("新建事项", "Made the item"),
    IMPORTED("批量导入", "Imported it"),
    CLAIMED("认领事项", "Claimed it"),
    OPENED("开始修改", "Began a change"),
    WROTE("修改要素", "Wrote"),
    OFFERED("提请合法性审核", "Offered it for legal review"),
    TAKEN_BACK("撤回", "Took it back"),
    SENT_BACK("退回修改", "Sent it back"),
    REVIEWED("审核通过", "Passed the legal review"),
    PUBLISHED("发布", "Published"),
    DROPPED("放弃修改", "Dropped the change"),
    SUSPENDED("暂停办理", "Suspended"),
    RESUMED("恢复办理", "Resumed"),
    CANCELLED("取消事项", "Cancelled"),
    DELEGATED("下沉", "Delegated"),
    WITHDRAWN("收回下沉", "Withdrew the delegation"),
    LAW_CHANGED("法规变化，列入复核", "A law changed: to be looked at"),
    LOOKED_AT("复核完毕", "Looked at after a law changed"),
    HEARD("添加群众说法", "Added a saying of people"),
    UNHEARD("删除群众说法", "Removed a saying of people");

    private final Texts title;

    What(String zh, String en) {
      this.title = new Texts(zh, en);
    }

    Texts title() {
      return title;
    }
  }

  record Act(
      Instant at, What what, String person, @Nullable Integer version, @Nullable String words) {}

  private final JdbcClient db;
  private final Ledger ledger;
  private final Ids ids;

  ItemActs(JdbcClient db, Ledger ledger, Ids ids) {
    this.db = db;
    this.ledger = ledger;
    this.ids = ids;
  }

  /// @param checksum of the version's content, where there is one
  void add(String code, Act act, @Nullable String checksum) {
    db.sql(
            """
            insert into services.item_act (id, at, act, person, code, version, words, entry)
            values (:id, :at, :act, :person, :code, :version, :words, :entry)
            """)
        .param("id", ids.next())
        .param("at", Times.column(act.at()))
        .param("act", act.what().name())
        .param("person", act.person())
        .param("code", code)
        .param("version", act.version(), Types.INTEGER)
        .param("words", act.words())
        .param("entry", commit(code, act, checksum))
        .update();
  }

  private java.util.UUID commit(String code, Act act, @Nullable String checksum) {
    var told = new HashMap<String, @Nullable Object>();
    told.put("act", act.what().name());
    told.put("person", act.person());
    told.put("version", act.version());
    told.put("checksum", checksum);
    told.put("words", act.words());
    told.put("at", act.at().toString());
    return ledger.commit("item-act", "item:" + code, told);
  }

  /// Newest first, for those who see the item.
  List<Act> list(Sight sight, String code) {
    return db.sql(
            """
            select a.at, a.act, a.person, a.version, a.words
              from services.item_act a join services.item i on i.code = a.code
             where a.code = :code and %s
             order by a.at desc, a.id desc
             limit 200
            """
                .formatted(Sight.IN_SIGHT))
        .param("code", code)
        .params(sight.parameters())
        .query((row, n) ->
            new Act(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                What.valueOf(row.getString("act")),
                row.getString("person"),
                row.getObject("version", Integer.class),
                row.getString("words")))
        .list();
  }
}
