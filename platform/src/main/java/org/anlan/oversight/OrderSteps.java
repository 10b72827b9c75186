package org.anlan.oversight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.files.FileDesk;
import org.anlan.http.Audience;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a step that an order allows: what is checked, what is kept, who is told.
@Component
class OrderSteps {

  static final String FILES = "oversight:";

  private final Issuing issuing;
  private final Directory directory;
  private final FileDesk files;
  private final InstantSource businessClock;

  OrderSteps(Issuing issuing, Directory directory, FileDesk files, InstantSource businessClock) {
    this.issuing = issuing;
    this.directory = directory;
    this.files = files;
    this.businessClock = businessClock;
  }

  /// The order is locked, the act allowed.
  void take(Order order, Caller caller, OrderDesk.Deed deed, OrderActs.Offer offer) {
    var words = words(offer, deed.words());
    hang(order, caller, deed.files());
    var step = Step.by(caller, businessClock.instant(), act(deed.act()), words);
    var full = step.with(detail(deed), deed.files());
    switch (deed.act()) {
      case OrderActs.ANSWER -> answer(order, full);
      case OrderActs.ACCEPT -> settle(order, Order.State.ACCEPTED, full);
      case OrderActs.WITHDRAW -> settle(order, Order.State.WITHDRAWN, full);
      case OrderActs.RETURN -> giveBack(order, full);
      case OrderActs.RAISE -> raise(order, full);
      case OrderActs.ASSIGNMENT_DONE -> assignmentDone(order, deed, full);
      default -> record(order, deed, full);
    }
  }

  private static String act(String act) {
    return switch (act) {
      case OrderActs.ANSWER -> "answered";
      case OrderActs.ACCEPT -> "accepted";
      case OrderActs.RETURN -> "returned";
      case OrderActs.WITHDRAW -> "withdrawn";
      case OrderActs.RAISE -> "raised";
      default -> act;
    };
  }

  private static @Nullable String words(OrderActs.Offer offer, @Nullable String typed) {
    var blank = typed == null || typed.isBlank();
    if (blank && offer.words().equals("optional")) return null;
    return OversightProblems.words(typed == null ? "" : typed, 2, 2_000);
  }

  private void hang(Order order, Caller caller, List<UUID> pictures) {
    if (pictures.size() > 9)
      throw OversightProblems.field(
          "files",
          new Texts("最多 9 张照片，现在有 %d 张。", "At most 9 pictures, now %d.").with(pictures.size()));
    if (pictures.isEmpty()) return;
    var unknown = files.attach(pictures, caller, FILES + order.about().text());
    if (!unknown.isEmpty()) throw OversightProblems.filesUnknown(unknown);
  }

  private void answer(Order order, Step step) {
    keep(order.answered(Objects.requireNonNull(step.person())), step);
    tellIssuer(order, new Texts("已答复，请审核。", "It was answered; please judge it."));
  }

  private void settle(Order order, Order.State state, Step step) {
    keep(order.at(state), step);
    var done =
        state == Order.State.ACCEPTED
            ? new Texts("答复已审核，销号。", "The answer was accepted; settled.")
            : new Texts("督办已撤回。", "The order was withdrawn.");
    issuing.tell(order, Audience.unit(order.unit()), done);
  }

  /// To be answered again within the same time, from now.
  private void giveBack(Order order, Step step) {
    var level = issuing.city().ladder().get(order.level());
    var term = issuing.term(level, step.at());
    keep(order.returned(new Order.Term(term.from(), term.dueAt(), order.term().arriveAt())), step);
    var words = String.valueOf(step.words());
    issuing.tell(
        order,
        Audience.unit(order.unit()),
        new Texts("答复退回：" + words, "The answer was returned: " + words));
  }

  /// The next level's order takes the place of this one.
  private void raise(Order order, Step step) {
    var grounds = Objects.requireNonNull(step.words());
    var draft =
        new Issuing.Draft(
            order.about(),
            order.level() + 1,
            order.cause(),
            grounds,
            null,
            null,
            order.unit(),
            order.number(),
            new Order.Issued(step.person(), step.post(), step.unit(), step.at()));
    var about = issuing.city().cases().find(order.about()).orElseThrow();
    var issued =
        new Step(
            0,
            step.at(),
            "issued",
            step.person(),
            step.post(),
            step.unit(),
            grounds,
            Map.of(),
            List.of());
    var next = issuing.issue(draft, about, issued).orElseThrow();
    var detail = Map.of("next", next.number());
    issuing.shelf().orders().save(order.at(Order.State.RAISED));
    issuing.shelf().steps().add(order.at(Order.State.RAISED), step.with(detail, step.files()));
  }

