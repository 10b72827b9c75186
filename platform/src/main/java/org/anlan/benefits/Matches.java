package org.anlan.benefits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.anlan.access.Identity;
import org.anlan.http.Times;
import org.anlan.rules.benefits.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the policies come to for each record.
@Repository
class Matches {

  private static final String COLUMNS =
      "select division, library, key, policy, version, verdict, row, fen, missing, since from benefits.match ";

  /// How many there are of a policy, and what they come to.
  record Total(String policy, Verdict verdict, long count, long fen) {}

  private final JdbcClient db;

  Matches(JdbcClient db) {
    this.db = db;
  }

  /// Writes what is another than it was, and nothing else.
  ///
  /// @return how many rows changed
  int put(Collection<Match.Of> found) {
    if (found.isEmpty()) return 0;
    var library = found.iterator().next().library();
    var before = new HashMap<String, Match>();
    for (var match : listOfRecords(library, found.stream().map(Match.Of::key).toList()))
      before.put(match.key() + "/" + match.policy(), match);
    var fresh = new ArrayList<Match>();
    for (var of : found)
      for (var match : of.matches()) {
        var known = before.remove(match.key() + "/" + match.policy());
        if (known != null && known.sameAs(match)) continue;
        if (known != null) before.put(match.key() + "/" + match.policy(), known);
        fresh.add(match);
      }
    remove(before.values());
    add(fresh);
    return before.size() + fresh.size();
  }

  private List<Match> listOfRecords(String library, List<String> keys) {
    return db.sql(COLUMNS + "where library = :library and key = any (:keys)")
        .param("library", library)
        .param("keys", keys.toArray(String[]::new))
        .query(Matches::read)
        .list();
  }

  private void remove(Collection<Match> matches) {
    if (matches.isEmpty()) return;
    db.sql(
            """
            delete from benefits.match m using unnest(:libraries, :keys, :policies) as gone(library, key, policy)
             where m.library = gone.library and m.key = gone.key and m.policy = gone.policy
            """)
        .param("libraries", texts(matches, Match::library))
        .param("keys", texts(matches, Match::key))
        .param("policies", texts(matches, Match::policy))
        .update();
  }

  private void add(List<Match> matches) {
    if (matches.isEmpty()) return;
    db.sql(
            """
            insert into benefits.match (division, library, key, policy, version, verdict, row, fen, missing, since)
            select division, library, key, policy, version, verdict, row, fen,
                   case missing when '' then '{}' else string_to_array(missing, ' ') end, :since
              from unnest(:divisions, :libraries, :keys, :policies, :versions, :verdicts, :rows, :fens, :missing)
                   as m(division, library, key, policy, version, verdict, row, fen, missing)
            """)
        .param("since", Times.column(matches.getFirst().since()))
        .param("divisions", texts(matches, Match::division))
        .param("libraries", texts(matches, Match::library))
        .param("keys", texts(matches, Match::key))
        .param("policies", texts(matches, Match::policy))
        .param("versions", matches.stream().map(Match::version).toArray(Integer[]::new))
        .param("verdicts", texts(matches, match -> match.verdict().code()))
        .param("rows", matches.stream().map(Match::row).toArray(Integer[]::new))
        .param("fens", matches.stream().map(Match::fen).toArray(Long[]::new))
        .param("missing", texts(matches, match -> String.join(" ", match.missing())))
        .update();
  }

  private static String[] texts(Collection<Match> matches, Function<Match, String> part) {
    return matches.stream().map(part).toArray(String[]::new);
  }

  /// Of one's own record.
  List<Match> listOf(Identity own) {
    return db.sql(COLUMNS + "where library = :library and key = :key order by policy")
        .param("library", own.kind().code() + "s")
        .param("key", own.code())
        .query(Matches::read)
        .list();
  }

  /// Who meets a policy and has no award under it for this term yet, those first who met it first.
  List<Match> listToAward(Terms terms) {
    return db.sql(
            COLUMNS
                + """
                where policy = :policy and verdict = 'yes'
                  and not exists (select 1 from benefits.award a
                                   where a.policy = match.policy and a.term = :term and a.key = match.key
                                     and a.state not in ('excluded', 'recovered'))
                order by since, key
                """)
        .param("policy", terms.code())
        .param("term", terms.from())
        .query(Matches::read)
        .list();
  }

  /// What some records come to under other policies.
  Map<String, List<Match>> listYes(Collection<String> keys, Set<String> policies) {
    var found = new HashMap<String, List<Match>>();
    db.sql(COLUMNS + "where key = any (:keys) and policy = any (:policies) and verdict = 'yes'")
        .param("keys", keys.toArray(String[]::new))
        .param("policies", policies.toArray(String[]::new))
        .query(Matches::read)
        .list()
        .forEach(match -> found.computeIfAbsent(match.key(), key -> new ArrayList<>()).add(match));
    return found;
  }

  List<Total> totals() {
    return db.sql(
            """
            select policy, verdict, count(*) as count, sum(fen) as fen
              from benefits.match group by policy, verdict
            """)
        .query((row, n) ->
            new Total(
                row.getString("policy"),
                verdict(row.getString("verdict")),
                row.getLong("count"),
                row.getLong("fen")))
        .list();
  }

  /// The policies that were in force and are no more.
  int removeAllBut(String library, Set<String> policies) {
    return db.sql(
            "delete from benefits.match where library = :library and not policy = any (:policies)")
        .param("library", library)
        .param("policies", policies.toArray(String[]::new))
        .update();
  }

  private static Verdict verdict(String code) {
    return Verdict.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static Match read(ResultSet row, int n) throws SQLException {
    return new Match(
        row.getString("division"),
        row.getString("library"),
        row.getString("key"),
        row.getString("policy"),
        row.getInt("version"),
        verdict(row.getString("verdict")),
        row.getInt("row"),
        row.getLong("fen"),
        Set.of((String[]) row.getArray("missing").getArray()),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }
}
