package org.anlan.rules.scans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anlan.rules.codes.Uscc;
import org.anlan.rules.scans.Sheet.Piece;

/// The fields of a business licence 营业执照 (State Administration for Market Regulation, 2019 layouts, and those before), across in two columns or
/// upright in one.
final class BusinessLicence {

  static final String CODE = "code";
  static final String NAME = "name";
  static final String TYPE = "type";
  static final String LEGAL_PERSON = "legalPerson";
  static final String SCOPE = "scope";
  static final String CAPITAL = "capital";
  static final String ESTABLISHED = "established";
  static final String ADDRESS = "address";

  static final List<String> FIELDS =
      List.of(CODE, NAME, TYPE, LEGAL_PERSON, SCOPE, CAPITAL, ESTABLISHED, ADDRESS);

  private static final List<Label> LABELS =
      List.of(
          Label.of(CODE, 2, "统一社会信用代码"),
          Label.of(NAME, 3, "名称"),
          Label.of(TYPE, 2, "主体类型", "类型"),
          Label.of(LEGAL_PERSON, 2, "执行事务合伙人", "法定代表人", "负责人", "经营者", "投资人"),
          Label.of(SCOPE, 30, "经营范围"),
          Label.of(CAPITAL, 2, "注册资本", "注册资金", "出资额"),
          Label.of(ESTABLISHED, 1, "成立日期", "注册日期"),
          Label.of(ADDRESS, 4, "主要经营场所", "经营场所", "营业场所", "住所"),
          Label.end("营业期限"),
          Label.end("组成形式"),
          Label.end("登记机关"),
          Label.end("国家企业信用信息公示系统"),
          Label.end("市场主体应当"),
          Label.end("证照编号", "编号"),
          Label.end("扫描二维码", "扫描"),
          Label.end("营业执照"),
          Label.end("副本", "正本"));

  /// One numeral that the recogniser says twice, in its two forms.
  private static final Pattern TWICE = Pattern.compile("参叁|叁参");

  private final Sheet sheet;
  private final Map<String, List<Piece>> written;
  private final List<Found> found = new ArrayList<>();

  private BusinessLicence(Sheet sheet) {
    this.sheet = sheet;
    this.written = Labelled.read(sheet, LABELS);
  }

  static List<Found> find(List<TextLine> lines, LocalDate today) {
    var licence = new BusinessLicence(Sheet.of(lines));
    licence.code();
    for (var field : List.of(NAME, TYPE, LEGAL_PERSON, SCOPE, CAPITAL, ADDRESS)) licence.put(field);
    licence.established(today);
    return licence.found.stream()
        .sorted(Comparator.comparing(one -> FIELDS.indexOf(one.field())))
        .toList();
  }

  private void put(String field) {
    var pieces = written.getOrDefault(field, List.of());
    var value = TWICE.matcher(Tidy.text(pieces)).replaceAll("叁");
    if (!value.isEmpty()) found.add(Found.of(field, value, pieces, sheet));
  }

  /// Wherever it stands: behind its label, below it, or where the label was not read. One that agrees with its check character is it.
  private void code() {
    var likely = new ArrayList<Found>();
    for (var piece : sheet.pieces())
      for (var run : Tidy.runs(List.of(piece)))
        Lookalikes.credit(run)
            .map(code -> Found.of(CODE, code.text(), List.of(piece), sheet, code.note()))
            .ifPresent(likely::add);
    likely.stream()
        .max(
            Comparator.comparing((Found one) -> Uscc.holds(one.value()))
                .thenComparing(one -> one.value().chars().filter(Character::isDigit).count()))
        .ifPresent(found::add);
  }

  private void established(LocalDate today) {
    var pieces = written.getOrDefault(ESTABLISHED, List.of());
    Tidy.date(Tidy.text(pieces))
        .filter(day -> !day.isAfter(today))
        .ifPresent(day -> found.add(Found.of(ESTABLISHED, day.toString(), pieces, sheet)));
  }
}
