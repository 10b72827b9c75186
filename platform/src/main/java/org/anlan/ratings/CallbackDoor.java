package org.anlan.ratings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.cases.AfterCare;
import org.anlan.directory.Directory;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where agents call people back.
@RestController
@RequestMapping("/api/ratings/callbacks")
class CallbackDoor {

  private static final int MOST_WORDS = 500;

  record ReasonForm(String reason) {}

  /// @param outcome `reached`, `no-answer`, `busy`, `refused`, `wrong-number`
  /// @param satisfaction one of the script's answers; needed when reached, as is `solved`
  /// @param reasonable needed when it is not solved
  record CallForm(
      String outcome,
      @Nullable Boolean contacted,
      @Nullable Boolean solved,
      @Nullable String satisfaction,
      @Nullable Boolean reasonable,
      @Nullable String words) {

    CallbackDesk.Call call(CareRules rules) {
      if (!outcome.equals("reached")) return new CallbackDesk.Call(outcome, null);
      if (solved == null) throw missing("solved", "请问是否解决。", "Ask whether it is solved.");
      if (satisfaction == null || !rules.answerScores().containsKey(satisfaction))
        throw missing("satisfaction", "请选择满意程度。", "Choose how satisfied they are.");
      if (!solved && reasonable == null)
        throw missing(
            "reasonable",
            "未解决时请判断诉求是否合理。",
            "Where it is unsolved, say whether it could be solved.");
      if (words != null && words.length() > MOST_WORDS)
        throw missing("words", "最多 500 个字。", "At most 500 characters.");
      var kept = words == null || words.isBlank() ? null : words.strip();
      var said =
          new Callbacks.Said(contacted, solved, satisfaction, solved ? null : reasonable, kept);
      return new CallbackDesk.Call(outcome, said);
    }

    private static org.anlan.http.Problem missing(String field, String zh, String en) {
      return CareProblems.field(field, new Texts(zh, en));
    }
  }

  record CallRowView(
      UUID id,
      String number,
      String title,
      String titleEn,
      Instant endedAt,
      int tries,
      boolean afterReview,
      boolean todayAllowed) {}

  record ScriptView(String code, String words, String wordsEn) {}

  /// @param name and `phone` masked; the number is shown for a reason by its own door
  record CallView(
      UUID id,
      String number,
      String title,
      String titleEn,
      String words,
      @Nullable String answer,
      @Nullable String unit,
      @Nullable String unitEn,
      @Nullable String name,
      @Nullable String phone,
      int round,
      int tries,
      int mostTries,
      boolean afterReview,
      Instant endedAt,
      List<ScriptView> script,
      List<String> answers) {}

  record NextView(@Nullable CallView call, int waiting) {}

  record PhoneView(String phone) {}

  private final CallbackDesk desk;
  private final CareBook book;
  private final Directory directory;
  private final CallbackDesk.Surroundings around;

  CallbackDoor(
      CallbackDesk desk, CareBook book, Directory directory, CallbackDesk.Surroundings around) {
    this.desk = desk;
    this.book = book;
    this.directory = directory;
    this.around = around;
  }

  /// @param state `open`, `done` or `unreached`
  @GetMapping
  List<CallRowView> list(Caller caller, @RequestParam(defaultValue = "open") String state) {
    var wanted =
        switch (state) {
          case "open" -> Callback.State.OPEN;
          case "done" -> Callback.State.DONE;
          case "unreached" -> Callback.State.UNREACHED;
          default ->
              throw CareProblems.field("state", new Texts("没有这种状态。", "There is no such state."));
        };
    return desk.list(caller, wanted).stream().map(this::row).toList();
  }

  private CallRowView row(Callback callback) {
    return new CallRowView(
        callback.id(),
        callback.number().text(),
        callback.title().zh(),
        callback.title().en(),
        callback.endedAt(),
        callback.tries().size(),
        callback.review() != null,
        callback.mayTry(around.today(), book.rules()));
  }

  /// Takes the next call.
  @PostMapping("/next")
  NextView next(Command command, Caller caller) {
    var taken = desk.next(caller).map(this::view).orElse(null);
    return new NextView(taken, desk.list(caller, Callback.State.OPEN).size());
  }

  @GetMapping("/{id}")
  CallView look(Caller caller, @PathVariable UUID id) {
    return view(desk.look(caller, id));
  }

  @PostMapping("/{id}/phone")
  PhoneView phone(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ReasonForm form) {
    return new PhoneView(desk.phone(caller, id, form.reason()));
  }

  @PostMapping("/{id}/tries")
  CallView record(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody CallForm form) {
    desk.record(caller, id, form.call(book.rules()));
    return view(desk.look(caller, id));
  }

  private CallView view(CallbackDesk.Opened opened) {
    var callback = opened.callback();
    var matter = opened.matter();
    var unit = matter.unit() == null ? null : directory.findUnit(matter.unit()).orElse(null);
    var rules = book.rules();
    return new CallView(
        callback.id(),
        callback.number().text(),
        matter.title().zh(),
        matter.title().en(),
        matter.words(),
        matter.answer(),
        unit == null ? null : unit.name().zh(),
        unit == null ? null : unit.name().en(),
        opened.whom().map(AfterCare.Reached::name).map(Masking::name).orElse(null),
        opened.whom().map(AfterCare.Reached::phone).map(Masking::phone).orElse(null),
        callback.round(),
        callback.tries().size(),
        rules.mostTries(),
        callback.review() != null,
        callback.endedAt(),
        rules.script().stream().map(line -> line(line, matter.title())).toList(),
        List.of("satisfied", "basically", "so-so", "not"));
  }

  private static ScriptView line(CareRules.Line line, Texts title) {
    return new ScriptView(
        line.code(),
        line.words().replace("{matter}", title.zh()),
        line.wordsEn().replace("{matter}", title.en()));
  }
}
