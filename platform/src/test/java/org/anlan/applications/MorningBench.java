package org.anlan.applications;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The morning on which children are put down for school: so many parents write at once, more than may, on a platform that runs beside. Prints one line
/// of numbers for `bench/morning.mjs`.
///
/// Each parent comes, waits in line if need be, begins, saves after each step, reads the form anew, hands it in, looks at it and goes; another comes in
/// their place until the time is over. One in ten presses twice. In the end it is counted whether what was confirmed is there, once.
final class MorningBench {

  /// Steps of one parent until the entry is handed in: they come spread over that time, as they go in the end.
  private static final int STEPS = 6;

  private final JdbcClient db;
  private final String address;
  private final int people;
  private final Duration step;
  private final Measured measured = new Measured();

  private MorningBench(JdbcClient db, String address, int people, Duration step) {
    this.db = db;
    this.address = address;
    this.people = people;
    this.step = step;
  }

  /// @param arguments address of the platform, of its database, name, password, how many parents at once, for how many seconds,
  ///     how many seconds one takes over a step on the mean
  public static void main(String[] arguments) throws InterruptedException {
    var source = new SingleConnectionDataSource(arguments[1], arguments[2], arguments[3], true);
    try {
      var people = Integer.parseInt(arguments[4]);
      var bench =
          new MorningBench(
              JdbcClient.create(source),
              arguments[0],
              people,
              Duration.ofSeconds(Long.parseLong(arguments[6])));
      System.out.println(bench.run(Duration.ofSeconds(Long.parseLong(arguments[5]))));
    } finally {
      source.destroy();
    }
  }

  private String run(Duration time) throws InterruptedException {
    var accounts = accounts(people * 3);
    var ramp = step.multipliedBy(STEPS);
    var end = Instant.now().plus(ramp).plus(time);
    var parents = new ArrayList<Parent>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var place = 0; place < people; place++) {
        var own =
            List.of(
                accounts.get(3 * place), accounts.get(3 * place + 1), accounts.get(3 * place + 2));
        var parent = new Parent(address, own, measured, new Random(1_000L + place));
        parents.add(parent);
        var first = ramp.multipliedBy(place).dividedBy(people);
        threads.submit(() -> parent.live(first, step, end));
      }
      measured.from(Instant.now().plus(ramp));
    }
    return measured.line() + " " + checked(parents);
  }

  /// What was confirmed to each parent, against what is there.
  private String checked(List<Parent> parents) {
    var lost = 0;
    var twice = 0;
    var filed = 0;
    for (var parent : parents)
      for (var kept : parent.kept()) {
        var there = answers(kept.draft());
        if (!there.equals(kept.school())) lost++;
        var many = filings(kept.draft());
        if (many > 1) twice++;
        if (kept.handedIn() && many == 1) filed++;
        if (kept.handedIn() && many == 0) lost++;
      }
    return "filed=%d twice=%d lost=%d".formatted(filed, twice, lost);
  }

  private String answers(UUID draft) {
    return db.sql(
            "select content -> 'answers' ->> 'school.choice' from applications.draft where id = :id")
        .param("id", draft)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private int filings(UUID draft) {
    return db.sql(
            "select count(*) from applications.application where draft = :draft and whole is null")
        .param("draft", draft)
        .query(Integer.class)
        .single();
  }

  /// Accounts with a session each, as if they had signed in before: how fast that is, is measured elsewhere.
  ///
  /// @return the secrets of their browsers
  private List<String> accounts(int many) throws InterruptedException {
    var secrets = new ArrayList<String>();
    var persons = persons();
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    for (var n = 0; n < many; n++) {
      var account = UUID.randomUUID();
      var secret = UUID.randomUUID() + "";
      db.sql(
              "insert into access.account (id, login, kind, name, secret, created_at) values (:id, :login, 'CITIZEN', :name, '', :now)")
          .param("id", account)
          .param("login", "morning" + account)
          .param("name", "家长" + n)
          .param("now", now)
          .update();
      db.sql(
              "insert into access.identity (account, kind, code, since) values (:account, 'person', :code, :now)")
          .param("account", account)
          .param("code", persons.get(n % persons.size()))
          .param("now", now)
          .update();
      db.sql(
              """
              insert into access.session (id, token_hash, account, created_at, seen_at, idle_at, ends_at)
              values (:id, :hash, :account, :now, :now, :end, :end)
              """)
          .param("id", UUID.randomUUID())
          .param("hash", sha256(secret))
          .param("account", account)
          .param("now", now)
          .param("end", now.plusDays(1))
          .update();
      secrets.add(secret);
    }
    return secrets;
  }

  /// The library is filled after the first page is there.
  private List<String> persons() throws InterruptedException {
    while (true) {
      var keys =
          db.sql("select key from exchange.record where library = 'persons' order by key")
              .query(String.class)
              .list();
      if (!keys.isEmpty()) return keys;
      Thread.sleep(Duration.ofSeconds(1));
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
