package org.anlan.applications;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Cause;
import org.anlan.access.Looks;
import org.anlan.access.Origin;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Applications: filed and followed by whoever applies, read and checked by the unit. What can be done on them besides is an act on their case.
@RestController
@RequestMapping("/api/applications")
class ApplicationDoor {

  record DraftForm(UUID draft) {}

  record NumberView(String number, String shown) {}

  record SupplyForm(String material, @Nullable List<UUID> papers, @Nullable String licence) {}

  record AddedForm(@Nullable Map<String, String> answers, @Nullable List<SupplyForm> materials) {

    Completing.Added added() {
      var supplies =
          Objects.requireNonNullElse(materials, List.<SupplyForm>of()).stream()
              .map(one ->
                  new Completing.Supply(
                      one.material(),
                      Objects.requireNonNullElse(one.papers(), List.of()),
                      one.licence()))
              .toList();
      return new Completing.Added(Objects.requireNonNullElse(answers, Map.of()), supplies);
    }
  }

  record DoneView(String number, List<String> left) {}

  record GapForm(String thing, String words) {}

  record GapsForm(List<GapForm> gaps) {}

  /// What the act is to say.
  record GapsView(String words, String wordsEn) {}

  record WholeForm(String cause, String words) {}

  static final Duration SHOWN = Duration.ofMinutes(10);

  private static final int USUAL = 20;
  private static final int MOST = 100;
  private static final int FEWEST_WORDS = 2;

  /// What it needs beside the desks.
  @org.springframework.stereotype.Component("helpersOfApplicationDoor")
  record Tools(
      Applications applications,
      Overseeing cases,
      Looks looks,
      WaitingRoom room,
      InstantSource machineClock) {}

  private final Filing filing;
  private final ApplicationPages pages;
  private final Completing completing;
  private final GapDesk gaps;
  private final Tools tools;

  ApplicationDoor(
      Filing filing, ApplicationPages pages, Completing completing, GapDesk gaps, Tools tools) {
    this.filing = filing;
    this.pages = pages;
    this.completing = completing;
    this.gaps = gaps;
    this.tools = tools;
  }

  /// Hands a draft in; once, however often it is sent.
  @PostMapping
  NumberView file(Command command, Caller caller, @RequestBody DraftForm form) {
    var number = filing.handIn(command, caller, form.draft());
    tools.room().leave(caller);
    return new NumberView(number.text(), number.shown());
  }

  /// What the caller filed, newest first.
  @GetMapping("/mine")
  Page<ApplicationView.FiledView> mine(
      Caller caller,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    caller.mustBeSignedIn();
    var account = Objects.requireNonNull(caller.account()).id();
    var most = Page.limit(limit, USUAL, MOST);
    var read = tools.applications().listOf(account, Cursor.parse(after, 2), most);
    return Page.of(read, most, Applications::cursor).map(pages::row);
  }

  /// Whole for whoever filed it, masked for staff; to others it is not there.
  @GetMapping("/{number}")
  ApplicationView get(Caller caller, @PathVariable String number) {
    var one = seen(caller, number);
    var own = ApplicationFileRights.isOwn(one, caller);
    return pages.of(one, new ApplicationPages.Look(own, GapDesk.mayMark(one, caller), null));
  }

  /// The whole content for staff who say why; written down for those who audit.
  @PostMapping("/{number}/whole")
  @Transactional
  public ApplicationView whole(
      Caller caller,
      @PathVariable String number,
      @RequestBody WholeForm form,
      HttpServletRequest request) {
    var one = seen(caller, number);
    var cause =
        Cause.find(form.cause())
            .orElseThrow(() ->
                ApplicationProblems.field(
                    "cause", new Texts("请从列表中选择查看原因。", "Choose a reason from the list.")));
    if (form.words().strip().length() < FEWEST_WORDS)
      throw ApplicationProblems.field(
          "words", new Texts("请写明为什么要看。", "Say why you need to see it."));
    var subject = "case:" + one.number().text();
    var wish = new Looks.Wish(subject, "application", cause, form.words().strip());
    tools.looks().add(caller, wish, Origin.of(request));
    var until = tools.machineClock().instant().plus(SHOWN);
    return pages.of(one, new ApplicationPages.Look(true, GapDesk.mayMark(one, caller), until));
  }

  @PostMapping("/{number}/corrections")
  DoneView correct(
      Command command, Caller caller, @PathVariable String number, @RequestBody AddedForm form) {
    caller.mustBeSignedIn();
    return view(completing.correct(command, caller, number(number), form.added()));
  }

  @PostMapping("/{number}/supplies")
  DoneView supply(
      Command command, Caller caller, @PathVariable String number, @RequestBody AddedForm form) {
    caller.mustBeSignedIn();
    return view(completing.supply(command, caller, number(number), form.added()));
  }

  private static DoneView view(Completing.Done done) {
    return new DoneView(done.number(), done.left());
  }

  /// Marks what has to be corrected, before it is told.
  @PostMapping("/{number}/gaps")
  GapsView mark(
      Command command, Caller caller, @PathVariable String number, @RequestBody GapsForm form) {
    var marked =
        form.gaps().stream()
            .map(one -> new Gap(one.thing().strip(), one.words().strip(), false))
            .toList();
    var words = gaps.mark(command, caller, number(number), marked);
    return new GapsView(words.zh(), words.en());
  }

  private Application seen(Caller caller, String typed) {
    var number = number(typed);
    var one = tools.applications().get(number);
    var seen =
        ApplicationFileRights.isOwn(one, caller)
            || caller.isStaff() && tools.cases().sees(number, caller);
    if (!seen) throw absent(typed);
    return one;
  }

  private static CaseNumber number(String typed) {
    return CaseNumber.tryParse(typed).orElseThrow(() -> absent(typed));
  }

  private static Absent absent(String typed) {
    return new Absent(new Texts("办件", "application"), typed);
  }
}
