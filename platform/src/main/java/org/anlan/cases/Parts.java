package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Scope;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A whole and its parts (上级案件、子案件): the whole is not closed before its parts are, hears of each that ends, and its people are told when
/// the last one has. Parts tell by letter, since no act locks two cases.
@Component
class Parts {

  static final String ENDED = "part-ended";

  private static final Texts ALL_DONE =
      new Texts("子案件已全部结束，可以办结本案。", "All parts have ended; the case can be closed.");

  private final Shelves shelves;
  private final Herald herald;

  Parts(Shelves shelves, Herald herald) {
    this.shelves = shelves;
    this.herald = herald;
  }

  /// Tells those that this one was a part of, however it ended.
  static void tellWholes(Shelves shelves, CaseFile part, Instant at) {
    var content = Map.of("stage", part.stage().name());
    for (var link : shelves.links().list(part))
      if (link.kind() == Links.Kind.PARENT)
        shelves.letters().write(link.other(), part, ENDED, content, at);
  }

  /// Why the whole cannot be closed yet; null when it can.
  @Nullable Texts whyNotClosed(CaseFile whole) {
    var open = listOpen(whole);
    if (open.isEmpty()) return null;
    var names = String.join("、", open.stream().map(part -> part.number().shown()).toList());
    return new Texts("还有 %s 件子案件没有结束：%s", "%s parts are still open: %s").with(open.size(), names);
  }

  private List<CaseFile> listOpen(CaseFile whole) {
    return shelves.links().list(whole).stream()
        .filter(link -> link.kind() == Links.Kind.CHILD)
        .map(link -> shelves.cases().find(link.other(), Scope.ofThePlatform()))
        .flatMap(Optional::stream)
        .filter(part -> !part.ended())
        .toList();
  }

  /// The whole hears of it; who has it in hand is told when it was the last.
  void hear(CaseFile whole, Letters.Letter letter, Instant now) {
    var stage = Stage.valueOf(Objects.requireNonNull(letter.content().get("stage")));
    var left = listOpen(whole).size();
    var detail =
        Map.of("case", letter.sender().text(), "stage", stage.name(), "left", String.valueOf(left));
    var event = Event.of(now, ENDED, whole.stage(), stage.term().zh()).inside();
    var touched = whole.touched();
    shelves.history().add(touched, event.with(detail));
    shelves.cases().save(touched);
    herald.tell(touched, touched.stage(), now);
    if (left > 0 || touched.ended()) return;
    for (var task : shelves.tasks().listOpen(touched))
      herald.remind(touched, task, ALL_DONE, false);
  }
}
