package org.anlan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anlan.cli.CommandLine;
import org.anlan.cli.Verb;
import org.anlan.directory.CityNewVerb;
import org.anlan.directory.CityStaffVerbs;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A city of one's own by the command line: the folder, the workbook of its people, and back.
class CityNewTest {

  private static final Path LINLAN = Path.of("../city");

  @TempDir Path place;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    var verbs =
        Stream.concat(Stream.<Verb>of(CityNewVerb.verb(LINLAN)), CityStaffVerbs.all().stream());
    return new CommandLine(
            verbs.toList(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(arguments);
  }

  private Path make(String division, String name) {
    var folder = place.resolve(name);
    assertThat(run("city", "new", "--division", division, "--out", folder.toString()))
        .as(err.toString(UTF_8))
        .isZero();
    return folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"410600", "3101", "610100000000", "5133", "1101"})
  void a_new_city_has_no_fault_and_nothing_of_the_example(String division) throws IOException {
    var folder = make(division, "city");
    assertThat(CityCheckVerb.check(folder).faults()).isEmpty();
    for (var file : read(folder).entrySet())
      assertThat(file.getValue()).as(file.getKey()).doesNotContain("临澜", "Linlan", "9901");
  }

  @Test
  void the_same_division_gives_the_same_bytes() throws IOException {
    assertThat(read(make("410600", "one"))).isEqualTo(read(make("4106", "other")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99 | is no prefecture",
        "990000 | is not in the public table",
        "4290 | the counties right below its province",
        "4419 | 东莞市, has no counties"
      })
  void what_is_no_city_with_counties_is_refused_and_nothing_is_made(String division, String why) {
    var folder = place.resolve("city");
    assertThat(run("city", "new", "--division", division, "--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains(why).hasLineCount(1);
    assertThat(place).isEmptyDirectory();
  }

  @Test
  void a_folder_that_is_there_stays_as_it_is() throws IOException {
    Files.writeString(place.resolve("kept"), "kept");
    assertThat(run("city", "new", "--division", "4106", "--out", place.toString())).isEqualTo(2);
    assertThat(read(place)).isEqualTo(Map.of("kept", "kept"));
  }

  @Test
  void people_come_back_from_the_workbook_as_they_were_written() throws IOException {
    var folder = make("410600", "city");
    var before = read(folder);
    assertThat(run("city", "sheet", "--city", folder.toString(), "--out", book().toString()))
        .isZero();
    assertThat(run("city", "fill", "--city", folder.toString(), "--in", book().toString()))
        .isZero();
    assertThat(read(folder)).isEqualTo(before);
  }

  @Test
  void a_person_is_filled_in_with_numbers_and_dates_as_spreadsheets_keep_them() throws IOException {
    var folder = make("410600", "city");
    run("city", "sheet", "--city", folder.toString(), "--out", book().toString());
    change(book -> {
      var person = book.getSheet("人员").createRow(5);
      person.createCell(0).setCellValue("H1");
      person.createCell(1).setCellValue(" 张\n三 ");
      person.createCell(2).setCellValue("Zhang San");
      person.createCell(4).setCellValue(13900001234d);
      var day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
      person.createCell(5).setCellValue(java.time.LocalDate.of(1985, 3, 1));
      person.getCell(5).setCellStyle(day);
    });
    assertThat(run("city", "fill", "--city", folder.toString(), "--in", book().toString()))
        .as(err.toString(UTF_8))
        .isZero();
    assertThat(folder.resolve("directory/people.csv"))
        .content()
        .contains("H1,张 三,Zhang San,,13900001234,1985-03-01");
  }

  @Test
  void all_mistakes_come_in_one_sheet_and_nothing_is_changed() throws IOException {
    var folder = make("410600", "city");
    var before = read(folder);
    run("city", "sheet", "--city", folder.toString(), "--out", book().toString());
    change(book -> {
      book.getSheet("单位").getRow(1).getCell(0).setCellValue("11410600A00000001X");
      book.getSheet("岗位").getRow(2).getCell(2).setCellFormula("A1");
      var person = book.getSheet("人员").createRow(1);
      for (var n = 0; n < 3; n++) person.createCell(n).setCellValue("H1");
      person.createCell(4).setCellValue("call me");
      var held = book.getSheet("任职").createRow(3);
      held.createCell(0).setCellValue("H9");
      held.createCell(1).setCellValue("P00001");
      held.createCell(2).setCellValue("03.05.2026");
    });
    assertThat(run("city", "fill", "--city", folder.toString(), "--in", book().toString()))
        .isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .contains("单位:2: A2: uscc '11410600A00000001X'")
        .contains("岗位:3: C3: 是公式")
        .contains("人员:2: E2: phone 'call me'")
        .contains("任职:4: A4: person 'H9'")
        .contains("任职:4: C4: valid_from '03.05.2026'");
    assertThat(read(folder)).isEqualTo(before);
    try (var marked = new XSSFWorkbook(place.resolve("staff-错误.xlsx").toFile())) {
      assertThat(marked.getSheetName(0)).isEqualTo("错误");
      assertThat(marked.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(5);
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  @Test
  void what_is_no_workbook_is_refused_in_one_line() throws IOException {
    var folder = make("410600", "city");
    for (var text : List.of("id,name\n", "PK\u0003\u0004 and nothing more", "")) {
      err.reset();
      Files.writeString(book(), text);
      assertThat(run("city", "fill", "--city", folder.toString(), "--in", book().toString()))
          .isEqualTo(2);
      assertThat(err.toString(UTF_8)).contains("is no workbook").hasLineCount(1);
    }
  }

  private Path book() {
    return place.resolve("staff.xlsx");
  }

  private interface Change {
    void on(XSSFWorkbook book);
  }

  private void change(Change change) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = Files.newInputStream(book());
        var book = new XSSFWorkbook(in)) {
      change.on(book);
      book.write(bytes);
    }
    Files.write(book(), bytes.toByteArray());
  }

  private static Map<String, String> read(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList())
        files.put(folder.relativize(file).toString(), Files.readString(file));
    }
    return files;
  }
}
