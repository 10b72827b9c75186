package org.anlan.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.cli.BadRows;
import org.anlan.cli.CheckedFolder;
import org.anlan.cli.Options;
import org.anlan.cli.TableOut;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.anlan.rules.csv.Csv;

/// `anlan city sheet` and `anlan city fill`: units, posts and people of a city's folder as a workbook, and back.
public final class CityStaffVerbs {

  private CityStaffVerbs() {}

  public static List<Verb> all() {
    return List.of(sheet(), fill());
  }

  private static Verb sheet() {
    var words =
        """
        needs nothing of the platform
        out    a workbook (.xlsx) with the sheets 单位, 岗位, 人员, 任职 and, in 说明, what belongs into each column

        anlan city sheet --city my-city --out staff.xlsx\
        """;
    return new Verb(
        "city sheet",
        "write units, posts and people as a workbook",
        List.of(
            new Verb.Option("city", "DIR", true, "the city's folder"),
            new Verb.Option("out", "FILE", true, "the workbook, .xlsx")),
        words,
        CityStaffVerbs::write);
  }

  private static Verb fill() {
    var words =
        """
        needs nothing of the platform; a platform that runs reads the folder when it starts again
        in     a workbook as `city sheet` writes it; what stands in its four sheets is what holds afterwards
        out    the four tables of the folder, or, with a single mistake, nothing: then every mistake is listed in --errors, its sheet as the file and
               its row as the line, and in a copy of the workbook (default: <in> with -错误 before its ending) in the sheet 错误, cell by cell,
               with the cells marked. rows= counts rows of the sheets.

        anlan city fill --in staff.xlsx --city my-city\
        """;
    return new Verb(
        "city fill",
        "read units, posts and people from a workbook",
        List.of(
            new Verb.Option("in", "FILE", true, "the workbook, .xlsx"),
            new Verb.Option("city", "DIR", true, "the city's folder"),
            new Verb.Option("marked", "FILE", false, "the copy with the mistakes in it")),
        words,
        CityStaffVerbs::read);
  }

  private static Verb.Tally write(Options options, BadRows bad) {
    var city = new CheckedFolder(options.path("city"));
    var tables = new HashMap<StaffTable, List<Csv.Row>>();
    long rows = 0;
    for (var table : StaffTable.ALL) {
      var read = city.table(table.file());
      tables.put(table, read);
      rows += read.size();
    }
    if (!city.faults().isEmpty())
      throw new Unusable("%s: %s".formatted(options.path("city"), city.faults().getFirst()));
    save(options.path("out"), out -> StaffBook.write(tables, out));
    return new Verb.Tally(rows, 0);
  }

  private static Verb.Tally read(Options options, BadRows bad) {
    var in = options.path("in");
    if (!Files.isRegularFile(in)) throw new Unusable("%s: there is no such file".formatted(in));
    var folder = options.path("city");
    var book = StaffBook.read(in);
    var texts = new LinkedHashMap<String, String>();
    long rows = 0;
    for (var table : StaffTable.ALL) {
      var lines = book.table(table).rows();
      rows += lines.size();
      texts.put(
          table.file(),
          NewCity.csv(table.header(), lines.stream().map(StaffBook.Line::cells).toList()));
    }
    var faults = new ArrayList<>(book.faults());
    if (book.isWhole()) faults.addAll(checked(folder, texts, book));
    if (faults.isEmpty()) {
      texts.forEach((name, text) ->
          save(
              folder.resolve(name),
              out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
      return new Verb.Tally(rows, 0);
    }
    faults.forEach(
        fault -> bad.add(fault.sheet(), fault.row(), fault.cell() + ": " + fault.words()));
    var marked = options.find("marked").isPresent() ? options.path("marked") : beside(in);
    save(marked, out -> StaffBook.mark(in, faults, out));
    return new Verb.Tally(
        rows,
        rows,
        List.of("faults=%d, marked in %s; nothing was changed".formatted(faults.size(), marked)));
  }

  private static Path beside(Path in) {
    var name = in.getFileName().toString().replaceFirst("(\\.[^.]*)?$", "");
    return in.resolveSibling(name + "-错误.xlsx");
  }

  /// The faults of the tables, found as `city check` finds them and told by the cells of the workbook.
  private static List<StaffBook.Fault> checked(
      Path folder, Map<String, String> texts, StaffBook book) {
    var city = new CheckedFolder(folder, texts);
    DirectoryCheck.staff(city);
    var faults = new ArrayList<StaffBook.Fault>();
    for (var fault : city.faults()) {
      var table =
          StaffTable.ALL.stream().filter(each -> each.file().equals(fault.file())).findFirst();
      if (table.isEmpty()) {
        faults.add(new StaffBook.Fault(fault.file(), "A1", (int) fault.line(), fault.words()));
        continue;
      }
      var lines = book.table(table.get()).rows();
      var row =
          fault.line() < 2 || fault.line() - 2 >= lines.size()
              ? 1
              : lines.get((int) fault.line() - 2).number();
      var cell = book.cell(table.get(), fault.words().split(" ", 2)[0], row);
      faults.add(new StaffBook.Fault(table.get().title(), cell, row, fault.words()));
    }
    return faults;
  }

  /// What writes a file.
  @FunctionalInterface
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /// Whole or not at all.
  private static void save(Path file, Writing writing) {
    var place = file.toAbsolutePath();
    try {
      Files.createDirectories(place.getParent());
      var draft = TableOut.draftOf(place);
      try (var out = Files.newOutputStream(draft)) {
        writing.to(out);
      }
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Unusable("%s: cannot be written: %s".formatted(file, e.getMessage()));
    }
  }
}
