package org.anlan.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anlan.DurableDatabase;
import org.anlan.rules.ledger.Checkpoint;
import org.anlan.rules.ledger.Checks;
import org.anlan.rules.ledger.Proofs;

/// Kills a process that acts and signs, at random moments, every other time its PostgreSQL first, and checks that whatever it had
/// acknowledged is in the log once and that no checkpoint it showed was ever contradicted. `make prove-ledger` runs it.
final class LedgerKillProof {

  private final Path home;
  private final Random random;
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> shown = ConcurrentHashMap.newKeySet();

  private LedgerKillProof(Path home, long seed) {
    this.home = home;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(arguments[1]).toAbsolutePath();
    if (arguments[0].equals("act")) act(home);
    else {
      DurableDatabase.delete(home);
      new LedgerKillProof(home, Long.parseLong(arguments[3])).run(Integer.parseInt(arguments[2]));
    }
  }

  /// The process that is killed: says what it did only once it was committed, and what it signed once it can be seen.
  private static void act(Path home) throws InterruptedException {
    var database = DurableDatabase.open(home);
    var house = new LedgerHouse(database.pool(), home);
    new Heartbeat(house.sequencer, house.signatory, false).start();
    try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 4; i++) clerks.submit(() -> actFor(house));
      for (; ; ) {
        house.checkpoints.findLast().ifPresent(signed -> say("signed", signed.note().text()));
        Thread.sleep(50);
      }
    }
  }

  private static void actFor(LedgerHouse house) {
    for (; ; ) say("did", house.act("case", "words").toString());
  }

  private static synchronized void say(String what, String words) {
    System.out.println(what + " " + words.replace('\n', '|'));
    System.out.flush();
  }

  private void run(int kills) throws IOException, InterruptedException {
    for (var kill = 0; kill < kills; kill++) killOne(kill % 2 == 1);
    try (var database = DurableDatabase.open(home)) {
      var house = new LedgerHouse(database.pool(), home).begun();
      house.settle();
      check(house, kills);
    }
  }

  private void killOne(boolean databaseFirst) throws IOException, InterruptedException {
    var before = acknowledged.size();
    var victim =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerKillProof.class.getName(),
                "act",
                home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var listener = Thread.ofVirtual().start(() -> listen(victim));
    while (acknowledged.size() == before && victim.isAlive()) Thread.sleep(20);
    Thread.sleep(random.nextInt(200, 3_000));
    if (databaseFirst) killDatabase();
    victim.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    listener.join();
    System.err.printf("killed after %d acts%n", acknowledged.size() - before);
  }

  private void listen(Process victim) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("did [0-9a-f-]{36}")) acknowledged.add(UUID.fromString(line.substring(4)));
        if (line.matches("signed .*\\|")) shown.add(line.substring(7).replace('|', '\n'));
      }
    } catch (IOException cut) {
      // The victim died in the middle of a word.
    }
  }

  private void killDatabase() throws IOException {
    var pid = Files.readAllLines(home.resolve("database").resolve("postmaster.pid")).getFirst();
    ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
  }

  private void check(LedgerHouse house, int kills) {
    var size = house.logs.get().size();
    var found =
        new HashSet<UUID>(house.db.sql("select id from ledger.entry").query(UUID.class).list());
    var lost = acknowledged.stream().filter(id -> !found.contains(id)).count();
    var tree = house.tiles.tree(size);
    var now = new Checks.Head(size, house.logs.get().frontier().root());
    var contradicted =
        shown.stream()
            .map(Checkpoint::parse)
            .filter(old ->
                !Checks.extended(old.head(), now, Proofs.consistency(old.size(), size, tree)))
            .count();
    var flaw = house.audit.run().flaw();
    System.out.printf(
        "kills=%d acts=%d lost=%d doubled=%d checkpoints=%d contradicted=%d flaw=%s%n",
        kills, acknowledged.size(), lost, size - found.size(), shown.size(), contradicted, flaw);
    if (lost + contradicted + (size - found.size()) > 0 || flaw != null) System.exit(1);
  }
}
