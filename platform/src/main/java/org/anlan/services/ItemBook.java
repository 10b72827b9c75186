package org.anlan.services;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.rules.items.Item;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The workbook of items: one row each, read cell by cell, every mistake with the address of its cell.
final class ItemBook {

  /// @param cell such as `B17`
  record Fault(String cell, String words) {}

  static final String SHEET = "事项";
  private static final String FAULTS = "错误";
  private static final int WIDE = 22 * 256;
  private static final int WINDOW = 200;
  private static final long LARGEST = 100_000_000;

  private final Map<BookColumn, Integer> places = new EnumMap<>(BookColumn.class);
  private final List<BookRow> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final DataFormatter formatter = new DataFormatter();

  private ItemBook() {}

  List<BookRow> rows() {
    return List.copyOf(rows);
  }

  /// Also what [#fault] added, row by row.
  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /// Notes something about a row that only the city knows.
  void fault(BookRow row, BookColumn column, String words) {
    var at = places.getOrDefault(column, 0);
    faults.add(new Fault(CellReference.convertNumToColString(at) + row.number(), words));
  }

  /// Empty where it is no workbook at all.
  static Optional<ItemBook> read(byte[] bytes) {
    ZipSecureFile.setMaxEntrySize(LARGEST);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var read = new ItemBook();
      var sheet = book.getSheet(SHEET);
      if (sheet == null) read.faults.add(new Fault("A1", "没有工作表“事项” The sheet is missing"));
      else read.sheet(sheet);
      return Optional.of(read);
    } catch (IOException
        | EmptyFileException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | POIXMLException e) {
      return Optional.empty();
    }
  }

  private void sheet(Sheet sheet) {
    head(sheet.getRow(0));
    if (!faults.isEmpty()) return;
    var lines = new HashMap<String, Integer>();
    for (var row : sheet) if (row.getRowNum() > 0) line(row).ifPresent(line -> check(line, lines));
  }

  private void head(@org.jspecify.annotations.Nullable Row head) {
    if (head != null)
      for (var cell : head)
        for (var column : BookColumn.values())
          if (column.heading().equals(text(cell)))
            places.putIfAbsent(column, cell.getColumnIndex());
    for (var column : BookColumn.values())
      if (column.isNeeded() && !places.containsKey(column))
        faults.add(new Fault("A1", "缺少列“%s” The column is missing".formatted(column.heading())));
  }

  private Optional<BookRow> line(Row row) {
    var cells = new EnumMap<BookColumn, String>(BookColumn.class);
    places.forEach((column, at) -> {
      var cell = row.getCell(at);
      if (cell != null && !text(cell).isEmpty()) cells.put(column, text(cell));
    });
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new BookRow(row.getRowNum() + 1, cells));
  }

  private void check(BookRow row, Map<String, Integer> lines) {
    row.faults().forEach((column, words) -> fault(row, column, words));
    var before = lines.putIfAbsent(row.text(BookColumn.CODE), row.number());
    if (before != null)
      fault(row, BookColumn.CODE, "与第%d行重复 It is on row %d already".formatted(before, before));
    rows.add(row);
  }

  private String text(Cell cell) {
    var text =
        cell.getCellType() == CellType.NUMERIC
            ? java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                .stripTrailingZeros()
                .toPlainString()
            : cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue()
                : formatter.formatCellValue(cell);
    return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
  }

  static byte[] write(List<Item> items) {
    var out = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook(null, WINDOW, false, true)) {
      var sheet = book.createSheet(SHEET);
      sheet.createFreezePane(2, 1);
      var head = sheet.createRow(0);
      for (var column : BookColumn.values()) {
        head.createCell(column.ordinal()).setCellValue(column.heading());
        sheet.setColumnWidth(column.ordinal(), WIDE);
      }
      for (var item : items) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (var column : BookColumn.values())
          row.createCell(column.ordinal()).setCellValue(column.of(item));
      }
      book.write(out);
    } catch (IOException e) {
      throw new IllegalStateException("A workbook is written to memory.", e);
    }
    return out.toByteArray();
  }

  /// The same workbook with a sheet of all faults in front and the cells at fault marked.
  static byte[] marked(byte[] bytes, List<Fault> faults) {
    var out = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var red = book.createCellStyle();
      red.setFillForegroundColor(IndexedColors.ROSE.getIndex());
      red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      if (book.getSheet(FAULTS) != null) book.removeSheetAt(book.getSheetIndex(FAULTS));
      var list = book.createSheet(FAULTS);
      book.setSheetOrder(FAULTS, 0);
      book.setActiveSheet(0);
      list.setColumnWidth(1, 4 * WIDE);
      for (var fault : faults) {
        var row = list.createRow(list.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(fault.cell());
        row.createCell(1).setCellValue(fault.words());
        mark(book.getSheet(SHEET), fault.cell(), red);
      }
      book.write(out);
    } catch (IOException e) {
      throw new IllegalStateException("A workbook that was read can be written.", e);
    }
    return out.toByteArray();
  }

  private static void mark(
      @org.jspecify.annotations.Nullable Sheet sheet,
      String cell,
      org.apache.poi.ss.usermodel.CellStyle red) {
    if (sheet == null) return;
    var at = new CellReference(cell);
    var row = sheet.getRow(at.getRow());
    if (row == null) row = sheet.createRow(at.getRow());
    row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellStyle(red);
  }
}
