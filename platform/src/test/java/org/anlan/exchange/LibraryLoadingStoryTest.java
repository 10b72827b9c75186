package org.anlan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anlan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/// Tables come into the libraries, the city's own and others, and the platform goes through a library that it was granted as a whole.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class LibraryLoadingStoryTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class Hearing {
    final List<DataChanged> heard = new ArrayList<>();

    @EventListener
    void on(DataChanged changed) {
      heard.add(changed);
    }
  }

  @Autowired JdbcClient db;
  @Autowired Hearing hearing;
  @Autowired ReadingDesk reading;
  @Autowired LibraryLoading loading;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;

  @Test
  void the_citys_folder_is_in_the_libraries_once() {
    var count = db.sql("select count(*) from exchange.record where library = :library");
    assertThat(count.param("library", "persons").query(Long.class).single()).isEqualTo(3_000);
    var firms = db.sql("select count(*) from exchange.record where library = 'firms'");
    assertThat(firms.query(Long.class).single()).isEqualTo(2_000);
    assertThat(
            db.sql(
                    "select count(*) from (select library, key from exchange.record group by 1, 2 having count(*) > 1) d")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void the_platform_goes_through_a_library_only_under_a_grant_for_the_whole() {
    var data = "119901000421438439";
    var job = Question.Reader.job("政策匹配", data);
    var seen = new ArrayList<String>();
    var refused =
        transaction.execute(status ->
            reading.sweep(
                new Question(
                    job,
                    "firms",
                    "*",
                    "policy",
                    "惠企政策夜间匹配",
                    Set.of("uscc", "revenue", "staff"),
                    List.of(),
                    true),
                null,
                (key, values) -> seen.add(values.getOrDefault("revenue", ""))));
    assertThat(refused).isEmpty();
    assertThat(seen).hasSize(2_000).doesNotContain("");
    var no =
        transaction.execute(status ->
            reading.sweep(
                new Question(job, "persons", "*", "care", "主动发现", Set.of("name"), List.of(), true),
                null,
                (key, values) -> seen.add(key)));
    assertThat(java.util.Objects.requireNonNull(no).orElseThrow().zh()).contains("没有为“主动服务和帮扶”");
    assertThat(seen).hasSize(2_000);
  }

  private record Loaded(String said, long bad, List<String> reasons) {}

  private Loaded load(String table) throws IOException {
    var file = folder.resolve("persons.csv");
    Files.writeString(file, table);
    var reasons = new ArrayList<String>();
    var library = loading.catalogue().getLibrary("persons");
    var tally =
        new LoadRun(loading, library)
            .run(file, (in, line, reason) -> reasons.add(line + ": " + reason));
    return new Loaded(tally.said().getFirst(), tally.bad(), reasons);
  }

  @Test
  void a_table_is_loaded_once_however_often_and_bad_rows_are_named() throws IOException {
    var table =
        """
        id_number,name,division,birth,nation
        990104198001010021,甲某,990104001000,1980-01-01,汉族
        990104198001010021,甲某,990104001000,1980-01-01,汉族
        990104198001010048,乙某,990104001000,1980年,汉族
        12345,丙某,990104001000,1980-01-01,汉族
        990104198001010064,丁某,,1980-01-01,汉族
        ,戊某,990104001000,1980-01-01,汉族
        """;
    hearing.heard.clear();
    var first = load(table);
    assertThat(first.said()).isEqualTo("added=1 changed=0 same=0");
    assertThat(first.reasons())
        .containsExactly(
            "3: id_number '990104198001010021' is repeated, first in line 2",
            "4: birth '1980年' is not a day such as 2026-03-01",
            "5: id_number '12345' is not an identity number of 18 characters with a right last one",
            "6: division is blank",
            "7: id_number is blank");
    assertThat(hearing.heard).hasSize(1);
    assertThat(load(table).said()).isEqualTo("added=0 changed=0 same=1");
    var moved = load("id_number,division,nation\n990104198001010021,990103001000,\n");
    assertThat(moved.said()).isEqualTo("added=0 changed=1 same=0");
    assertThat(
            db.sql(
                    "select division || ' ' || (fields ->> 'nation') from exchange.record where key = '990104198001010021'")
                .query(String.class)
                .single())
        .isEqualTo("990103 汉族");
    db.sql("delete from exchange.record where key = '990104198001010021'").update();
  }
}
