package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.anlan.TestDatabase;
import org.anlan.access.Account;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.http.Command;
import org.anlan.rules.geo.Spot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// Three departments look at one permit at once: none of them is told that its page is stale because another was quicker.
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.WithMore.class)
class SideBySideTest {

  private static final String COUNTY = "990102000000";

  /// @param task what it looks at, by the task of the drawing
  private record Department(String task, String duty) {}

  private static final List<Department> DEPARTMENTS =
      List.of(
          new Department("planning", "housing"),
          new Department("fire", "public-security"),
          new Department("environment", "urban-management"));

  @Autowired Intake intake;
  @Autowired CaseDesk desk;
  @Autowired Shelves shelves;
  @Autowired Directory directory;
  @Autowired JdbcClient db;

  private CaseFile file;

  @BeforeEach
  void aPermitWithThreeDepartments() {
    var visitor = new Caller(session(), null, null, List.of());
    var report =
        new Report(
            "permit",
            "占道施工，管线改造",
            Map.of(),
            new Spot(123.29666, 31.05687),
            null,
            "map",
            List.of(),
            Report.Contact.NONE,
            null);
    var receipt = done(intake.report(command(), visitor, report));
    file = read(new CaseNumber(receipt.number()));
    done(act(clerk("city-operation", "dispatcher"), "agree", task("accept"), file.version()));
    file = read(file.number());
  }

  private UUID session() {
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into access.session (id, token_hash, created_at, seen_at, idle_at, ends_at)
            values (:id, :hash, now(), now(), now() + interval '1 day', now() + interval '1 day')
            """)
        .param("id", id)
        .param("hash", id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .update();
    return id;
  }

  private Caller clerk(String duty, String role) {
    var unit = directory.findByDuty(duty, COUNTY).orElseThrow();
    var today = LocalDate.of(2026, 11, 23);
    var person = directory.listPeople(unit.uscc(), role, today).getFirst();
    var posts = directory.listPostsOf(person.id(), today);
    var post = posts.stream().filter(p -> p.roles().contains(role)).findFirst().orElseThrow();
    var account =
        new Account(
            UUID.randomUUID(),
            person.id(),
            Account.Kind.STAFF,
            person.id(),
            person.name().zh(),
            null);
    return new Caller(null, account, post, posts);
  }

  private static Command command() {
    return new Command(UUID.randomUUID(), "POST /test");
  }

  private CaseFile read(CaseNumber number) {
    return shelves.cases().find(number, org.anlan.access.Scope.ofThePlatform()).orElseThrow();
  }

  private Task task(String element) {
    return shelves.tasks().listOpen(file).stream()
        .filter(task -> task.element().equals(element))
        .findFirst()
        .orElseThrow();
  }

  private Answer<ReporterDesk.Done> act(Caller caller, String act, Task task, long version) {
    var order =
        new CaseDesk.Order(
            file.number(), act, task.id(), version, "材料齐全，同意。", List.of(), null, Map.of());
    return desk.act(command(), caller, order);
  }

  private static <T> T done(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T>(var value) -> value;
      case Answer.Refused<T>(var why) -> throw new AssertionError(why.toString());
    };
  }

  @Test
  void departments_that_finish_one_after_the_other_on_pages_of_the_same_moment_are_all_heard() {
    for (var department : DEPARTMENTS)
      done(
          act(
              clerk(department.duty(), "handler"),
              "agree",
              task(department.task()),
              file.version()));
    assertThat(read(file.number()).stage()).isEqualTo(Stage.ANSWERING);
  }

  @Test
  void departments_that_click_at_one_moment_are_all_heard_and_the_next_step_opens_once()
      throws Exception {
    var barrier = new CyclicBarrier(DEPARTMENTS.size());
    try (var clicks = Executors.newFixedThreadPool(DEPARTMENTS.size())) {
      var answers =
          clicks.invokeAll(
              DEPARTMENTS.stream()
                  .<java.util.concurrent.Callable<Answer<ReporterDesk.Done>>>map(department ->
                      () -> {
                        var clerk = clerk(department.duty(), "handler");
                        var task = task(department.task());
                        barrier.await();
                        return act(clerk, "agree", task, file.version());
                      })
                  .toList());
      for (var answer : answers) done(answer.get());
    }
    assertThat(shelves.tasks().listOpen(read(file.number())))
        .extracting(Task::element)
        .containsExactly("issue");
  }

  @Test
  void what_concerns_the_whole_case_makes_every_page_stale() {
    var chief = clerk("city-operation", "chief");
    var housing = clerk("housing", "handler");
    var planning = task("planning");
    done(act(housing, "claim", planning, file.version()));
    var ask =
        new CaseDesk.Order(
            file.number(),
            "ask-extension",
            planning.id(),
            read(file.number()).version(),
            "管线复杂，需要补充勘察",
            List.of(),
            null,
            Map.of("amount", "2"));
    done(desk.act(command(), housing, ask));
    var asked = task("extension");
    done(act(chief, "grant", asked, read(file.number()).version()));
    var late = act(clerk("public-security", "handler"), "agree", task("fire"), file.version());
    assertThat(late).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void the_same_task_twice_is_told_that_it_moved_on() {
    var clerk = clerk("housing", "handler");
    var planning = task("planning");
    done(act(clerk, "agree", planning, file.version()));
    assertThat(act(clerk, "agree", planning, file.version())).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void a_unit_hears_once_of_each_task_and_again_only_when_it_is_put_back() {
    var fire = clerk("public-security", "handler");
    var housing = clerk("housing", "handler");
    done(act(housing, "agree", task("planning"), file.version()));
    assertThat(newTasks(fire)).isEqualTo(1);
    done(act(fire, "claim", task("fire"), read(file.number()).version()));
    done(act(fire, "release", task("fire"), read(file.number()).version()));
    assertThat(newTasks(fire)).isEqualTo(2);
    assertThat(newTasks(housing)).isEqualTo(1);
  }

  private int newTasks(Caller clerk) {
    var unit = java.util.Objects.requireNonNull(clerk.post()).unit().uscc();
    return db.sql(
            """
            select count(*) from notices.notice
             where case_number = :case and occasion = 'new-task' and audience = array['unit:' || :unit]
            """)
        .param("case", file.number().text())
        .param("unit", unit)
        .query(Integer.class)
        .single();
  }
}
