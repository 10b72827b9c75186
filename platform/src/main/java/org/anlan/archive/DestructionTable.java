package org.anlan.archive;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list of destruction as a table for spreadsheets (RFC 4180, UTF-8 with its mark). What a spreadsheet would take for a formula begins with
/// an apostrophe.
final class DestructionTable {

  private static final String MARK = "\uFEFF";

  private static final List<String> HEAD =
      List.of(
          "清册编号", "状态", "编制人", "编制时间", "鉴定人", "鉴定意见", "执行人", "受理编号", "类别", "办结时间", "保管类目", "保管期限",
          "到期日", "结果", "时间", "原因");

  private DestructionTable() {}

  static String of(DestructionView.WholeView whole) {
    var lines = new StringBuilder(MARK).append(line(HEAD));
    whole.items().forEach(item -> lines.append(line(cells(whole.list(), item))));
    return lines.toString();
  }

  private static List<String> cells(DestructionView list, DestructionView.ItemView item) {
    return List.of(
        list.number(),
        list.stateText(),
        list.drawnBy(),
        list.drawn().toString(),
        text(list.decidedBy()),
        text(list.opinion()),
        text(list.carriedBy()),
        item.shown(),
        item.kindName(),
        item.closed().toString(),
        item.code(),
        item.period(),
        item.dueOn().toString(),
        item.outcomeText(),
        text(item.at()),
        text(item.why()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(DestructionTable::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(String value) {
    var text = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    var quoted = text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
