package org.anlan.benefits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.Anlan;
import org.anlan.exchange.DataChanged;
import org.anlan.rules.csv.Csv;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Measures the matching of 100,000 firms with 246 policies on the whole platform with its own PostgreSQL: a first round, one in which nothing changed, single
/// changes, and whether both ways come to the same. Firms are Linlan's 2,000 with other numbers, policies those of its folder with other thresholds; both are made
/// here and nowhere kept. Prints one line of numbers for `bench/benefits.mjs`.
final class BenefitsBench {

  private static final int FIRMS = 100_000;
  private static final int POLICIES = 246;
  private static final int CHANGES = 200;
  private static final int PIECE = 2_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConfigurableApplicationContext platform;
  private final JdbcClient db;
  private final Random chance = new Random(17);

  private BenefitsBench(ConfigurableApplicationContext platform) {
    this.platform = platform;
    this.db = platform.getBean(JdbcClient.class);
  }

  /// @param arguments the city's folder to begin from, and a folder to work in
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var folder = Path.of(arguments[1]).toAbsolutePath();
    delete(folder);
    var city = city(Path.of(arguments[0]), folder.resolve("city"));
    var settings =
        new String[] {
          "--anlan.home=" + folder.resolve("home"),
          "--anlan.city=" + city,
          "--server.port=0",
          "--anlan.password-rounds=1000"
        };
    try (var platform = SpringApplication.run(Anlan.class, settings)) {
      new BenefitsBench(platform).run(Path.of(arguments[0]));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList())
        Files.delete(file);
    }
  }

  /// Without records, and with so many policies.
  private static Path city(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = from.relativize(file).toString();
        if (name.equals("exchange/firms.csv") || name.equals("exchange/persons.csv")) continue;
        var target = to.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    var made = 0;
    var own = firmPolicies(to.resolve("benefits"));
    for (var round = 0; made + own.size() < POLICIES; round++)
      for (var policy : own)
        if (made + own.size() < POLICIES) {
          variant(policy, round + 2);
          made++;
        }
    return to;
  }

  private static List<Path> firmPolicies(Path folder) throws IOException {
    var found = new ArrayList<Path>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList())
        if (Files.readString(file).contains("\"library\": \"firms\"")
            && !file.endsWith("settings.json")) found.add(file);
    }
    return found;
  }

  /// The same policy with every lower limit a little further up.
  private static void variant(Path policy, int n) throws IOException {
    var code = policy.getFileName().toString().replace(".json", "");
    var other = code + "-" + n;
    var terms =
        Files.readString(policy)
            .replace("\"code\": \"%s\"".formatted(code), "\"code\": \"%s\"".formatted(other))
            .replaceAll("(?s)\"conflicts\": \\[.*?]", "\"conflicts\": []");
    var dmn = Files.readString(policy.resolveSibling(code + ".dmn")).replace(code, other);
    var shifted =
        Pattern.compile("(?<=<text>&gt;=? )(\\d+)(?=</text>)")
            .matcher(dmn)
            .replaceAll(found -> String.valueOf(Long.parseLong(found.group(1)) * (10 + n) / 10));
    Files.writeString(policy.resolveSibling(other + ".json"), terms);
    Files.writeString(policy.resolveSibling(other + ".dmn"), shifted);
  }

  private void run(Path from) throws IOException, InterruptedException {
    settle();
    var records = records(from);
    insert(records);
    var first = round();
    var rows = count();
    var again = round();
    var changes = change(records);
    var whole = round();
    System.out.printf(
        java.util.Locale.ROOT,
        "firms=%d policies=%d first=%.1f again=%.1f rows=%d missing=%d median=%.0f p95=%.0f max=%.0f changes=%d moved=%d differences=%d%n",
        whole.counts().seen(),
        platform
            .getBean(PolicyBook.class)
            .listInForce("firms", platform.getBean(Matching.class).when().today())
            .size(),
        seconds(first),
        seconds(again),
        rows,
        first.counts().lacking(),
        changes.at(50),
        changes.at(95),
        changes.at(100),
        CHANGES,
        changes.moved(),
        whole.counts().changed());
  }

  /// The rounds that a first start makes of the empty libraries are over.
  private void settle() throws InterruptedException {
    var store = platform.getBean(MatchRounds.class);
    while (store.findNewest("firms").filter(one -> one.ended() != null).isEmpty())
      Thread.sleep(200);
  }

  private List<Map<String, String>> records(Path from) throws IOException {
    var rows = Csv.read(Files.readString(from.resolve("exchange/firms.csv")));
    var made = new ArrayList<Map<String, String>>();
    for (var n = 0; n < FIRMS; n++) {
      var values = new HashMap<String, String>();
      rows.get(n % rows.size())
          .fields()
          .forEach((field, value) -> {
            if (!value.isBlank() && chance.nextInt(50) > 0)
              values.put(field, jittered(field, value));
          });
      values.put("uscc", "%018d".formatted(n));
      values.put("firm_division", rows.get(n % rows.size()).get("firm_division"));
      made.add(values);
    }
    return made;
  }

  private String jittered(String field, String value) {
    if (!value.matches("\\d{1,7}") || field.equals("sector")) return value;
    return String.valueOf(Math.round(Long.parseLong(value) * (0.5 + chance.nextDouble())));
  }

  private void insert(List<Map<String, String>> records) {
    for (var from = 0; from < records.size(); from += PIECE) {
      var piece = records.subList(from, from + PIECE);
      db.sql(
              """
              insert into exchange.record (division, library, key, area, fields, changed_at)
              select left(area, 6), 'firms', key, area, fields::jsonb, :now from unnest(:areas, :keys, :fields) as r(area, key, fields)
              """)
          .param("now", OffsetDateTime.now(ZoneOffset.UTC))
          .param(
              "areas", piece.stream().map(one -> one.get("firm_division")).toArray(String[]::new))
          .param("keys", piece.stream().map(one -> one.get("uscc")).toArray(String[]::new))
          .param("fields", piece.stream().map(JSON::writeValueAsString).toArray(String[]::new))
          .update();
    }
    db.sql("analyze exchange.record").update();
  }

  private MatchRound round() throws InterruptedException {
    var keeping = platform.getBean(RoundKeeping.class);
    var store = platform.getBean(MatchRounds.class);
    keeping.begin("firms", "bench");
    keeping.look();
    while (store.findNewest("firms").filter(one -> one.ended() != null).isEmpty()) Thread.sleep(50);
    var done = store.findNewest("firms").orElseThrow();
    if (done.failed() != null) throw new IllegalStateException(done.failed());
    return done;
  }

  private static double seconds(MatchRound round) {
    var ended = java.util.Objects.requireNonNull(round.ended());
    return java.time.Duration.between(round.started(), ended).toMillis() / 1000.0;
  }

  private long count() {
    return db.sql("select count(*) from benefits.match").query(Long.class).single();
  }

  private record Times(double[] millis, long moved) {
    double at(int percent) {
      return millis[Math.min(millis.length - 1, percent * millis.length / 100)];
    }
  }

  /// Single changes, one after the other: from the commit of the change until what it means for the firm stands there.
  private Times change(List<Map<String, String>> records) throws InterruptedException {
    var millis = new double[CHANGES];
    var before = snapshot();
    for (var n = 0; n < CHANGES; n++) {
      var one = records.get(chance.nextInt(FIRMS));
      for (var field : List.of("insured_staff", "revenue", "rd_spend", "patents"))
        one.put(field, String.valueOf(chance.nextInt(5_000)));
      var began = commit(one);
      while (waits()) Thread.sleep(1);
      millis[n] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(millis);
    return new Times(millis, snapshot() - before);
  }

  private long snapshot() {
    return db.sql(
            "select coalesce(sum(hashtext(key || policy || fen || verdict)::bigint), 0) from benefits.match")
        .query(Long.class)
        .single();
  }

  private long commit(Map<String, String> one) {
    var key = java.util.Objects.requireNonNull(one.get("uscc"));
    platform
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          db.sql(
                  "update exchange.record set fields = :fields::jsonb where library = 'firms' and key = :key")
              .param("fields", JSON.writeValueAsString(one))
              .param("key", key)
              .update();
          platform.publishEvent(
              new DataChanged("firms", "990102", key, Set.of("revenue"), Instant.EPOCH));
        });
    return System.nanoTime();
  }

  private boolean waits() {
    return db.sql("select exists (select 1 from benefits.changed)").query(Boolean.class).single();
  }
}
