package org.anlan.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.cli.Unusable;
import org.anlan.rules.csv.Csv;
import org.apache.poi.EmptyFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// The workbook with units, posts, people and who holds which post: written for a clerk to fill in, read back cell by cell.
final class StaffBook {

  /// @param rows of a sheet below its headings, blank ones left out
  record Read(List<Line> rows) {}

  /// @param number as the spreadsheet counts it
  record Line(int number, List<String> cells) {}

  /// @param cell such as `C7`, or the sheet's head
  record Fault(String sheet, String cell, int row, String words) {}

  private static final String FAULTS = "错误";
  private static final int WIDE = 22 * 256;
  private static final long LARGEST = 50_000_000;

  private final Map<StaffTable, Read> tables = new HashMap<>();
  private final Map<StaffTable, Map<String, Integer>> places = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final DataFormatter formatter = new DataFormatter();

  private StaffBook() {}

  Read table(StaffTable table) {
    return tables.getOrDefault(table, new Read(List.of()));
  }

  List<Fault> faults() {
    return faults;
  }

  /// Whether all sheets and columns are there.
  boolean isWhole() {
    return StaffTable.ALL.stream()
        .allMatch(table -> places.getOrDefault(table, Map.of()).size() == table.columns().size());
  }

  static StaffBook read(Path file) {
    ZipSecureFile.setMaxEntrySize(LARGEST);
    try (var in = Files.newInputStream(file);
        var book = open(file, in)) {
      var read = new StaffBook();
      for (var table : StaffTable.ALL) read.sheet(table, book.getSheet(table.title()));
      return read;
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  private static Workbook open(Path file, InputStream in) throws IOException {
    try {
      return new XSSFWorkbook(in);
    } catch (EmptyFileException
        | OpenXML4JRuntimeException
        | org.apache.poi.UnsupportedFileFormatException
        | org.apache.poi.ooxml.POIXMLException e) {
      throw new Unusable(
          "%s: is no workbook of the form .xlsx; save it as one (WPS and Excel: 另存为 .xlsx)"
              .formatted(file));
    }
  }

  private void sheet(StaffTable table, @Nullable Sheet sheet) {
    if (sheet == null) {
      faults.add(new Fault(table.title(), "A1", 1, "没有这张工作表 The sheet is missing"));
      return;
    }
    var head = places(table, sheet.getRow(0));
    var rows = new ArrayList<Line>();
    for (var row : sheet)
      if (row.getRowNum() > 0 && head.size() == table.columns().size())
        line(table, row, head, rows);
    tables.put(table, new Read(rows));
    places.put(table, head);
  }

  /// In which column of the sheet each heading stands.
  private Map<String, Integer> places(StaffTable table, @Nullable Row head) {
    var found = new HashMap<String, Integer>();
    if (head != null)
      for (var cell : head)
        found.putIfAbsent(formatter.formatCellValue(cell).strip(), cell.getColumnIndex());
    found.keySet().retainAll(table.headings());
    for (var heading : table.headings())
      if (!found.containsKey(heading))
        faults.add(
            new Fault(table.title(), "A1", 1, "缺少列“%s” The column is missing".formatted(heading)));
    return found;
  }

  private void line(StaffTable table, Row row, Map<String, Integer> head, List<Line> rows) {
    var cells = new ArrayList<String>();
    for (var column : table.columns()) {
      var cell = row.getCell(head.getOrDefault(column.heading(), 0));
      cells.add(cell == null ? "" : text(table, cell));
    }
    if (cells.stream().anyMatch(text -> !text.isEmpty()))
      rows.add(new Line(row.getRowNum() + 1, List.copyOf(cells)));
  }

  private String text(StaffTable table, Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      var place = cell.getAddress().formatAsString();
      faults.add(
          new Fault(
              table.title(),
              place,
              cell.getRowIndex() + 1,
              "是公式，请粘贴为数值 It is a formula; paste it as a value"));
    }
    // Of a formula that which it last came to, so that the other mistakes are found as well.
    var type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell))
      return LocalDate.from(cell.getLocalDateTimeCellValue()).toString();
    // A number in a cell of its own is what its digits say, without exponent.
    var text =
        type == CellType.NUMERIC
            ? java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                .stripTrailingZeros()
                .toPlainString()
            : type == CellType.STRING ? cell.getStringCellValue() : formatter.formatCellValue(cell);
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  /// The cell of a column in a row, such as `C7`.
  String cell(StaffTable table, String column, int row) {
    for (var each : table.columns())
      if (each.name().equals(column)) {
        var at = places.getOrDefault(table, Map.of()).getOrDefault(each.heading(), 0);
        return CellReference.convertNumToColString(at) + row;
      }
    return "A" + row;
  }

