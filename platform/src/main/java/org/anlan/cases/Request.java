package org.anlan.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anlan.rules.procedure.Work;
import org.anlan.rules.procedure.Work.Outcome;
import org.anlan.rules.procedure.Work.Tells;
import org.anlan.rules.procedure.Work.Words;

/// What one person may ask of another beside the procedure. The answer moves no token of it; an extension or a suspension that
/// is granted takes effect on the clocks. The word is the element of the task that answers it.
enum Request {
  EXTENSION("extension", "延期申请", "Extension asked for", "request", decided()),
  SUSPENSION("suspension", "挂起申请", "Suspension asked for", "request", decided()),
  CO_HANDLING("co-handling", "协办", "Co-handling", "case", done("协办完成", "Part done")),
  OPINION("opinion", "征求意见", "Opinion asked for", "opinion", done("回复意见", "Give opinion"));

  static final String GRANT = "grant";
  static final String DENY = "deny";

  private final String word;
  private final Jobs.Job job;

  Request(String word, String zh, String en, String deadline, List<Outcome> outcomes) {
    this.word = word;
    var work = new Work(null, null, List.of(), deadline, 0, 0, Words.NONE, null, outcomes);
    this.job = new Jobs.Job(zh, en, work);
  }

  static Optional<Request> find(String word) {
    return Arrays.stream(values()).filter(request -> request.word.equals(word)).findFirst();
  }

  static Request of(String word) {
    return find(word)
        .orElseThrow(
            () -> new IllegalArgumentException("There is no request '%s'.".formatted(word)));
  }

  String word() {
    return word;
  }

  Jobs.Job job() {
    return job;
  }

  private static List<Outcome> decided() {
    return List.of(
        new Outcome("grant", "同意", "Grant", true, false, Words.OPTIONAL, Tells.NOTHING),
        new Outcome("deny", "不同意", "Deny", false, true, Words.REQUIRED, Tells.NOTHING));
  }

  private static List<Outcome> done(String zh, String en) {
    return List.of(new Outcome("done", zh, en, true, false, Words.REQUIRED, Tells.NOTHING));
  }
}
