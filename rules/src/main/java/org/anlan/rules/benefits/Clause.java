package org.anlan.rules.benefits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A clause of a policy 政策条款: a decision table whose first row that applies says how much, compiled to be asked of a hundred thousand records.
/// A row whose conditions hang on data that is missing may or may not apply, so whatever comes after it is not decided either.
public final class Clause {

  /// @param amount in yuan; null for a row that gives nothing and lets no later one apply
  record Row(Said words, List<Condition> cells, @Nullable Formula amount) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param blankIsNo whether a blank field says that there is no such thing, as no disability, and not that it is unknown
  record Column(Said label, Formula asked, boolean blankIsNo) {}

  /// @param row that decided, from 1; 0 where none did
  /// @param fen in hundredths of a yuan, rounded down; 0 unless yes
  /// @param missing fields whose value the city does not have
  public record Answer(Verdict verdict, int row, long fen, Set<String> missing) {
    public Answer {
      missing = Set.copyOf(missing);
    }
  }

  /// A condition, what is known and whether it holds.
  ///
  /// @param value as it stands in the library, or what a sum comes to; blank where it is missing
  public record Reason(Said label, Said asked, Set<String> fields, String value, Verdict verdict) {}

  /// A row with its conditions.
  public record Reasons(int row, Said words, Verdict verdict, List<Reason> reasons) {
    public Reasons {
      reasons = List.copyOf(reasons);
    }
  }

  private static final Answer NO = new Answer(Verdict.NO, 0, 0, Set.of());
  private static final BigDecimal FEN = BigDecimal.valueOf(100);

  private final List<Column> columns;
  private final List<Row> rows;
  private final Map<String, FieldType> types;

  Clause(List<Column> columns, List<Row> rows, Map<String, FieldType> types) {
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.types = types;
  }

  public Answer ask(Facts facts) {
    Set<String> missing = Set.of();
    for (var n = 0; n < rows.size(); n++) {
      var row = rows.get(n);
      var lacking = lacking(row, facts);
      if (lacking == null) continue;
      if (lacking.isEmpty()) {
        if (missing.isEmpty()) return paid(row, n + 1, facts);
        break;
      }
      if (missing.isEmpty()) missing = new TreeSet<>();
      missing.addAll(lacking);
    }
    return missing.isEmpty() ? NO : new Answer(Verdict.MISSING, 0, 0, missing);
  }

  /// @return null where the row does not apply; the fields without which one cannot say, none where it applies
  private @Nullable Set<String> lacking(Row row, Facts facts) {
    Set<String> lacking = Set.of();
    for (var c = 0; c < row.cells().size(); c++) {
      var verdict = verdict(row, c, facts);
      if (verdict == Verdict.NO) return null;
      if (verdict == Verdict.YES) continue;
      if (lacking.isEmpty()) lacking = new TreeSet<>();
      lacking.addAll(unknown(columns.get(c).asked(), facts));
    }
    return lacking;
  }

  private Verdict verdict(Row row, int column, Facts facts) {
    var cell = row.cells().get(column);
    if (cell instanceof Condition.Anything) return Verdict.YES;
    var value = columns.get(column).asked().of(facts);
    if (value == null) return columns.get(column).blankIsNo() ? Verdict.NO : Verdict.MISSING;
    return value != Formula.UNDEFINED && cell.holds(value) ? Verdict.YES : Verdict.NO;
  }

  private Set<String> unknown(Formula asked, Facts facts) {
    var unknown = new TreeSet<String>();
    for (var name : asked.names())
      if (facts.get(name) == null) unknown.add(Facts.fieldOf(name, types));
    return unknown;
  }

  private Answer paid(Row row, int number, Facts facts) {
    var amount = row.amount();
    if (amount == null) return new Answer(Verdict.NO, number, 0, Set.of());
    var yuan = amount.of(facts);
    if (yuan == null) return new Answer(Verdict.MISSING, number, 0, unknown(amount, facts));
    if (!(yuan instanceof BigDecimal sum)) return new Answer(Verdict.NO, number, 0, Set.of());
    var fen = sum.multiply(FEN).setScale(0, RoundingMode.FLOOR);
    if (fen.signum() <= 0) return new Answer(Verdict.NO, number, 0, Set.of());
    return new Answer(Verdict.YES, number, fen.longValueExact(), Set.of());
  }

  /// Every row with every condition, for whoever asks why; `name` gives the words of a value of a field.
  public List<Reasons> explain(Facts facts, BiFunction<String, String, Said> name) {
    var all = new ArrayList<Reasons>();
    for (var n = 0; n < rows.size(); n++) {
      var row = rows.get(n);
      var reasons = new ArrayList<Reason>();
      for (var c = 0; c < row.cells().size(); c++)
        if (!(row.cells().get(c) instanceof Condition.Anything))
          reasons.add(reason(row, c, facts, name));
      var lacking = lacking(row, facts);
      var verdict =
          lacking == null ? Verdict.NO : lacking.isEmpty() ? Verdict.YES : Verdict.MISSING;
      all.add(new Reasons(n + 1, row.words(), verdict, reasons));
    }
    return all;
  }

  private Reason reason(Row row, int c, Facts facts, BiFunction<String, String, Said> name) {
    var column = columns.get(c);
    var field = column.asked() instanceof Formula.Field(var own) ? own : "";
    var value = column.asked().of(facts);
    return new Reason(
        column.label(),
        row.cells().get(c).say(text -> name.apply(field, text)),
        fields(column.asked()),
        value == null || value == Formula.UNDEFINED ? "" : shown(value),
        verdict(row, c, facts));
  }

  private static String shown(Object value) {
    if (value instanceof Boolean flag) return flag ? "Y" : "N";
    if (!(value instanceof BigDecimal number)) return String.valueOf(value);
    var brief = number.scale() > 4 ? number.setScale(4, RoundingMode.HALF_UP) : number;
    return brief.signum() == 0 ? "0" : brief.stripTrailingZeros().toPlainString();
  }

  private Set<String> fields(Formula formula) {
    var fields = new LinkedHashSet<String>();
    formula.names().forEach(one -> fields.add(Facts.fieldOf(one, types)));
    return fields;
  }

  /// All fields of the library on which it hangs.
  public Set<String> fields() {
    var fields = new TreeSet<String>();
    columns.forEach(column -> fields.addAll(fields(column.asked())));
    for (var row : rows) if (row.amount() != null) fields.addAll(fields(row.amount()));
    return fields;
  }

  /// Whether its answer can be another on another day with the same data.
  public boolean hangsOnTheDay() {
    return columns.stream().anyMatch(column -> counts(column.asked()))
        || rows.stream().anyMatch(row -> row.amount() != null && counts(row.amount()));
  }

  private boolean counts(Formula formula) {
    return formula.names().stream().anyMatch(name -> !types.containsKey(name));
  }

  /// Its rows in words, in order.
  public List<Said> rows() {
    return rows.stream().map(Row::words).toList();
  }
}