  /// A workbook with the rows of these tables.
  static void write(Map<StaffTable, List<Csv.Row>> tables, OutputStream out) throws IOException {
    try (var book = new XSSFWorkbook()) {
      var bold = book.createCellStyle();
      var font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      var text = book.createCellStyle();
      text.setDataFormat(book.createDataFormat().getFormat("@"));
      for (var table : StaffTable.ALL) {
        var sheet = book.createSheet(table.title());
        var head = sheet.createRow(0);
        for (var n = 0; n < table.columns().size(); n++) {
          var cell = head.createCell(n);
          cell.setCellValue(table.columns().get(n).heading());
          cell.setCellStyle(bold);
          sheet.setColumnWidth(n, WIDE);
          sheet.setDefaultColumnStyle(n, text);
        }
        sheet.createFreezePane(0, 1);
        rows(sheet, table, tables.getOrDefault(table, List.of()), text);
      }
      help(book.createSheet("说明"));
      book.write(out);
    }
  }

  private static void rows(
      Sheet sheet,
      StaffTable table,
      List<Csv.Row> rows,
      org.apache.poi.ss.usermodel.CellStyle text) {
    for (var row : rows) {
      var line = sheet.createRow(sheet.getLastRowNum() + 1);
      for (var n = 0; n < table.columns().size(); n++) {
        var cell = line.createCell(n);
        cell.setCellValue(row.fields().getOrDefault(table.columns().get(n).name(), ""));
        cell.setCellStyle(text);
      }
    }
  }

  private static void help(Sheet sheet) {
    sheet.setColumnWidth(0, WIDE);
    sheet.setColumnWidth(1, WIDE);
    sheet.setColumnWidth(2, 3 * WIDE);
    for (var table : StaffTable.ALL)
      for (var column : table.columns()) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(table.title());
        row.createCell(1).setCellValue(column.heading());
        row.createCell(2).setCellValue(column.help());
      }
  }

  /// The same workbook with a sheet of all faults in front and the cells at fault marked.
  static void mark(Path file, List<Fault> faults, OutputStream out) throws IOException {
    try (var in = Files.newInputStream(file);
        var book = new XSSFWorkbook(in)) {
      if (book.getSheet(FAULTS) != null) book.removeSheetAt(book.getSheetIndex(FAULTS));
      var red = book.createCellStyle();
      red.setFillForegroundColor(IndexedColors.ROSE.getIndex());
      red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      var list = book.createSheet(FAULTS);
      book.setSheetOrder(FAULTS, 0);
      book.setActiveSheet(0);
      List<String> head = List.of("工作表", "单元格", "问题");
      var first = list.createRow(0);
      for (var n = 0; n < head.size(); n++) first.createCell(n).setCellValue(head.get(n));
      list.setColumnWidth(2, 5 * WIDE);
      for (var fault : faults) {
        var row = list.createRow(list.getLastRowNum() + 1);
        row.createCell(0).setCellValue(fault.sheet());
        row.createCell(1).setCellValue(fault.cell());
        row.createCell(2).setCellValue(fault.words());
        mark(book.getSheet(fault.sheet()), fault.cell(), red);
      }
      book.write(out);
    }
  }

  private static void mark(
      @Nullable Sheet sheet, String cell, org.apache.poi.ss.usermodel.CellStyle red) {
    if (sheet == null) return;
    var at = new CellReference(cell);
    var row =
        sheet.getRow(at.getRow()) == null
            ? sheet.createRow(at.getRow())
            : sheet.getRow(at.getRow());
    var found = row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    found.setCellStyle(red);
  }
}