  private void record(Order order, OrderDesk.Deed deed, Step step) {
    checkPeople(deed);
    if (deed.act().equals(OrderActs.MEETING)) assign(order, deed.more().assignments());
    keep(order.at(order.state()), step);
  }

  private static void checkPeople(OrderDesk.Deed deed) {
    var more = deed.more();
    var people = more.people().stream().filter(name -> !name.isBlank()).toList();
    if (people.isEmpty() || people.size() > 50)
      throw OversightProblems.field(
          "people", new Texts("请写明参加人员，1 到 50 人。", "Name who took part, 1 to 50 people."));
    if (more.at() == null)
      throw OversightProblems.field("at", new Texts("请填写时间。", "Say when it was."));
    if (deed.act().equals(OrderActs.VISIT) && deed.files().isEmpty())
      throw OversightProblems.field(
          "files", new Texts("现场督办请至少附 1 张照片。", "A visit needs at least one picture."));
  }

  private void assign(Order order, List<OrderDesk.Task> tasks) {
    if (tasks.isEmpty())
      throw OversightProblems.field(
          "assignments", new Texts("请写明谁在什么时候之前办什么。", "Say who does what by when."));
    var assignments = tasks.stream().map(this::assignment).toList();
    issuing.shelf().steps().assign(order, assignments);
    for (var one : assignments)
      issuing.tell(
          order,
          Audience.unit(one.unit()),
          new Texts(
              "会商分工：%s，%s 前完成。".formatted(one.what(), one.dueOn()),
              "Assigned by the meeting: %s, by %s.".formatted(one.what(), one.dueOn())));
  }

  private Steps.Assignment assignment(OrderDesk.Task task) {
    if (directory.findUnit(task.unit()).isEmpty())
      throw OversightProblems.unitUnknown("assignments", task.unit());
    var today = LocalDate.ofInstant(businessClock.instant(), issuing.city().zone());
    if (task.due().isBefore(today))
      throw OversightProblems.field(
          "assignments",
          new Texts("完成日期 %s 已经过去，请改为今天或以后。", "The day %s has passed; choose today or later.")
              .with(task.due()));
    return new Steps.Assignment(
        0, OversightProblems.words(task.what(), 2, 200), task.unit(), task.due(), null, null);
  }

  private void assignmentDone(Order order, OrderDesk.Deed deed, Step step) {
    var item = deed.more().item();
    var found =
        issuing.shelf().steps().listAssignments(order).stream()
            .filter(one -> item != null && one.item() == item && one.doneAt() == null)
            .findFirst()
            .orElseThrow(() ->
                OversightProblems.field(
                    "item", new Texts("没有这项未完成的分工。", "There is no such open assignment.")));
    var own = found.unit().equals(step.unit());
    if (!own
        && !issuing
            .city()
            .ladder()
            .isCentre(directory.findPost(String.valueOf(step.post())).orElse(null)))
      throw OversightProblems.notAllowed(
          deed.act(), new Texts("这项分工由另一个单位承担。", "This assignment is another unit's."));
    issuing
        .shelf()
        .steps()
        .assignmentDone(order, found.item(), String.valueOf(step.person()), step.at());
    keep(order.at(order.state()), step);
  }

  private void keep(Order after, Step step) {
    issuing.shelf().orders().save(after);
    issuing.shelf().steps().add(after, step);
    var line = "order-" + step.act();
    if (!step.act().equals(OrderActs.ASSIGNMENT_DONE)) issuing.write(after, line, step);
  }

  private void tellIssuer(Order order, Texts words) {
    var centre =
        directory.findByDuty("city-operation", order.division() + "000000").stream()
            .map(unit -> unit.uscc())
            .toList();
    issuing.tell(order, issuing.issuer(order, centre), words);
  }

  private static Map<String, String> detail(OrderDesk.Deed deed) {
    var more = deed.more();
    var detail = new HashMap<String, String>();
    if (!more.people().isEmpty()) detail.put("people", String.join("、", more.people()));
    Instant at = more.at();
    if (at != null) detail.put("when", at.toString());
    if (more.item() != null) detail.put("item", more.item().toString());
    return detail;
  }
}
