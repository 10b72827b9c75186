package org.anlan.applications;

import java.util.Arrays;
import org.anlan.cli.CheckedFolder;
import org.anlan.rules.scans.Legible;

/// What may be wrong with what a city's folder says about papers that are read 识读: kinds and fields that nobody can read.
public final class ScansCheck {

  private ScansCheck() {}

  public static void check(CheckedFolder city) {
    if (!city.has(ScanBook.FILE)) return;
    city.json(ScanBook.FILE, ScanBook.Book.class).ifPresent(book -> papers(city, book));
  }

  private static void papers(CheckedFolder city, ScanBook.Book book) {
    for (int i = 0; i < book.papers().size(); i++) {
      var at = "/papers/" + i;
      var paper = book.papers().get(i);
      Legible.of(paper.kind())
          .ifPresentOrElse(
              kind -> fields(city, at, paper, kind),
              () ->
                  city.faultAt(
                      ScanBook.FILE,
                      at + "/kind",
                      "'%s' cannot be read; the kinds are %s"
                          .formatted(
                              paper.kind(),
                              Arrays.stream(Legible.values()).map(Legible::code).toList())));
    }
  }

  private static void fields(CheckedFolder city, String at, ScanBook.Paper paper, Legible kind) {
    for (var field : paper.elements().keySet())
      if (!kind.fields().contains(field))
        city.faultAt(
            ScanBook.FILE,
            at + "/elements/" + field,
            "stands on no such paper; its fields are %s".formatted(kind.fields()));
  }
}
