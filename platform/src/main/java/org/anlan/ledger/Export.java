package org.anlan.ledger;

import java.util.List;
import java.util.function.Consumer;
import org.anlan.rules.ledger.ExportWriter;
import org.springframework.stereotype.Component;

/// Reads the whole log, as far as it is signed, into an export's lines. Memory holds a page at a time.
@Component
class Export {

  private static final int PAGE = 2_000;

  private final Logs logs;
  private final Entries entries;
  private final Checkpoints checkpoints;

  Export(Logs logs, Entries entries, Checkpoints checkpoints) {
    this.logs = logs;
    this.entries = entries;
    this.checkpoints = checkpoints;
  }

  /// @param openings whether to show what entries stand for, where it is still kept
  /// @param out takes the lines
  /// @return how many entries there were
  long write(boolean openings, Consumer<String> out) {
    return new Writing(new ExportWriter(out), openings).write();
  }

  /// One writing: entries by the page, and each checkpoint behind the last entry that it covers.
  private final class Writing {
    private final ExportWriter writer;
    private final boolean openings;
    private List<Checkpoints.Signed> heads = List.of();
    private int head;
    private long covered = -1;

    Writing(ExportWriter writer, boolean openings) {
      this.writer = writer;
      this.openings = openings;
    }

    long write() {
      var size = checkpoints.findLast().map(Checkpoints.Signed::size).orElse(0L);
      logs.get().keys().forEach(writer::key);
      checkpoints.listWitnesses().forEach(writer::key);
      sign(0);
      for (var from = 0L; from < size; ) {
        var page = entries.list(from, (int) Math.min(PAGE, size - from));
        if (page.isEmpty()) break;
        page.forEach(this::entry);
        from += page.size();
      }
      writer.end();
      return size;
    }

    private void entry(Entries.Placed placed) {
      writer.entry(placed.place(), placed.entry());
      var opening = placed.opening();
      if (openings && opening != null) writer.opening(placed.place(), opening);
      sign(placed.place() + 1);
    }

    private void sign(long size) {
      if (head == heads.size()) {
        heads = checkpoints.listAfter(covered, PAGE);
        head = 0;
      }
      if (head == heads.size() || heads.get(head).size() != size) return;
      writer.checkpoint(heads.get(head).note());
      covered = size;
      head++;
    }
  }
}
