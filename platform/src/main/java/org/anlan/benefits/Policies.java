package org.anlan.benefits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The versions of the policies.
@Repository
class Policies {

  private static final String COLUMNS =
      """
      select policy, version, state, terms, clause, author, author_name, written_at, judge, judge_name, judged_at, judged_why
        from benefits.policy_version
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  Policies(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// The newest published one of each policy that has not been ended.
  List<PolicyVersion> listPublished() {
    return db.sql(
            COLUMNS
                + """
                 where state = 'published'
                   and version = (select max(v.version) from benefits.policy_version v
                                   where v.policy = policy_version.policy and v.state = 'published')
                 order by policy
                """)
        .query(this::read)
        .list();
  }

  Optional<PolicyVersion> findPublished(String policy) {
    return db.sql(
            COLUMNS
                + " where policy = :policy and state = 'published' order by version desc limit 1")
        .param("policy", policy)
        .query(this::read)
        .optional();
  }

  Optional<PolicyVersion> find(String policy, int version) {
    return db.sql(COLUMNS + " where policy = :policy and version = :version")
        .param("policy", policy)
        .param("version", version)
        .query(this::read)
        .optional();
  }

  /// The draft, or what waits for somebody else.
  Optional<PolicyVersion> lockOpen(String policy) {
    return db.sql(COLUMNS + " where policy = :policy and state in ('draft', 'offered') for update")
        .param("policy", policy)
        .query(this::read)
        .optional();
  }

  List<PolicyVersion> listOpen() {
    return db.sql(COLUMNS + " where state in ('draft', 'offered') order by policy")
        .query(this::read)
        .list();
  }

  /// Newest first.
  List<PolicyVersion> list(String policy) {
    return db.sql(COLUMNS + " where policy = :policy order by version desc")
        .param("policy", policy)
        .query(this::read)
        .list();
  }

  int nextVersion(String policy) {
    return db.sql(
            "select coalesce(max(version), 0) + 1 from benefits.policy_version where policy = :policy")
        .param("policy", policy)
        .query(Integer.class)
        .single();
  }

  /// Another one whenever something is published or ended.
  String stamp() {
    return db.sql(
            """
            select count(*) || '/' || count(*) filter (where state = 'published') || '/' || coalesce(sum(version), 0) || '/' || coalesce(max(judged_at)::text, '')
              from benefits.policy_version where state in ('published', 'ended')
            """)
        .query(String.class)
        .single();
  }

  void put(PolicyVersion one) {
    var judged = one.judged();
    db.sql(
            """
            insert into benefits.policy_version
                   (policy, version, state, terms, clause, author, author_name, written_at, judge, judge_name, judged_at, judged_why)
            values (:policy, :version, :state, :terms::jsonb, :clause, :author, :authorName, :writtenAt, :judge, :judgeName, :judgedAt, :why)
            on conflict (policy, version) do update
               set state = excluded.state, terms = excluded.terms, clause = excluded.clause, author = excluded.author,
                   author_name = excluded.author_name, written_at = excluded.written_at, judge = excluded.judge,
                   judge_name = excluded.judge_name, judged_at = excluded.judged_at, judged_why = excluded.judged_why
            """)
        .param("policy", one.policy())
        .param("version", one.version())
        .param("state", one.state().code())
        .param("terms", json.writeValueAsString(one.terms()))
        .param("clause", one.clause())
        .param("author", one.written().account())
        .param("authorName", one.written().name())
        .param("writtenAt", Times.column(one.written().at()))
        .param("judge", judged == null ? null : judged.account())
        .param("judgeName", judged == null ? null : judged.name(), Types.VARCHAR)
        .param("judgedAt", judged == null ? null : Times.column(judged.at()))
        .param("why", judged == null ? null : judged.why(), Types.VARCHAR)
        .update();
  }

  /// All versions, so that no older one comes back into force.
  int endAll(String policy, PolicyVersion.By by) {
    return db.sql(
            """
            update benefits.policy_version
               set state = 'ended', judge = :judge, judge_name = :name, judged_at = :at, judged_why = :why
             where policy = :policy and state = 'published'
            """)
        .param("judge", by.account())
        .param("name", by.name())
        .param("at", Times.column(by.at()))
        .param("why", by.why(), Types.VARCHAR)
        .param("policy", policy)
        .update();
  }

  void remove(PolicyVersion draft) {
    db.sql(
            "delete from benefits.policy_version where policy = :policy and version = :version and state in ('draft', 'offered')")
        .param("policy", draft.policy())
        .param("version", draft.version())
        .update();
  }

  /// Whether the file of the city's folder is another than the one that was read last; noted at once.
  boolean isNew(String file, String checksum) {
    return db.sql(
                """
                insert into benefits.loaded (file, checksum) values (:file, :checksum)
                on conflict (file) do update set checksum = excluded.checksum
                 where loaded.checksum <> excluded.checksum
                """)
            .param("file", file)
            .param("checksum", checksum)
            .update()
        == 1;
  }

  private PolicyVersion read(ResultSet row, int n) throws SQLException {
    var written =
        new PolicyVersion.By(
            row.getObject("author", UUID.class),
            row.getString("author_name"),
            instant(row, "written_at"),
            null);
    return new PolicyVersion(
        row.getInt("version"),
        PolicyVersion.State.of(row.getString("state")),
        json.readValue(row.getString("terms"), Terms.class),
        row.getString("clause"),
        written,
        judged(row));
  }

  private static PolicyVersion.@Nullable By judged(ResultSet row) throws SQLException {
    var name = row.getString("judge_name");
    if (name == null) return null;
    return new PolicyVersion.By(
        row.getObject("judge", UUID.class),
        name,
        instant(row, "judged_at"),
        row.getString("judged_why"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
