package org.anlan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.anlan.TestDatabase;
import org.anlan.cases.Importing;
import org.anlan.cli.CommandLine;
import org.anlan.cli.TableIn;
import org.anlan.http.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// What another system recorded is taken in by the command itself: once per id, at the times of the record, with what runs there running on here.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=import-story")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class ImportStoryTest {

  private static final String HEADER =
      "id,opened,due,closed,flag,type,queue,words,street,address,lat,lon,answer";
  private static final String MAPPING =
      """
      {"source": "%s",
       "columns": {"id": "id", "opened": "opened", "due": "due", "closed": "closed", "answer": "answer", "words": ["words", "type"],
                   "type": "type", "queue": "queue", "near": "street", "address": "address", "latitude": "lat", "longitude": "lon",
                   "ontime": "flag"},
       "kinds": {"Hole": "pothole", "Else": "general", "Lost": "no-such-kind"},
       "units": {"roads": "duty:road-maintenance", "moon": "duty:moon-base"}}
      """;
  private static final String HERE = ",文昌路,文昌路 1 号,31.05687,123.29666,";

  @Autowired ApplicationContext platform;
  @Autowired JdbcClient db;
  @LocalServerPort int port;
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String source;

  @BeforeEach
  void a_system_that_nobody_knows() throws IOException {
    source = "old-" + UUID.randomUUID();
    Files.writeString(folder.resolve("mapping.json"), MAPPING.formatted(source));
  }

  private static String row(String id, String times, String rest) {
    return id + "," + times + "," + rest;
  }

  private int run(String... rows) throws IOException {
    var lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    return run(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private int run(byte[] table) throws IOException {
    Files.write(folder.resolve("in.csv"), table);
    out.reset();
    err.reset();
    var places = new RequestsVerb.Places(folder, folder);
    var verb = RequestsVerb.verb(work -> work.accept(platform), places);
    return new CommandLine(List.of(verb), new PrintStream(out), new PrintStream(err))
        .run(
            "import",
            "requests",
            "--in",
            folder.resolve("in.csv").toString(),
            "--mapping",
            folder.resolve("mapping.json").toString());
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> errors() throws IOException {
    return Files.readAllLines(folder.resolve("imports").resolve("in.csv.errors.csv"));
  }

  private Map<String, Object> caseOf(String id) {
    return db.sql(
            """
            select c.*, (select count(*) from cases.event e where e.division = c.division and e.case_id = c.id) as events
              from cases.imported i join cases.case_file c on c.division = i.division and c.number = i.number
             where i.source = :source and i.id = :id
            """)
        .param("source", source)
        .param("id", id)
        .query()
        .singleRow();
  }

  private static final String ONTIME =
      row(
          "1",
          "2024-03-04 08:00:00,2024-03-11 08:00:00,2024-03-05 17:30:01,ONTIME",
          "Hole,roads,坑洞" + HERE + "补好了");
  private static final String LATE =
      row(
          "2",
          "2024-03-04 09:00:00,2024-03-06 09:00:00,2024-03-06 09:00:01,OVERDUE",
          "Hole,roads,坑洞" + HERE);
  private static final String ENDLESS =
      row("3", "2024/3/4 9:05,,2025-12-31,ONTIME", "Else,roads,杂事" + HERE);
  private static final String OPEN =
      row("4", "2024-03-05 10:00:00,2024-03-12 10:00:00,,OVERDUE", "Hole,roads,还没补" + HERE);

  @Test
  void whatWasClosedWalksToItsEndAtTheTimesOfTheRecordAndWhatIsOpenRunsOn() throws IOException {
    assertThat(run(ONTIME, LATE, ENDLESS, OPEN)).as(err::toString).isZero();
    assertThat(said())
        .contains("taken=4 closed=0 known=0 kept=0 running=1")
        .contains("ontime=4 same=4")
        .contains("rows=4 bad=0");
    var first = caseOf("1");
    assertThat(first)
        .containsEntry("stage", "CLOSED")
        .containsEntry("words", "坑洞")
        .containsEntry("near", "文昌路");
    assertThat(String.valueOf(first.get("closed_at"))).startsWith("2024-03-05 09:30:01");
    assertThat(caseOf("4")).containsEntry("stage", "HANDLING");
    assertThat(events("1"))
        .containsExactly("report", "assigned", "accept", "handled", "pass", "answer");
    assertThat(
            db.sql(
                    """
                    select count(*) from cases.event e join cases.imported i on i.division = e.division
                      join cases.case_file c on c.division = i.division and c.number = i.number and c.id = e.case_id
                     where i.source = :source and e.person is not null
                    """)
                .param("source", source)
                .query(Long.class)
                .single())
        .as("nobody of this city is said to have done what was done there")
        .isZero();
  }

  private List<String> events(String id) {
    return db.sql(
            """
            select e.act from cases.event e
              join cases.case_file c on c.division = e.division and c.id = e.case_id
              join cases.imported i on i.division = c.division and i.number = c.number
             where i.source = :source and i.id = :id order by e.seq
            """)
        .param("source", source)
        .param("id", id)
        .query(String.class)
        .list();
  }

  @Test
  void theSameTableTwiceMakesNothingTwiceAndALaterOneClosesWhatHasEnded() throws IOException {
    run(ONTIME, OPEN);
    var before = caseOf("1");
    run(ONTIME, OPEN);
    assertThat(said()).contains("taken=0 closed=0 known=2 kept=0 running=1");
    assertThat(caseOf("1")).isEqualTo(before);
    run(ONTIME, OPEN.replace("10:00:00,,OVERDUE", "10:00:00,2024-04-01 08:00,OVERDUE"));
    assertThat(said()).contains("taken=0 closed=1 known=1 kept=0 running=0");
    assertThat(caseOf("4")).containsEntry("stage", "CLOSED");
  }

  @Test
  void whatSomebodyWorksOnHereIsNotClosedFromThere() throws IOException {
    run(OPEN);
    db.sql(
            """
            update cases.case_file set version = version + 1
             where number = (select number from cases.imported where source = :source and id = '4')
            """)
        .param("source", source)
        .update();
    run(OPEN.replace("10:00:00,,OVERDUE", "10:00:00,2024-04-01 08:00,OVERDUE"));
    assertThat(said()).contains("taken=0 closed=0 known=0 kept=1 running=1");
    assertThat(caseOf("4")).containsEntry("stage", "HANDLING");
  }

  @Test
  void eachRowThatCannotBeTakenInIsNamedAndTheOthersAreThere() throws IOException {
    var code =
        run(
            ONTIME,
            "too,short",
            row("1", "2024-03-04 08:00:00,,,", "Hole,roads,again" + HERE),
            row("5", "yesterday,,,", "Hole,roads,x" + HERE),
            row("6", "2024-03-04 08:00:00,,2024-03-03 08:00:00,", "Hole,roads,x" + HERE),
            row("7", "2024-03-04 08:00:00,,,", "Unheard of,roads,x" + HERE),
            row("8", "2024-03-04 08:00:00,,,", "Lost,roads,x" + HERE),
            row("9", "2024-03-04 08:00:00,,,", "Hole,nobody,x" + HERE),
            row("10", "2024-03-04 08:00:00,,,", "Hole,moon,x" + HERE),
            row("11", "2024-03-04 08:00:00,,,", "Hole,roads,x,s,a,12.5,0,"),
            row("12", "2024-03-04 08:00:00,,,", "Hole,roads,x,s,a,north,123.29666,"),
            row(",", "2024-03-04 08:00:00,,", "Hole,roads,x" + HERE),
            row("13", "2024-03-04 08:00:00,,,", "Hole,roads,=cmd|' /C calc'!A0" + HERE),
            row(
                "14",
                "2024-03-04 08:00:00,,,",
                "Hole,roads,\"" + "长".repeat(3_000_000) + "\"" + HERE));
    assertThat(code).isZero();
    assertThat(errors())
        .containsExactly(
            "file,line,reason",
            "in.csv,3,\"the row has 2 fields, the header has 13\"",
            "in.csv,4,\"id '1' is repeated, first in line 2\"",
            "in.csv,5,opened 'yesterday' is not a time such as 2026-03-01T08:15:00",
            "in.csv,6,closed '2024-03-03 08:00:00' lies before opened '2024-03-04 08:00:00'",
            "in.csv,7,type 'Unheard of' is no type that the mapping knows",
            "in.csv,8,\"type 'Lost' is mapped to 'no-such-kind', which is no kind of this city\"",
            "in.csv,9,neither queue 'nobody' nor department '' is a unit that the mapping knows",
            "in.csv,10,no unit has the duty:moon-base at this place",
            "in.csv,11,lat '12.5' and lon '0' lie outside the city",
            "in.csv,12,lat 'north' is no number",
            "in.csv,13,id is blank");
    assertThat(said()).contains("taken=3").contains("rows=14 bad=11");
    assertThat(caseOf("13")).containsEntry("words", "=cmd|' /C calc'!A0");
    assertThat(String.valueOf(caseOf("14").get("words"))).hasSize(500).endsWith("…");
  }

  @Test
  void aFileThatIsNoTableIsRefusedBeforeAnythingIsTakenIn() throws IOException {
    var lines = new StringBuilder(HEADER).append('\n');
    for (int i = 0; i < 700; i++) lines.append(ONTIME.replaceFirst("1,", i + ",")).append('\n');
    lines.append(LATE);
    assertThat(run(lines.toString().getBytes(Charset.forName("GBK")))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not UTF-8");
    assertThat(run("id,opened\n1,2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("column 'closed' is missing");
    assertThat(
            db.sql("select count(*) from cases.imported where source = :source")
                .param("source", source)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aTableWithoutRowsIsNoFaultAndOnePackedIsRead() throws IOException {
    assertThat(run(new String[0])).isZero();
    assertThat(said()).contains("rows=0 bad=0");
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write((HEADER + "\n" + ONTIME + "\n").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(run(packed.toByteArray())).isZero();
    assertThat(said()).contains("taken=1");
  }

  @Test
  void aPointWithManyAddressesIsNoPlaceAndNoRepeat() throws IOException {
    var rows = new String[30];
    for (int i = 0; i < rows.length; i++)
      rows[i] =
          row(
              "p" + i,
              "2024-03-04 08:00:00,,,",
              "Hole,roads,x,街 %d,街 %d 号,31.0588,123.2951,".formatted(i % 12, i % 12));
    run(rows);
    assertThat(said()).contains("default-point lon=123.2951 lat=31.0588 cases=30 addresses=12");
    var visitor = Browser.elsewhere(port);
    assertThat(visitor.get("/actuator/health").body().toString())
        .contains("default point 123.2951 31.0588");
    var near = "/api/cases/nearby?kind=pothole&lat=31.0588&lon=123.2951";
    assertThat(visitor.get(near).body().toString())
        .as("thirty open holes lie there")
        .isEqualTo("[]");
    db.sql("delete from cases.default_point").update();
    assertThat(visitor.get(near).body().toString()).isNotEqualTo("[]");
  }

  /// The real requests of another city, where they are at hand: every row can be read by the mapping that ships, and every flag that the city
  /// gave follows from the times (the taking in itself is measured by `make bench-import`).
  @Test
  void everyRowOfBostonCanBeReadAndIsInTimeWhereItsCitySaysSo() {
    var data = Path.of(System.getenv().getOrDefault("ANLAN_DATA", "../../shared/data"));
    var file = data.resolve("04-boston311-2011").resolve("boston311_2011_07_10.csv.gz");
    assumeTrue(Files.exists(file), () -> file + " is not at hand");
    var mapping = Mapping.read(Path.of("..", "city", "imports", "requests.json"));
    var importing = platform.getBean(Importing.class);
    var rows = new RequestRows(mapping, importing, ZoneId.of("Asia/Shanghai"));
    int read = 0;
    int judged = 0;
    try (var in = TableIn.open(file, mapping.columns().needed().toArray(String[]::new))) {
      for (; in.hasNext(); read++) {
        var row = in.next();
        var good = (RequestRows.Read.Good) rows.read(row.line(), row.fields());
        if (good.ontime().isBlank()) continue;
        judged++;
        var request = good.request();
        assertThat(ImportRun.judge(request.due(), request.closed()))
            .as("line %d", row.line())
            .isEqualTo(good.ontime());
      }
    }
    assertThat(read).isEqualTo(41_827);
    assertThat(judged).isEqualTo(41_713);
  }

  @Test
  void aMappingThatCannotBeReadIsNamed() throws IOException {
    Files.writeString(folder.resolve("mapping.json"), "{\"source\": \"x\"}");
    assertThat(run(ONTIME)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("'columns' is missing");
    Files.writeString(folder.resolve("mapping.json"), "{\"sauce\": \"x\"}");
    assertThat(run(ONTIME)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("sauce");
    assertThatThrownBy(() -> Mapping.read(folder.resolve("nowhere.json")))
        .hasMessageContaining("--mapping");
  }
}
