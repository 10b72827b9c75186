package org.anlan.cases;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.bench.CaseEngine;
import org.anlan.http.Command;
import org.anlan.rules.geo.Spot;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole platform as it ships, below its doors: command ids, rights, deadlines and reminders, alarms, notices, live news,
/// undo, the ledger with its sequencer. Only HTTP is left out, as it is for the peers.
public final class WholeEngine implements CaseEngine {

  private static final Spot ROADSIDE = new Spot(123.29666, 31.05687);

  /// Which duty and role does each task of the permit.
  private static final Map<String, String> DESKS =
      Map.of(
          "accept", "city-operation/dispatcher",
          "planning", "housing/handler",
          "fire", "public-security/handler",
          "environment", "urban-management/handler",
          "issue", "city-operation/answerer");

  private final ConfigurableApplicationContext platform;
  private final Intake intake;
  private final CaseDesk desk;
  private final Shelves shelves;
  private final Sight sight;
  private final JdbcClient db;
  private final Caller visitor;
  private final Map<String, Caller> clerks = new HashMap<>();

  /// @param city a city's folder with the kind `permit`
  public WholeEngine(HikariDataSource database, Path city) {
    this.platform = Whole.start(database, city);
    this.intake = platform.getBean(Intake.class);
    this.desk = platform.getBean(CaseDesk.class);
    this.shelves = platform.getBean(Shelves.class);
    this.sight = platform.getBean(Sight.class);
    this.db = platform.getBean(JdbcClient.class);
    this.visitor = new Caller(session(), null, null, List.of());
    DESKS.forEach((task, named) -> clerks.put(task, Whole.clerk(platform, named)));
  }

  private UUID session() {
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into access.session (id, token_hash, created_at, seen_at, idle_at, ends_at)
            values (:id, :hash, now(), now(), now() + interval '1 day', now() + interval '1 day')
            """)
        .param("id", id)
        .param("hash", id.toString().getBytes(StandardCharsets.UTF_8))
        .update();
    return id;
  }

  @Override
  public String name() {
    return "Anlan, everything on";
  }

  @Override
  public boolean isPeer() {
    return false;
  }

  @Override
  public String start(Map<String, Object> variables) {
    var words =
        "%s，%s，面积 %s 平方米，加急 %s，渠道 %s，申请号 %s"
            .formatted(
                variables.get("applicant"),
                variables.get("address"),
                variables.get("area"),
                variables.get("urgent"),
                variables.get("channel"),
                variables.get("number"));
    var report =
        new Report(
            "permit", words, Map.of(), ROADSIDE, null, "map", List.of(), Report.Contact.NONE, null);
    return done(intake.report(command(), visitor, report)).number();
  }

  private static Command command() {
    return new Command(UUID.randomUUID(), "POST /bench");
  }

  /// As the page of the case finds them, rights included; the version seen goes with the task.
  @Override
  public List<Todo> tasks(String id) {
    var file = sight.getAsStaff(new CaseNumber(id), dispatcher());
    return shelves.tasks().listOpen(file).stream()
        .map(task -> new Todo(task.element(), file.version() + "/" + task.id()))
        .toList();
  }

  /// The dispatcher sees every case of the county.
  private Caller dispatcher() {
    return Objects.requireNonNull(clerks.get("accept"));
  }

  @Override
  public long waitingFor(String group) {
    var element = group.equals("window") ? "accept" : group.equals("issuing") ? "issue" : group;
    return db.sql(
            "select count(*) from cases.task where element = :element and done_at is null and unit = :unit")
        .param("element", element)
        .param(
            "unit",
            Objects.requireNonNull(Objects.requireNonNull(clerks.get(element)).post())
                .unit()
                .uscc())
        .query(Long.class)
        .single();
  }

  @Override
  public void complete(String id, Todo task, Map<String, Object> variables) {
    var seen = task.id().split("/");
    var clerk = Objects.requireNonNull(clerks.get(task.element()));
    var order =
        new CaseDesk.Order(
            new CaseNumber(id),
            String.valueOf(variables.get(task.element() + "_result")),
            UUID.fromString(seen[1]),
            Long.parseLong(seen[0]),
            String.valueOf(variables.get(task.element() + "_words")),
            List.of(),
            null,
            Map.of());
    done(desk.act(command(), clerk, order));
  }

  private static <T> T done(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T>(var value) -> value;
      case Answer.Refused<T>(var why) -> throw new IllegalStateException(why.toString());
    };
  }

  /// Until the ledger has placed every act, and every document has been printed.
  @Override
  public void settle() {
    var waits =
        "select (select count(*) from ledger.pending) + (select count(*) from documents.document where pdf is null)";
    try {
      while (db.sql(waits).query(Long.class).single() > 0) Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Answers to commands are kept for a week against retries, what can be taken back for a minute.
  @Override
  public void sweep() {
    db.sql("delete from http.command").update();
    db.sql("delete from cases.undo").update();
  }

  @Override
  public long finished() {
    return db.sql("select count(*) from cases.case_file where closed_at is not null")
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    platform.close();
  }
}
