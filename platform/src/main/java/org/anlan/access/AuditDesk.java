package org.anlan.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.directory.Directory;
import org.anlan.directory.Unit;
import org.anlan.http.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the records for the audit administrator. A file carries who made it and when; names in it are masked.
@Component
class AuditDesk {

  private static final int USUAL = 20;
  private static final int MOST = 100;
  private static final int MOST_IN_FILE = 10_000;
  private static final Duration ONE_READING = Duration.ofMinutes(10);

  private final Records records;
  private final Looks looks;
  private final Accounts accounts;
  private final Directory directory;
  private final InstantSource machineClock;

  AuditDesk(
      Records records,
      Looks looks,
      Accounts accounts,
      Directory directory,
      InstantSource machineClock) {
    this.records = records;
    this.looks = looks;
    this.accounts = accounts;
    this.directory = directory;
    this.machineClock = machineClock;
  }

  /// Turning pages is one reading.
  @Transactional
  public void noteReading(AccountDesk.By by) {
    var since = machineClock.instant().minus(ONE_READING);
    if (!records.doneSince(RecordedAct.RECORD_READ, by.administrator().id(), since))
      note(RecordedAct.RECORD_READ, by, null);
  }

  private void note(RecordedAct act, AccountDesk.By by, @Nullable String words) {
    records.add(
        new Records.Entry(act, by.administrator().id(), "records", words, by.origin().address()));
  }

  Page<AuditDoor.RecordView> records(AuditDoor.Filters filters) {
    int most = Page.limit(filters.limit(), USUAL, MOST);
    return Page.of(records.list(query(filters, most)), most, Records::cursor).map(this::view);
  }

  Page<AuditDoor.LookView> looks(AuditDoor.Filters filters) {
    int most = Page.limit(filters.limit(), USUAL, MOST);
    return Page.of(looks.list(lookQuery(filters, most)), most, Looks::cursor).map(this::view);
  }

  @Transactional
  public String recordsFile(AccountDesk.By by, AuditDoor.Filters filters) {
    note(RecordedAct.RECORD_EXPORTED, by, "records");
    var rows =
        records.list(query(filters, MOST_IN_FILE)).stream()
            .map(this::view)
            .map(row ->
                line(
                    row.at().toString(),
                    row.act(),
                    row.actText(),
                    row.login(),
                    row.subject(),
                    row.subjectText(),
                    row.words(),
                    row.address(),
                    row.proof() == null ? null : row.proof().toString()));
    return file(by, "at,act,act_text,login,subject,subject_text,words,address,proof", rows);
  }

  @Transactional
  public String looksFile(AccountDesk.By by, AuditDoor.Filters filters) {
    note(RecordedAct.RECORD_EXPORTED, by, "looks");
    var rows =
        looks.list(lookQuery(filters, MOST_IN_FILE)).stream()
            .map(this::view)
            .map(row ->
                line(
                    row.at().toString(),
                    row.login(),
                    row.post(),
                    row.unit(),
                    row.subject(),
                    row.field(),
                    row.cause(),
                    row.reason(),
                    row.address()));
    return file(by, "at,login,post,unit,subject,field,cause,reason,address", rows);
  }

  /// The watermark stands in a last row of its own (handbook 8.3).
  private String file(AccountDesk.By by, String head, Stream<String> rows) {
    var mark = line("exported by " + by.administrator().login(), machineClock.instant().toString());
    return Stream.of(Stream.of(head), rows, Stream.of(mark))
        .flatMap(part -> part)
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
  private static String line(@Nullable String... cells) {
    return Stream.of(cells)
        .map(cell -> cell == null ? "" : cell)
        .map(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell)
        .map(cell ->
            cell.matches("(?s).*[\",\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
        .collect(Collectors.joining(","));
  }

  private static Records.Query query(AuditDoor.Filters filters, int limit) {
    var act = blank(filters.act());
    return new Records.Query(
        act == null ? null : RecordedAct.of(act),
        filters.account(),
        blank(filters.subject()),
        filters.from(),
        filters.to(),
        AuditDoor.after(filters),
        limit);
  }

  private static Looks.Query lookQuery(AuditDoor.Filters filters, int limit) {
    var cause = blank(filters.cause());
    return new Looks.Query(
        filters.account(),
        blank(filters.subject()),
        blank(filters.field()),
        cause == null ? null : Cause.of(cause),
        filters.from(),
        filters.to(),
        Boolean.TRUE.equals(filters.fields()),
        AuditDoor.after(filters),
        limit);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private AuditDoor.RecordView view(Records.Kept kept) {
    var act = kept.act();
    return new AuditDoor.RecordView(
        kept.id(),
        kept.at(),
        act.name(),
        act.title().zh(),
        act.title().en(),
        kept.actor() == null ? null : login(kept.actor()),
        kept.subject(),
        subject(kept.subject()),
        kept.words(),
        kept.address(),
        kept.proof());
  }

  private @Nullable String subject(String subject) {
    var parts = List.of(subject.split(":", 2));
    if (parts.size() < 2 || !parts.getFirst().equals("account")) return null;
    return accounts.find(UUID.fromString(parts.getLast())).map(Account::login).orElse(null);
  }

  private AuditDoor.LookView view(Looks.Kept kept) {
    var look = kept.look();
    var unit =
        look.unit() == null ? null : directory.findUnit(look.unit()).map(Unit::name).orElse(null);
    return new AuditDoor.LookView(
        kept.id(),
        look.at(),
        login(look.account()),
        look.post(),
        unit == null ? look.unit() : unit.zh(),
        unit == null ? look.unit() : unit.en(),
        look.subject(),
        look.field(),
        look.cause().code(),
        look.cause().title().zh(),
        look.cause().title().en(),
        look.reason(),
        look.address());
  }

  private String login(UUID account) {
    return accounts.find(account).map(Account::login).orElse(account.toString());
  }
}
