package org.anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.anlan.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class CommandLogTest {

  record Answer(int number, String words) {}

  private static final HikariDataSource DATABASE = TestDatabase.fresh();

  private final JdbcClient db = JdbcClient.create(DATABASE);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

  private final HandClock clock = new HandClock("2026-11-25T04:00:00Z");
  private final CommandLog log = new CommandLog(db, JsonMapper.builder().build(), clock);
  private final AtomicInteger done = new AtomicInteger();
  private final Command command = new Command(UUID.randomUUID(), "POST /api/cases");

  @AfterAll
  static void disconnect() {
    DATABASE.close();
  }

  @Test
  void a_second_click_gets_the_first_ones_answer_and_does_nothing() {
    var first = act(command, "account:1");
    var second = act(command, "account:1");
    assertThat(second).isEqualTo(first).isEqualTo(new Answer(1, "好"));
    assertThat(done).hasValue(1);
  }

  @Test
  void six_clicks_at_once_do_it_once() throws InterruptedException, ExecutionException {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> click =
          () -> {
            start.await();
            return act(command, "account:1");
          };
      List<Future<Answer>> clicks =
          IntStream.range(0, 6).mapToObj(i -> threads.submit(click)).toList();
      start.countDown();
      for (var answer : clicks) assertThat(answer.get()).isEqualTo(new Answer(1, "好"));
    }
    assertThat(done).hasValue(1);
  }

  @Test
  void anothers_command_id_is_refused() {
    act(command, "account:1");
    assertThatThrownBy(() -> act(command, "session:2"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("command-reused"));
  }

  @Test
  void the_same_id_for_another_address_is_refused() {
    act(command, "account:1");
    var elsewhere = new Command(command.id(), "POST /api/ratings/1");
    assertThatThrownBy(() -> act(elsewhere, "account:1")).isInstanceOf(Problem.class);
  }

  @Test
  void an_act_that_failed_may_be_tried_again() {
    assertThatThrownBy(() ->
            transaction.execute(status ->
                log.once(
                    command,
                    "account:1",
                    Answer.class,
                    () -> {
                      throw new IllegalStateException("the power went");
                    })))
        .hasMessage("the power went");
    assertThat(act(command, "account:1")).isEqualTo(new Answer(1, "好"));
  }

  @Test
  void after_a_week_a_command_is_forgotten() {
    act(command, "account:1");
    clock.pass(Duration.ofDays(8));
    log.forgetOld();
    var left =
        db.sql("select count(*) from http.command where id = :id")
            .param("id", command.id())
            .query(Integer.class)
            .single();
    assertThat(left).isZero();
  }

  private Answer act(Command once, String caller) {
    return Objects.requireNonNull(
        transaction.execute(status ->
            log.once(once, caller, Answer.class, () -> new Answer(done.incrementAndGet(), "好"))));
  }
}
