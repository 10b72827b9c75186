package org.anlan.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.directory.Directory;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what is asked for in a request for a grant; what cannot be is refused by its field.
@Component
class GrantForms {

  private static final int LONGEST_YEARS = 5;
  private static final int LEAST_WORDS = 6;
  private static final int MOST_WORDS = 300;

  /// What somebody asks for.
  ///
  /// @param unit the credit code of the unit that is to read; absent for one's own
  /// @param division whose records; absent for those of the unit's own area
  record GrantForm(
      @Nullable String unit,
      @Nullable String division,
      String library,
      List<String> fields,
      String purpose,
      String depth,
      @Nullable Boolean whole,
      String basis,
      LocalDate from,
      LocalDate to) {}

  /// The same, checked.
  record Wish(
      String unit,
      String division,
      Library library,
      Set<String> fields,
      String purpose,
      Depth depth,
      boolean whole,
      String basis,
      LocalDate from,
      LocalDate to) {}

  private final Catalogue catalogue;
  private final Directory directory;

  GrantForms(Catalogue catalogue, Directory directory) {
    this.catalogue = catalogue;
    this.directory = directory;
  }

  static Library library(Catalogue catalogue, String code) {
    return catalogue
        .findLibrary(code)
        .orElseThrow(() ->
            ExchangeProblems.noneOf(
                "library", code, catalogue.listLibraries().stream().map(Library::code).toList()));
  }

  static void purpose(Catalogue catalogue, String code) {
    if (catalogue.findPurpose(code).isEmpty())
      throw ExchangeProblems.noneOf(
          "purpose", code, catalogue.listPurposes().stream().map(Purpose::code).toList());
  }

  Wish check(GrantForm form, String ownUnit, LocalDate today) {
    var library = library(catalogue, form.library());
    purpose(catalogue, form.purpose());
    var unit = form.unit() == null || form.unit().isBlank() ? ownUnit : form.unit().strip();
    var known =
        directory
            .findUnit(unit)
            .orElseThrow(() ->
                ExchangeProblems.field(
                    "unit", new Texts("没有代码为“%s”的单位。", "There is no unit “%s”.").with(unit)));
    var division = division(form, known.division());
    days(form, today);
    var basis = form.basis().strip();
    if (basis.length() < LEAST_WORDS || basis.length() > MOST_WORDS)
      throw ExchangeProblems.length("basis", new Texts("依据", "The basis"), LEAST_WORDS, MOST_WORDS);
    return new Wish(
        unit,
        division,
        library,
        fields(library, form.fields()),
        form.purpose(),
        depth(form.depth()),
        Boolean.TRUE.equals(form.whole()),
        basis,
        form.from(),
        form.to());
  }

  private String division(GrantForm form, String own) {
    if (form.division() == null || form.division().isBlank()) return own;
    var division = form.division().strip();
    if (directory.findDivision(division).isEmpty())
      throw ExchangeProblems.field(
          "division", new Texts("没有区划“%s”。", "There is no division “%s”.").with(division));
    if (!division.startsWith(ReadingDesk.area(own)))
      throw ExchangeProblems.field(
          "division",
          new Texts(
              "区划要在该单位的管辖范围内。", "The division must lie within the area that the unit serves."));
    return division;
  }

  private Set<String> fields(Library library, List<String> fields) {
    var known =
        catalogue.listElements(library.code()).stream()
            .map(Element::field)
            .collect(Collectors.toSet());
    if (fields.isEmpty())
      throw ExchangeProblems.field("fields", new Texts("请至少选择一个字段。", "Choose at least one field."));
    for (var field : fields)
      if (!known.contains(field)) throw ExchangeProblems.noneOf("fields", field, known);
    return new LinkedHashSet<>(fields);
  }

  private static Depth depth(String code) {
    return Depth.find(code)
        .orElseThrow(() ->
            ExchangeProblems.noneOf(
                "depth", code, Arrays.stream(Depth.values()).map(Depth::code).toList()));
  }

  private static void days(GrantForm form, LocalDate today) {
    if (form.to().isBefore(form.from()) || form.to().isBefore(today))
      throw ExchangeProblems.field(
          "to",
          new Texts("结束日期要不早于开始日期和今天。", "It ends neither before it begins nor before today."));
    if (form.to().isAfter(form.from().plusYears(LONGEST_YEARS)))
      throw ExchangeProblems.field(
          "to", new Texts("一次最多授权 %d 年。", "A grant is for %d years at most.").with(LONGEST_YEARS));
  }
}
