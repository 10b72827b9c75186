package org.anlan.rules.scans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.rules.codes.CitizenId;
import org.anlan.rules.scans.Sheet.Piece;

/// The fields of an identity card of the second generation 居民身份证 (GA 490-2013), on either side.
final class IdentityCard {

  static final String NAME = "name";
  static final String SEX = "sex";
  static final String NATION = "nation";
  static final String BIRTH = "birth";
  static final String ADDRESS = "address";
  static final String NUMBER = "number";
  static final String ISSUER = "issuer";
  static final String VALID = "valid";

  static final List<String> FIELDS =
      List.of(NAME, SEX, NATION, BIRTH, ADDRESS, NUMBER, ISSUER, VALID);

  private static final List<Label> LABELS =
      List.of(
          Label.of(NAME, 1, "姓名"),
          Label.of(SEX, 1, "性别"),
          Label.of(NATION, 1, "民族"),
          Label.of(BIRTH, 1, "出生"),
          Label.of(ADDRESS, 4, "住址"),
          Label.of(NUMBER, 1, "公民身份号码"),
          Label.of(ISSUER, 3, "签发机关"),
          Label.of(VALID, 2, "有效期限"),
          Label.end("中华人民共和国"),
          Label.end("居民身份证"));

  /// Fewer digits in a run of its length are no identity number.
  private static final int FEWEST_DIGITS = 14;

  private static final String FOR_EVER = "长期";

  private final Sheet sheet;
  private final Map<String, List<Piece>> written;
  private final List<Found> found = new ArrayList<>();

  private IdentityCard(Sheet sheet) {
    this.sheet = sheet;
    this.written = Labelled.read(sheet, LABELS);
  }

  static List<Found> find(List<TextLine> lines, LocalDate today) {
    var card = new IdentityCard(Sheet.of(lines));
    card.put(NAME, Tidy::han);
    card.put(SEX, text -> text.replaceAll("[^男女]", "").replaceAll("(?<=.).", ""));
    card.put(NATION, text -> Tidy.han(text).replaceAll("(?<=.)族$", ""));
    card.put(ADDRESS, text -> text);
    card.number(today);
    card.birth(today);
    card.put(ISSUER, Tidy::han);
    card.put(VALID, IdentityCard::valid);
    return card.found.stream()
        .sorted(Comparator.comparing(one -> FIELDS.indexOf(one.field())))
        .toList();
  }

  private void put(String field, java.util.function.UnaryOperator<String> tidy) {
    var pieces = written.getOrDefault(field, List.of());
    var value = tidy.apply(Tidy.text(pieces));
    if (!value.isEmpty()) found.add(Found.of(field, value, pieces, sheet));
  }

  /// From the day to the day, or for ever, as ISO 8601 writes a span.
  private static String valid(String text) {
    var days = Tidy.dates(text).map(LocalDate::toString).collect(Collectors.toList());
    if (text.contains(FOR_EVER)) days.add(FOR_EVER);
    return days.size() == 2 ? String.join("/", days) : "";
  }

  private void number(LocalDate today) {
    var behind = written.getOrDefault(NUMBER, List.of());
    var code = Lookalikes.citizen(Tidy.joined(Tidy.runs(behind)), today);
    if (code.isPresent())
      found.add(Found.of(NUMBER, code.get().text(), behind, sheet, code.get().note()));
    else anywhere(today).ifPresent(found::add);
  }

  /// Wherever it stands, where its label was not read.
  private Optional<Found> anywhere(LocalDate today) {
    for (var piece : sheet.pieces())
      for (var run : Tidy.runs(List.of(piece))) {
        if (run.text().chars().filter(Character::isDigit).count() < FEWEST_DIGITS) continue;
        var code = Lookalikes.citizen(run, today);
        if (code.isPresent())
          return Optional.of(
              Found.of(NUMBER, code.get().text(), List.of(piece), sheet, code.get().note()));
      }
    return Optional.empty();
  }

  /// As printed; where that is no day, as the number has it.
  private void birth(LocalDate today) {
    var pieces = written.getOrDefault(BIRTH, List.of());
    var printed = Tidy.date(Tidy.text(pieces)).filter(day -> !day.isAfter(today));
    if (printed.isPresent()) {
      found.add(Found.of(BIRTH, printed.get().toString(), pieces, sheet));
      return;
    }
    found.stream()
        .filter(one -> one.field().equals(NUMBER) && CitizenId.holds(one.value(), today))
        .findFirst()
        .map(one ->
            new Found(
                BIRTH,
                new CitizenId(one.value()).birth().toString(),
                one.sureness(),
                one.box(),
                Found.Note.BY_NUMBER))
        .ifPresent(found::add);
  }
}
