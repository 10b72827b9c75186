package org.anlan.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.anlan.TestDatabase;
import org.anlan.http.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublishingTest {

  private static final InstantSource NOON = new HandClock("2026-11-26T04:00:00Z");

  @TempDir Path city;
  private HikariDataSource pool;
  private Ways ways;

  @BeforeEach
  void anEmptyCity() throws IOException {
    pool = TestDatabase.fresh();
    ways = new Ways(JdbcClient.create(pool));
    Files.createDirectories(city.resolve("procedures"));
    Files.createDirectories(city.resolve("decisions"));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private void draw(String key, String calls) throws IOException {
    Files.writeString(
        city.resolve("procedures/" + key + ".bpmn"),
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:anlan="https://anlan.dev/bpmn" targetNamespace="t">
          <process id="%s" name="%s" isExecutable="true">
            <startEvent id="s"/>%s<endEvent id="e" anlan:stage="CLOSED"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
          </process>
        </definitions>
        """
            .formatted(key, key, calls));
  }

  private static String call(String called) {
    return "<callActivity id=\"a\" name=\"调用\" calledElement=\"" + called + "\"/>";
  }

  private static String task(String name) {
    return "<userTask id=\"a\" name=\""
        + name
        + "\" anlan:stage=\"HANDLING\" anlan:role=\"handler\"/>";
  }

  private ProcedureDesk publish() {
    return new ProcedureDesk(ways, new Publishing(city.toString(), ways, NOON), new Uses(), NOON);
  }

  @Test
  void an_unchanged_file_stays_the_same_version_and_a_changed_one_is_the_next() throws IOException {
    draw("one", task("一"));
    assertThat(publish().newest("one").version()).isEqualTo(1);
    assertThat(publish().newest("one").version()).isEqualTo(1);
    draw("one", task("二"));
    assertThat(publish().newest("one").version()).isEqualTo(2);
    assertThat(publish().get("one", 1).procedure().getNode("a").name()).isEqualTo("一");
  }

  @Test
  void
      whoever_calls_a_procedure_that_changed_gets_a_new_version_and_the_old_one_keeps_calling_the_old()
          throws IOException {
    draw("inner", task("旧"));
    draw("outer", call("inner"));
    assertThat(publish().newest("outer").version()).isEqualTo(1);
    draw("inner", task("新"));
    var desk = publish();
    assertThat(desk.newest("outer").version()).isEqualTo(2);
    assertThat(desk.newest("outer").set().get("inner").getNode("a").name()).isEqualTo("新");
    assertThat(desk.get("outer", 1).set().get("inner").getNode("a").name()).isEqualTo("旧");
  }

  /// As if people had published it meanwhile.
  private void publishedByPeople(String key, int version, String name, String from) {
    var before = ways.findNewest("procedure", key).orElseThrow();
    var text =
        before
            .text()
            .replaceFirst(
                "userTask id=\"a\" name=\"[^\"]*\"", "userTask id=\"a\" name=\"" + name + "\"");
    var origin =
        new Ways.Origin(NOON.instant(), Instant.parse(from), List.of("H1"), "H2", "改名", List.of());
    ways.publish(
        new Ways.Way("procedure", key, version, key, text, Publishing.checksum(text), origin));
  }

  @Test
  void what_people_published_stays_until_the_file_itself_changes() throws IOException {
    draw("one", task("文件"));
    publish();
    publishedByPeople("one", 2, "人改", "2026-11-26T04:00:00Z");
    assertThat(publish().newest("one").version()).as("started again").isEqualTo(2);
    assertThat(publish().newest("one").procedure().getNode("a").name()).isEqualTo("人改");
    draw("one", task("文件又改"));
    assertThat(publish().newest("one").version()).isEqualTo(3);
    assertThat(publish().newest("one").version()).as("once").isEqualTo(3);
  }

  @Test
  void a_version_counts_from_its_hour_and_not_before() throws IOException {
    draw("one", task("今天"));
    publish();
    publishedByPeople("one", 2, "明天", "2026-11-26T04:00:01Z");
    assertThat(publish().newest("one").version()).isEqualTo(1);
    assertThat(publish().get("one", 2).procedure().getNode("a").name()).isEqualTo("明天");
    var later = new HandClock("2026-11-26T04:00:01Z");
    var desk =
        new ProcedureDesk(ways, new Publishing(city.toString(), ways, later), new Uses(), later);
    assertThat(desk.newest("one").version()).isEqualTo(2);
  }

  @Test
  void calls_in_a_circle_and_calls_of_nothing_stop_the_start_and_are_named() throws IOException {
    draw("a-calls", call("b-calls"));
    draw("b-calls", call("a-calls"));
    assertThatThrownBy(this::publish).hasMessageContaining("a-calls → b-calls → a-calls");
    draw("b-calls", call("nobody"));
    assertThatThrownBy(this::publish).hasMessageContaining("没有名为“nobody”的流程");
    assertThat(ways.findNewest("procedure", "a-calls")).isEmpty();
  }
}
