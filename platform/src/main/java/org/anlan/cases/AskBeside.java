package org.anlan.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What whoever holds a task may ask of others: more time, a stop of the clock, a unit that does part of the work, an opinion.
/// None of it moves the procedure; whoever asks does not grant.
@Component
@Order(4)
class AskBeside implements Deed {

  static final String ASK_EXTENSION = "ask-extension";
  static final String ASK_SUSPENSION = "ask-suspension";
  static final String CO_HANDLE = "co-handle";
  static final String CONSULT = "consult";

  private final Acts acts;
  private final Asides asides;

  AskBeside(Acts acts, Asides asides) {
    this.acts = acts;
    this.asides = asides;
  }

  @Override
  public List<Offer> offers(Situation at) {
    var offers = new ArrayList<Offer>();
    for (var task : at.mainTasks())
      if (task.heldBy(at.person())) {
        var extension = at.file().kind().extension();
        var suspension = at.file().kind().suspension();
        if (extension != null) offers.add(extension(at, task, extension));
        if (suspension != null && !grounds(at, suspension).isEmpty())
          offers.add(suspension(at, task, suspension));
        offers.add(unit(CO_HANDLE, task, new Texts("请求协办", "Ask to co-handle")));
        offers.add(unit(CONSULT, task, new Texts("征求意见", "Ask for an opinion")));
      }
    return offers;
  }

  private Offer extension(Situation at, Task task, Kind.Extension rule) {
    var field = Field.number("amount", new Texts("延长", "Extend by"), 1, rule.amount());
    var label = new Texts("申请延期", "Ask for more time");
    var whyNot = whyNotExtend(at, rule);
    return Offer.of(ASK_EXTENSION, task.id(), label, whyNot, Offer.Needs.of("required", field));
  }

  /// Before the deadline, and so often in a round as the kind allows.
  private @Nullable Texts whyNotExtend(Situation at, Kind.Extension rule) {
    var term = at.file().term();
    if (at.now().isAfter(term.dueAt()))
      return new Texts("已经超过时限，不能再延期。", "It is overdue; no more time can be granted.");
    if (!asides.open(at, Request.EXTENSION).isEmpty())
      return new Texts("延期申请正在审批。", "A request for more time is open.");
    var had = acts.shelves().stops().listExtensions(at.file(), null, term.roundAt()).size();
    return had < rule.times()
        ? null
        : new Texts(
            "本轮已延期 %d 次，不能再延。".formatted(had),
            "This round was extended %d times already.".formatted(had));
  }

  private Offer suspension(Situation at, Task task, Kind.Suspension rule) {
    var grounds = grounds(at, rule);
    var choices = grounds.stream().map(g -> new Field.Choice(g.code(), g.title())).toList();
    int most = grounds.stream().mapToInt(Kind.Ground::days).max().orElse(1);
    var needs =
        Offer.Needs.of(
            "required",
            Field.choice("ground", new Texts("事由", "Ground"), choices),
            Field.choice("scope", new Texts("范围", "Scope"), scopes()),
            Field.number("days", new Texts("预计天数", "Expected days"), 1, most));
    var label = new Texts("申请挂起", "Ask to suspend");
    return Offer.of(ASK_SUSPENSION, task.id(), label, whyNotSuspend(at, task), needs);
  }

  /// Those that this matter may be suspended on.
  private static List<Kind.Ground> grounds(Situation at, Kind.Suspension rule) {
    var within = rule.within();
    if (within == null) return rule.grounds();
    var named = String.valueOf(at.file().way().progress().variables().get(within));
    var allowed = List.of(named.split(Attribute.BETWEEN));
    return rule.grounds().stream().filter(ground -> allowed.contains(ground.code())).toList();
  }

  private static List<Field.Choice> scopes() {
    return List.of(
        new Field.Choice("CASE", new Texts("整件", "The whole case")),
        new Field.Choice("BRANCH", new Texts("本分支", "This branch")),
        new Field.Choice("TASK", new Texts("本环节", "This task")));
  }

  private @Nullable Texts whyNotSuspend(Situation at, Task task) {
    if (task.stopped() != null) return new Texts("已经挂起。", "It is suspended already.");
    return asides.open(at, Request.SUSPENSION).isEmpty()
        ? null
        : new Texts("挂起申请正在审批。", "A request to suspend is open.");
  }

  private static Offer unit(String act, Task task, Texts label) {
    var field = Field.unit("unit", new Texts("单位", "Unit"));
    return Offer.of(act, task.id(), label, null, Offer.Needs.of("required", field));
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    var words = Acts.words(offer, order.words());
    var request = request(offer.act());
    var given = new HashMap<String, String>();
    for (var name : Acts.fieldNames(offer)) given.put(name, order.get(name));
    given.put("task", String.valueOf(offer.task()));
    if (words != null) given.put("words", words);
    if (request == Request.SUSPENSION) checkDays(at, order);
    asides.ask(at, request, desk(at, request, order), given);
    return acts.note(at, offer.act(), words, detail(offer, order));
  }

  private static Map<String, String> detail(Offer offer, CaseDesk.Order order) {
    var detail = new HashMap<String, String>();
    for (var name : Acts.fieldNames(offer)) detail.put(name, order.get(name));
    return detail;
  }

  private static Request request(String act) {
    return switch (act) {
      case ASK_EXTENSION -> Request.EXTENSION;
      case ASK_SUSPENSION -> Request.SUSPENSION;
      case CO_HANDLE -> Request.CO_HANDLING;
      default -> Request.OPINION;
    };
  }

  private Asides.Desk desk(Situation at, Request request, CaseDesk.Order order) {
    var kind = at.file().kind();
    return switch (request) {
      case EXTENSION -> {
        var rule = Objects.requireNonNull(kind.extension());
        yield asides.desk(at.file(), rule.unit(), rule.role());
      }
      case SUSPENSION -> {
        var rule = Objects.requireNonNull(kind.suspension());
        yield asides.desk(at.file(), rule.unit(), rule.role());
      }
      default -> asides.deskOf(other(at, order.get("unit")), at);
    };
  }

  private String other(Situation at, String uscc) {
    var known = asides.directory().findUnit(uscc).isPresent();
    if (!known || uscc.equals(at.post().unit().uscc()))
      throw new Refused(new Refusal.UnitUnknown(uscc));
    return uscc;
  }

  /// Each ground has its own most days.
  private static void checkDays(Situation at, CaseDesk.Order order) {
    var rule = Objects.requireNonNull(at.file().kind().suspension());
    var ground = Kinds.ground(rule, order.get("ground"));
    var field = Field.number("days", new Texts("预计天数", "Expected days"), 1, ground.days());
    var whyNot = field.whyNot(order.get("days"));
    if (whyNot != null) throw new Refused(new Refusal.FieldWrong("days", whyNot));
  }
}
