package org.anlan.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Browser;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// A workbook goes out and comes in again; with one mistake nothing comes in, and every mistake has the address of its cell.
class ItemsImportTest extends Keeping {

  private static final String EDGE = "edge-of-the-workbook";

  @Test
  void what_went_out_comes_in_again_and_changes_nothing() {
    var book = book(meng);
    assertThat(ItemBook.read(book).orElseThrow().rows()).hasSizeGreaterThan(5);
    assertThat(done(take(meng, book)).path("revision").asInt()).isZero();
  }

  @Test
  void a_new_row_becomes_an_item_to_be_reviewed_and_a_changed_one_a_change() throws IOException {
    var code = code("食品经营许可变更");
    var book =
        edited(
            book(meng),
            Map.of(
                BookColumn.CODE, "NEW-0001",
                BookColumn.NAME, "小餐饮备案",
                BookColumn.TYPE, "公共服务",
                BookColumn.FORMS, "窗口办理、网上办理",
                BookColumn.OBJECTS, "自然人"),
            code,
            Map.of(BookColumn.PROMISED, "1"));
    assertThat(done(take(meng, book)).path("revision").asInt()).isEqualTo(2);
    var changed = desk(meng, code);
    assertThat(changed.at("/open/item/limits/promised/amount").asInt()).isEqualTo(1);
    assertThat(changed.at("/open/item/materials")).hasSize(changed.at("/shown/materials").size());
    assertThat(desk(meng, "NEW-0001").at("/open/item/handling/forms")).hasSize(2);
    assertThat(visitor.get("/api/services/items/NEW-0001").status()).isEqualTo(404);
    assertThat(take(meng, book).body().path("faults").toString()).contains("未完成的修改");
    done(act(meng, code, "drop", Map.of()));
    done(act(meng, "NEW-0001", "drop", Map.of()));
  }

  @Test
  void with_one_mistake_nothing_comes_in_and_each_has_its_cell() throws IOException {
    var book =
        edited(
            book(meng),
            Map.of(BookColumn.CODE, "x", BookColumn.TYPE, "许可证", BookColumn.VISITS, "三次"),
            code("食品经营许可变更"),
            Map.of(BookColumn.PROMISED, "1"));
    var refused = take(meng, book);
    assertThat(refused.problem()).isEqualTo("import-faults");
    var last = ItemBook.read(book).orElseThrow().rows().getLast().number();
    var cells =
        refused.body().path("faults").valueStream().map(fault -> fault.path("cell").asString());
    assertThat(cells).containsExactlyInAnyOrder("A" + last, "C" + last, "E" + last, "N" + last);
    assertThat(desk(meng, code("食品经营许可变更")).path("open").isObject()).isFalse();

    var marked = send(meng, "imports/marked", book).whole().body();
    try (var read = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
      assertThat(read.getSheetAt(0).getSheetName()).isEqualTo("错误");
      assertThat(read.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(4);
    }
  }

  @Test
  void what_is_no_workbook_is_told_and_who_may_not_write_takes_nothing_in() {
    assertThat(take(meng, "编码,名称".getBytes(StandardCharsets.UTF_8)).problem())
        .isEqualTo("no-workbook");
    assertThat(take(tao, book(tao)).problem()).isEqualTo("item-right");
    assertThat(visitor.get("/api/services/desk/items.xlsx").problem()).isEqualTo("sign-in-needed");
  }

  private static byte[] book(Browser who) {
    var answer = who.get("/api/services/desk/items.xlsx");
    assertThat(answer.status()).isEqualTo(200);
    return answer.whole().body();
  }

  private static Browser.Answer take(Browser who, byte[] book) {
    return send(who, "imports", book);
  }

  private static Browser.Answer send(Browser who, String address, byte[] book) {
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"items.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(EDGE)
            .getBytes(StandardCharsets.UTF_8);
    var end = "\r\n--%s--\r\n".formatted(EDGE).getBytes(StandardCharsets.UTF_8);
    return who.upload(
        "/api/services/desk/" + address,
        "multipart/form-data; boundary=" + EDGE,
        BodyPublishers.ofByteArrays(List.of(head, book, end)),
        UUID.randomUUID());
  }

  /// With a row more, and cells of one item changed.
  private static byte[] edited(
      byte[] book, Map<BookColumn, String> more, String code, Map<BookColumn, String> changes)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var edited = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      var sheet = edited.getSheet(ItemBook.SHEET);
      for (var row : sheet)
        if (row.getCell(0).getStringCellValue().equals(code))
          changes.forEach((column, text) -> row.getCell(column.ordinal()).setCellValue(text));
      var row = sheet.createRow(sheet.getLastRowNum() + 1);
      more.forEach((column, text) -> row.createCell(column.ordinal()).setCellValue(text));
      edited.write(out);
    }
    return out.toByteArray();
  }
}
