package org.anlan.services;

import java.io.IOException;
import java.util.List;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Items as a workbook, out and in.
@RestController
@RequestMapping("/api/services/desk")
class ImportDoor {

  private static final String BOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int SHOWN = 1_000;

  private final ImportDesk desk;

  ImportDoor(ImportDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/items.xlsx")
  ResponseEntity<byte[]> book(Caller caller) {
    Rights.mustLook(caller);
    return answer(desk.book(caller), "items.xlsx");
  }

  /// Its answer's revision says how many changes came of it.
  @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  DeskDoor.ItemDoneView take(
      Command command, Caller caller, @RequestPart("file") MultipartFile file) throws IOException {
    Rights.mustWrite(caller);
    var book = checked(caller, file.getBytes());
    if (!book.faults().isEmpty()) throw faulty(book.faults());
    return DeskDoor.answer(desk.take(command, caller, book.rows()));
  }

  /// The same workbook with its mistakes marked and listed; nothing is taken in.
  @PostMapping(path = "/imports/marked", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<byte[]> marked(
      Command command, Caller caller, @RequestPart("file") MultipartFile file) throws IOException {
    Rights.mustWrite(caller);
    var bytes = file.getBytes();
    var book = checked(caller, bytes);
    return answer(ItemBook.marked(bytes, book.faults()), "items-marked.xlsx");
  }

  private ItemBook checked(Caller caller, byte[] bytes) {
    var book = ItemBook.read(bytes).orElseThrow(ImportDoor::noBook);
    if (!book.rows().isEmpty()) desk.check(caller, book);
    return book;
  }

  private static Problem noBook() {
    return Problem.of(HttpStatus.BAD_REQUEST, "no-workbook", new Texts("不是工作簿", "Not a workbook"))
        .saying(
            new Texts(
                "文件不是 .xlsx 工作簿，请在 WPS 或 Excel 中另存为 .xlsx。",
                "The file is no .xlsx workbook; save it as one."))
        .at("file");
  }

  private static Problem faulty(List<ItemBook.Fault> faults) {
    var first = faults.getFirst();
    return Problem.of(
            HttpStatus.CONFLICT,
            "import-faults",
            new Texts("工作簿有错误，未导入任何内容", "The workbook has mistakes; nothing was taken in"))
        .saying(
            new Texts(
                "共 %d 处错误，第一处在 %s：%s。请全部修改后重新导入。"
                    .formatted(faults.size(), first.cell(), first.words()),
                "%d mistakes, the first in %s: %s. Put all right and try again."
                    .formatted(faults.size(), first.cell(), first.words())))
        .with("count", faults.size())
        .with("faults", faults.stream().limit(SHOWN).toList());
  }

  private static ResponseEntity<byte[]> answer(byte[] book, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(BOOK))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(book);
  }
}
