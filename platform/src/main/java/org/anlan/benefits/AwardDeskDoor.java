package org.anlan.benefits;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Command;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where staff see lists and awards, pay them, take in receipts, and take money back. A list is checked, published, reviewed and closed on its case.
@RestController
@RequestMapping("/api/benefits/desk")
class AwardDeskDoor {

  record ObjectionView(
      String number,
      String shown,
      String about,
      @Nullable UUID award,
      String state,
      Instant made) {}

  record PaymentBatchView(
      String number,
      String madeBy,
      Instant made,
      int lines,
      long fen,
      String sum,
      long sent,
      long paid,
      long refused) {}

  /// @param acts what the caller may do here: `batch`, `receipt`, `evaluate`
  record DeskListView(
      ListPages.AwardListView list,
      List<ObjectionView> objections,
      List<PaymentBatchView> batches,
      List<String> acts) {}

  /// @param text of the treasury's file
  record ReceiptForm(String text) {}

  record ReceiptView(int paid, int refused, int before) {}

  record WhyForm(@Nullable String why) {}

  /// @param number of the batch; blank where everybody was held back
  record BatchMadeView(String number) {}

  record RecoveredView(String document) {}

  record UnpaidView(ListPages.EntryView entry, String list) {}

  private final AwardShelves shelves;
  private final ListPages lists;
  private final AwardPages awards;
  private final PaidDesks money;
  private final BenefitSettings settings;

  AwardDeskDoor(
      AwardShelves shelves,
      ListPages lists,
      AwardPages awards,
      PaidDesks money,
      BenefitSettings settings) {
    this.shelves = shelves;
    this.lists = lists;
    this.awards = awards;
    this.money = money;
    this.settings = settings;
  }

  /// The desks of what is paid and taken back.
  @org.springframework.stereotype.Component("moneyOfBenefits")
  record PaidDesks(
      PaymentDesk payments,
      RecoveryDesk recovery,
      Batches batches,
      AwardCourse.Tools tools,
      Matching.When when) {}

  private Clerk clerk(Caller caller) {
    return Clerk.of(caller, settings);
  }

  @GetMapping("/lists")
  List<ListPages.AwardListView> lists(Caller caller) {
    return lists.list(clerk(caller));
  }

  @GetMapping("/lists/{number}")
  DeskListView list(Caller caller, @PathVariable CaseNumber number) {
    var clerk = clerk(caller);
    var list = shelves.lists().get(clerk, number);
    var objections = shelves.objections().listOf(list).stream().map(AwardDeskDoor::view).toList();
    var batches = money.batches().listOf(list).stream().map(batch -> view(clerk, batch)).toList();
    return new DeskListView(lists.get(clerk, number), objections, batches, acts(clerk, list));
  }

  private List<String> acts(Clerk clerk, AwardList list) {
    var acts = new java.util.ArrayList<String>();
    if (clerk.pays() && clerk.handles() && list.dates().approved() != null)
      acts.addAll(List.of("batch", "receipt"));
    var ended = list.dates().ended() != null && list.dates().approved() != null;
    if (ended
        && list.effect() == null
        && clerk.decides()
        && clerk.keeps(money.tools().terms(list))
        && !list.madeBy().equals(clerk.id())) acts.add("evaluate");
    return acts;
  }

  private static ObjectionView view(BenefitObjection one) {
    return new ObjectionView(
        one.number().text(),
        one.number().shown(),
        one.about(),
        one.award(),
        one.state(),
        one.made());
  }

  private PaymentBatchView view(Clerk clerk, Batch batch) {
    var states =
        money.batches().listPayments(clerk, batch).stream()
            .map(Batch.Payment::state)
            .collect(
                java.util.stream.Collectors.groupingBy(
                    state -> state, java.util.stream.Collectors.counting()));
    return new PaymentBatchView(
        batch.number(),
        batch.madeName(),
        batch.made(),
        batch.lines(),
        batch.fen(),
        batch.sum(),
        states.getOrDefault("sent", 0L),
        states.getOrDefault("paid", 0L),
        states.getOrDefault("refused", 0L));
  }

  /// @param state null for all
  @GetMapping("/lists/{number}/entries")
  Page<ListPages.EntryView> entries(
      Caller caller,
      @PathVariable CaseNumber number,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    var most = Page.limit(limit, BenefitsDoor.USUAL, BenefitsDoor.MOST);
    return lists.entries(clerk(caller), number, known(state), Cursor.parse(after, 1), most);
  }

  private static @Nullable String known(@Nullable String state) {
    if (state == null) return null;
    for (var one : org.anlan.rules.benefits.AwardState.values())
      if (one.code().equals(state)) return state;
    throw BenefitsProblems.field(
        "state", new Texts("没有状态“%s”。", "There is no state “%s”.").with(state));
  }

  @GetMapping("/awards/{id}")
  AwardPages.AwardAuditView award(Caller caller, @PathVariable UUID id) {
    return awards.get(clerk(caller), id);
  }

  @PostMapping("/awards/{id}/recovery")
  RecoveredView recover(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody WhyForm form) {
    return new RecoveredView(
        money.recovery().recover(command, clerk(caller), id, form.why()).document());
  }

  @PostMapping("/lists/{number}/evaluation")
  BenefitsDoor.NumberView evaluate(
      Command command, Caller caller, @PathVariable CaseNumber number, @RequestBody WhyForm form) {
    money.recovery().evaluate(command, clerk(caller), number, form.why());
    return new BenefitsDoor.NumberView(number.text(), number.shown());
  }

  @PostMapping("/lists/{number}/batches")
  BatchMadeView batch(Command command, Caller caller, @PathVariable CaseNumber number) {
    return new BatchMadeView(money.payments().make(command, clerk(caller), number).number());
  }

  /// For the unit that pays alone.
  @GetMapping("/batches/{number}/file")
  ResponseEntity<byte[]> file(Caller caller, @PathVariable String number) {
    var batch = money.batches().get(clerk(caller), number);
    var disposition = ContentDisposition.attachment().filename(number + ".csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(batch.file().getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/batches/{number}/receipt")
  ReceiptView receipt(
      Command command, Caller caller, @PathVariable String number, @RequestBody ReceiptForm form) {
    var taken = money.payments().receive(command, clerk(caller), number, form.text());
    return new ReceiptView(taken.paid(), taken.refused(), taken.before());
  }

  /// What was approved longer ago than the city finds right and is not paid.
  @GetMapping("/unpaid")
  List<UnpaidView> unpaid(Caller caller) {
    var clerk = clerk(caller);
    var before = money.when().now().minus(Duration.ofDays(settings.get().alertDays()));
    return shelves.awards().listUnpaid(clerk, before).stream()
        .map(award -> new UnpaidView(lists.entry(award), award.list()))
        .toList();
  }
}
