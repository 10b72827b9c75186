package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anlan.cli.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A home is kept while people write in it, destroyed, and made anew from what was kept.
class BackupTest {

  @TempDir Path folder;

  private Path home() {
    return folder.resolve("home");
  }

  private Path kept() {
    return folder.resolve("kept.zip");
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(home(), PostgresBinaries.under(home()), true);
  }

  private static long ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.url("anlan"), EmbeddedPostgres.USER, server.password());
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(EmbeddedPostgres server, String database, String sql)
      throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.url(database), EmbeddedPostgres.USER, server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void populate(EmbeddedPostgres server) throws SQLException, IOException {
    execute(server, "postgres", "create database anlan");
    execute(server, "anlan", "create table account (id int primary key, sum bigint not null)");
    execute(server, "anlan", "insert into account select i, 0 from generate_series(1, 2000) i");
    execute(server, "anlan", "create table done (n bigint primary key)");
    Files.createDirectories(home().resolve("keys"));
    Files.writeString(home().resolve("keys").resolve("own"), "secret");
    Files.createDirectories(home().resolve("files").resolve("ab"));
    Files.write(home().resolve("files").resolve("ab").resolve("abcd"), new byte[3_000_000]);
    Files.writeString(home().resolve("clock"), "then");
  }

  /// What was signed last is written down beside the keys before it is committed, as the ledger does.
  private void mark(long n) throws IOException {
    var mark = home().resolve("keys").resolve("log.mark");
    var fresh = Files.writeString(home().resolve("mark.new"), Long.toString(n));
    Files.move(fresh, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Moves money between accounts, so that a copy taken in the middle of a move would not add up.
  private Thread writer(EmbeddedPostgres server, AtomicLong committed, AtomicBoolean on) {
    return Thread.ofVirtual()
        .start(() -> {
          try (var connection =
                  DriverManager.getConnection(
                      server.url("anlan"), EmbeddedPostgres.USER, server.password());
              var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (long n = 1; on.get(); n++) {
              statement.execute("update account set sum = sum + 1 where id = " + (1 + n % 2000));
              statement.execute(
                  "update account set sum = sum - 1 where id = " + (1 + n * 7 % 2000));
              statement.execute("insert into done values (" + n + ")");
              mark(n);
              connection.commit();
              committed.set(n);
            }
          } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void whatWasConfirmedBeforeTheBackupIsThereAfterTheHomeWasLost() throws Exception {
    var committed = new AtomicLong();
    var on = new AtomicBoolean(true);
    long before;
    var own = Home.take(home());
    try (var server = start()) {
      populate(server);
      var writer = writer(server, committed, on);
      while (committed.get() < 50) Thread.sleep(10);
      before = committed.get();
      assertThat(BackupVerbs.backup(home(), home(), kept())).isGreaterThan(100);
      on.set(false);
      writer.join();
    }
    own.close();
    Folders.delete(home());

    BackupVerbs.restore(kept(), home());

    try (var again = start()) {
      long last = ask(again, "select max(n) from done");
      assertThat(last).isGreaterThanOrEqualTo(before);
      assertThat(ask(again, "select count(*) from done")).isEqualTo(last);
      assertThat(ask(again, "select sum(sum) from account")).isZero();
      assertThat(Long.parseLong(Files.readString(home().resolve("keys").resolve("log.mark"))))
          .as("a mark that is newer than its database would stop the ledger")
          .isLessThanOrEqualTo(last);
    }
    assertThat(home().resolve("keys").resolve("own")).hasContent("secret");
    assertThat(home().resolve("clock")).hasContent("then");
    assertThat(home().resolve("files").resolve("ab").resolve("abcd")).hasSize(3_000_000);
    assertThat(home().resolve("logs").resolve("postgresql.log")).exists();
    assertThat(Files.getPosixFilePermissions(home().resolve("keys").resolve("own")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whatIsSharedIsKeptAsIfItLayInTheHome() throws Exception {
    var shared = Files.createDirectories(folder.resolve("shared"));
    try (var server = start()) {
      populate(server);
      Files.createDirectories(shared.resolve("keys"));
      Files.writeString(shared.resolve("keys").resolve("own"), "that of all");
    }
    BackupVerbs.backup(home(), shared, kept());
    var elsewhere = folder.resolve("elsewhere");
    BackupVerbs.restore(kept(), elsewhere);
    assertThat(elsewhere.resolve("keys").resolve("own")).hasContent("that of all");
    assertThat(elsewhere.resolve("files").resolve("ab").resolve("abcd")).exists();
    assertThat(LastBackup.find(shared)).isPresent();
  }

  @Test
  void aHomeOnWhichNothingRunsIsKeptAsWellAndADamagedBackupMakesNoHome() throws Exception {
    try (var server = start()) {
      populate(server);
    }
    BackupVerbs.backup(home(), home(), kept());
    assertThatThrownBy(() -> BackupVerbs.restore(kept(), home()))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("is not empty");

    var bytes = Files.readAllBytes(kept());
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve("damaged.zip"), bytes);
    var elsewhere = folder.resolve("elsewhere");
    assertThatThrownBy(() -> BackupVerbs.restore(folder.resolve("damaged.zip"), elsewhere))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("damaged.zip");
    assertThat(elsewhere).doesNotExist();
    assertThat(folder.resolve("elsewhere.restoring")).doesNotExist();

    Files.createDirectory(elsewhere);
    BackupVerbs.restore(kept(), elsewhere);
    assertThat(elsewhere.resolve("database").resolve("PG_VERSION")).exists();
  }

  @Test
  void whatIsNoBackupOrLeadsOutOfTheHomeIsRefused() throws IOException {
    Files.writeString(folder.resolve("text.zip"), "hello");
    assertThatThrownBy(() -> BackupVerbs.restore(folder.resolve("text.zip"), home()))
        .isInstanceOf(Unusable.class);
    try (var zip = new ZipOutputStream(Files.newOutputStream(kept()))) {
      zip.putNextEntry(new ZipEntry("../outside"));
      zip.write(1);
      zip.putNextEntry(new ZipEntry(BackupArchive.MANIFEST));
      zip.write(
          ("0".repeat(64) + "  ../outside\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> BackupVerbs.restore(kept(), home()))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("leads out of the home");
    assertThat(folder.resolve("outside")).doesNotExist();
    assertThatThrownBy(() -> BackupVerbs.restore(folder.resolve("nowhere.zip"), home()))
        .hasMessageContaining("there is no such file");
  }
}
