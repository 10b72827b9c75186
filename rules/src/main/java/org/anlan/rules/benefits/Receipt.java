package org.anlan.rules.benefits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.rules.csv.Csv;

/// What the treasury answered to a payment file 支付回单: each line paid with the bank's reference, or refused with the reason. Taken as a whole or not at all.
public final class Receipt {

  private static final List<String> COLUMNS = List.of("batch", "line", "amount", "result", "note");
  private static final String PAID = "paid";
  private static final String REFUSED = "refused";

  /// @param note the bank's reference where it was paid, else why not
  public record Line(int number, boolean paid, String note) {}

  /// @param line in the file, the header is 1
  public record Fault(int line, Said words) {}

  public record Read(List<Line> lines, List<Fault> faults) {
    public Read {
      lines = List.copyOf(lines);
      faults = List.copyOf(faults);
    }
  }

  private final String batch;
  private final Map<Integer, Long> sent;
  private final List<Line> lines = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  private Receipt(String batch, Map<Integer, Long> sent) {
    this.batch = batch;
    this.sent = sent;
  }

  /// @param sent the batch's lines with what each pays, in fen
  public static Read read(String text, String batch, Map<Integer, Long> sent) {
    var receipt = new Receipt(batch, sent);
    try {
      var rows = Csv.read(text);
      if (rows.isEmpty()) receipt.fault(1, "文件中没有行。", "The file has no line.");
      else if (!rows.getFirst().fields().keySet().containsAll(COLUMNS))
        receipt.fault(
            1,
            "表头应有：%s。".formatted(String.join(",", COLUMNS)),
            "The header has %s.".formatted(String.join(",", COLUMNS)));
      else rows.forEach(receipt::row);
    } catch (IllegalArgumentException broken) {
      receipt.fault(1, "不是有效的 CSV：" + broken.getMessage(), "No valid CSV: " + broken.getMessage());
    }
    return new Read(receipt.faults.isEmpty() ? receipt.lines : List.of(), receipt.faults);
  }

  private void row(Csv.Row row) {
    var number = row.get("line").strip();
    if (!row.get("batch").strip().equals(batch)) {
      fault(
          row.line(),
          "批次号是“%s”，应为“%s”。".formatted(row.get("batch"), batch),
          "The batch is “%s”, not “%s”.".formatted(row.get("batch"), batch));
      return;
    }
    var fen = number.matches("\\d{1,9}") ? sent.get(Integer.valueOf(number)) : null;
    if (fen == null) {
      fault(
          row.line(),
          "批次中没有第“%s”行。".formatted(number),
          "The batch has no line “%s”.".formatted(number));
      return;
    }
    result(row, Integer.parseInt(number), fen);
  }

  private void result(Csv.Row row, int number, long fen) {
    var result = row.get("result").strip();
    if (!seen.add(number))
      fault(row.line(), "第 %d 行出现两次。".formatted(number), "Line %d stands twice.".formatted(number));
    if (!isAmount(row.get("amount").strip(), fen))
      fault(
          row.line(),
          "金额是“%s”，批次中是 %s。".formatted(row.get("amount"), PaymentFile.yuan(fen)),
          "The amount is “%s”, in the batch %s."
              .formatted(row.get("amount"), PaymentFile.yuan(fen)));
    if (!result.equals(PAID) && !result.equals(REFUSED))
      fault(
          row.line(),
          "结果“%s”应为 paid 或 refused。".formatted(result),
          "The result “%s” is paid or refused.".formatted(result));
    if (row.get("note").isBlank())
      fault(
          row.line(),
          "缺少 note（凭证号或拒付原因）。",
          "There is no note: the reference, or why it was refused.");
    lines.add(new Line(number, result.equals(PAID), row.get("note").strip()));
  }

  private static boolean isAmount(String text, long fen) {
    return text.matches("\\d{1,15}(\\.\\d{1,2})?")
        && new BigDecimal(text).compareTo(BigDecimal.valueOf(fen, 2)) == 0;
  }

  private void fault(int line, String zh, String en) {
    faults.add(new Fault(line, new Said(zh, en)));
  }
}
