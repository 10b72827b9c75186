package org.anlan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL that comes along, so that one machine needs nothing installed.
///
/// Its folder outlives restarts and kills (`fsync=on`). A small keeper process holds the server: when the platform ends,
/// however it ends, the keeper's input closes and it stops the server, so no orphan stays behind. Killed alone, the server is
/// started again by its keeper. Root may not run
/// PostgreSQL; there it runs in a user namespace of its own.
final class EmbeddedPostgres implements AutoCloseable {

  static final String USER = "anlan";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /// `$1` is the server, the rest its arguments; the input ends when the platform does. A server that dies before that is started
  /// again; one that cannot live is given up.
  private static final String KEEPER =
      """
      exec 3<&0
      over=0
      server=
      trap 'over=1; kill -INT "$server" 2>/dev/null' USR1
      (while read -r _ <&3; do :; done; kill -USR1 $$ 2>/dev/null) &
      tries=20
      while [ "$tries" -gt 0 ]; do
        begun=$(date +%s)
        "$@" 3<&- &
        server=$!
        wait "$server"
        [ "$over" = 1 ] && break
        if [ $(($(date +%s) - begun)) -gt 10 ]; then tries=20; else tries=$((tries - 1)); fi
        sleep 1
        [ "$over" = 1 ] && break
      done
      wait "$server"
      """;

  private final Path binaries;
  private final Path data;
  private final Path secret;
  private final Path log;
  private final boolean durable;
  private final int port;
  private @Nullable Process keeper;

  private EmbeddedPostgres(Path home, Path binaries, boolean durable) {
    this.binaries = binaries;
    this.durable = durable;
    this.data = home.resolve("database");
    this.secret = home.resolve("database.secret");
    this.log = home.resolve("logs").resolve("postgresql.log");
    this.port = freePort();
  }

  /// Starts the server of this home and returns when it answers.
  ///
  /// @param durable false only for tests, which lose nothing when the power fails
  static EmbeddedPostgres start(Path home, Path binaries, boolean durable) {
    var postgres = new EmbeddedPostgres(home.toAbsolutePath(), binaries, durable);
    try {
      postgres.prepare();
      postgres.stopOrphan();
      postgres.launch();
      postgres.awaitAnswer();
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL in " + home + " did not start.", e);
    }
    return postgres;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true".formatted(port, database);
  }

  String password() {
    try {
      return Files.readString(secret).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The database's password file " + secret + " cannot be read.", e);
    }
  }

  /// Made beside its final place and moved there whole, so that a kill in the middle leaves no half of a database.
  private void prepare() throws IOException {
    Files.createDirectories(log.getParent());
    if (Files.exists(data.resolve("PG_VERSION"))) return;

    var fresh = data.resolveSibling("database.new");
    Folders.delete(fresh);
    Secrets.write(secret);
    var command = new ArrayList<>(asOrdinaryUser());
    command.addAll(
        List.of(
            binaries.resolve("initdb").toString(),
            "--pgdata=" + fresh,
            "--username=" + USER,
            "--pwfile=" + secret,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-instructions"));
    run(command);
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /// A server left by a keeper that was itself killed holds the folder: it is asked to stop first.
  private void stopOrphan() throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return;
    var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    var orphan = ProcessHandle.of(pid).filter(this::isOurServer);
    if (orphan.isEmpty()) return;

    run(List.of("kill", "-INT", Long.toString(pid)));
    try {
      orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IOException(
          "PostgreSQL process " + pid + " still holds " + data + "; stop it first.", e);
    }
  }

  private boolean isOurServer(ProcessHandle process) {
    var commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      return Files.readString(commandLine).replace('\0', ' ').contains(data.toString());
    } catch (IOException e) {
      return process.info().command().orElse("").contains("postgres");
    }
  }

  private void launch() throws IOException {
    var command = new ArrayList<>(List.of("setsid", "sh", "-c", KEEPER, "keeper"));
    command.addAll(asOrdinaryUser());
    command.addAll(
        List.of(
            binaries.resolve("postgres").toString(),
            "-D",
            data.toString(),
            "-p",
            Integer.toString(port)));
    for (var setting : settings()) command.addAll(List.of("-c", setting));
    keeper =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  private List<String> settings() {
    return List.of(
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=80",
        "shared_buffers=128MB",
        "fsync=" + (durable ? "on" : "off"),
        "synchronous_commit=" + (durable ? "on" : "off"),
        "full_page_writes=" + (durable ? "on" : "off"),
        "timezone=UTC",
        // The details of an error repeat what stands in the row; logs are read by people who may
        // not see cases.
        "log_error_verbosity=terse",
        "jit=off");
  }

  private void awaitAnswer() throws IOException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    SQLException last = null;
    while (System.nanoTime() < end) {
      if (keeper == null || !keeper.isAlive()) break;
      try (var _ = DriverManager.getConnection(url("postgres"), USER, password())) {
        return;
      } catch (SQLException e) {
        last = e;
        pause();
      }
    }
    throw new IOException(
        "PostgreSQL did not answer within " + PATIENCE.toSeconds() + " s; see " + log, last);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (keeper == null) return;
    try (OutputStream input = keeper.getOutputStream()) {
      input.flush();
    } catch (IOException e) {
      // The keeper is gone already, and the server with it.
    }
    try {
      keeper.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> asOrdinaryUser() {
    return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
  }

  private static void run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0)
        throw new IOException(String.join(" ", command) + " failed: " + said.strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port for the embedded PostgreSQL.", e);
    }
  }
}
