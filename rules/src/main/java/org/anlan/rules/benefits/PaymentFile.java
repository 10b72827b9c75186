package org.anlan.rules.benefits;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// The file by which the treasury pays a batch 支付批次文件: a line each, and at the end how many there are, what they come to and the sum of the lines, so
/// that whoever loads it sees that none is missing, doubled or changed. UTF-8, comma separated, CRLF (RFC 4180).
///
/// @param sum SHA-256 of the lines, without the last one
public record PaymentFile(String text, int count, long totalFen, String sum) {

  /// @param award the same however often it is put into a file: the treasury pays none twice
  /// @param fen above 0
  public record Line(int number, String award, String payee, String account, long fen) {
    public Line {
      if (fen <= 0)
        throw new IllegalArgumentException("Line %d pays %d fen.".formatted(number, fen));
    }
  }

  private static final String HEAD = "batch,line,award,payee,account,amount,purpose";

  /// @param purpose what the payee reads on the statement
  public static PaymentFile of(String batch, String purpose, List<Line> lines) {
    var body =
        HEAD
            + "\r\n"
            + lines.stream().map(line -> row(batch, purpose, line)).collect(Collectors.joining());
    var total = lines.stream().mapToLong(Line::fen).reduce(0, Math::addExact);
    var sum = Sha256.of(body);
    var end = "TOTAL,%d,,,,%s,sha256:%s\r\n".formatted(lines.size(), yuan(total), sum);
    return new PaymentFile(body + end, lines.size(), total, sum);
  }

  private static String row(String batch, String purpose, Line line) {
    return String.join(
            ",",
            List.of(
                batch,
                String.valueOf(line.number()),
                line.award(),
                quoted(line.payee()),
                line.account(),
                yuan(line.fen()),
                quoted(purpose)))
        + "\r\n";
  }

  /// A name that a spreadsheet would take for a formula begins with a quote.
  private static String quoted(String text) {
    var safe = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[,\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /// With two decimals and nothing else.
  public static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
