package org.anlan.cases;

import static java.util.stream.Collectors.joining;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Flow;
import org.anlan.rules.procedure.HandBook;
import org.anlan.rules.procedure.Node;
import org.anlan.rules.procedure.Procedure;
import org.anlan.rules.procedure.Trigger;
import org.anlan.rules.procedure.Work;
import org.springframework.stereotype.Component;

/// Puts together the hand-books: the same for whoever asks, and new as soon as a new version of the procedure is.
@Component
class Handbooks {

  private static final Texts OTHERWISE = new Texts("其他情形", "otherwise");

  private final City city;
  private final InstantSource businessClock;

  Handbooks(City city, InstantSource businessClock) {
    this.city = city;
    this.businessClock = businessClock;
  }

  /// As the kind can be reported today.
  Handbook of(String code) {
    var kind = city.kinds().getOffered(code, businessClock.instant());
    var way = city.procedures().newest(kind.procedure());
    var rows =
        city.procedures().rows(kind.dispatch()).stream()
            .map(row -> new Handbook.Row(row.zh(), row.en()))
            .toList();
    return new Handbook(
        kind.code(),
        kind.name(),
        kind.nameEn(),
        kind.hint(),
        kind.hintEn(),
        kind.matter(),
        kind.attributes(),
        limit(kind.deadline()),
        kind.disputeDays(),
        way.procedure().name(),
        way.procedure().nameEn(),
        way.version(),
        "/api/procedures/%s/%d.bpmn".formatted(way.key(), way.version()),
        rows,
        new Writing(kind, way.procedure()).steps(),
        kind.suspension() == null ? List.of() : kind.suspension().grounds());
  }

  private Handbook.Limit limit(String rule) {
    var promised = city.calendar().getRule(rule, businessClock.instant());
    var length = promised.length();
    return new Handbook.Limit(length.zh(), length.en(), promised.source());
  }

  /// One hand-book being written.
  private final class Writing {
    private final Kind kind;
    private final Procedure procedure;
    private final List<HandBook.Step> steps;
    private final Map<String, Integer> numbers = new HashMap<>();

    Writing(Kind kind, Procedure procedure) {
      this.kind = kind;
      this.procedure = procedure;
      this.steps = HandBook.steps(procedure);
      steps.forEach(step -> numbers.put(step.node().id(), numbers.size() + 1));
    }

    List<Handbook.Step> steps() {
      return steps.stream().map(this::step).toList();
    }

    private Handbook.Step step(HandBook.Step step) {
      var node = step.node();
      var work = node instanceof Node.UserTask task ? task.work() : null;
      var stage = procedure.stageOf(node.id());
      var term = stage == null ? null : Stage.valueOf(stage).term();
      var unit = work == null ? null : Units.said(city.directory(), work.unit());
      return new Handbook.Step(
          number(node),
          node.id(),
          node.name(),
          node.tag().nameEn(),
          term == null ? null : term.zh(),
          term == null ? null : term.en(),
          work == null ? null : work.role(),
          unit == null ? null : unit.zh(),
          unit == null ? null : unit.en(),
          work == null ? null : due(work),
          work == null ? 0 : work.photosBefore(),
          work == null ? 0 : work.photosAfter(),
          work == null ? List.of() : work.notBy().stream().map(this::named).toList(),
          work == null ? List.of() : fields(work),
          step.leads().stream().map(this::lead).toList(),
          step.alarms().stream().map(this::alarm).toList());
    }

    private int number(Node node) {
      return numbers.getOrDefault(node.id(), 0);
    }

    private Handbook.Row named(String id) {
      var node = procedure.getNode(id);
      return new Handbook.Row(node.name(), node.tag().nameEn());
    }

    private Handbook.Limit due(Work work) {
      var rule = work.deadline();
      return limit(rule == null || rule.equals("case") ? kind.deadline() : rule);
    }

    private List<Handbook.Row> fields(Work work) {
      if (work.form() == null) return List.of();
      return city.procedures().findForm(work.form()).stream()
          .flatMap(form -> form.fields().stream())
          .map(field -> new Handbook.Row(field.title().zh(), field.title().en()))
          .toList();
    }

    private Handbook.Lead lead(HandBook.Lead lead) {
      var outcome = lead.outcome();
      var words = outcome == null ? Work.Words.NONE : outcome.words();
      return new Handbook.Lead(
          outcome == null ? null : outcome.label(),
          outcome == null ? null : outcome.labelEn(),
          words.name().toLowerCase(Locale.ROOT),
          nexts(lead.nexts()));
    }

    private Handbook.Alarm alarm(HandBook.Alarm alarm) {
      var event = alarm.event();
      return new Handbook.Alarm(
          event.name(),
          event.tag().nameEn(),
          event.trigger() instanceof Trigger.Timer(var due) ? after(due) : null,
          event.interrupting(),
          nexts(alarm.nexts()));
    }

    private Handbook.Limit after(String due) {
      return due.startsWith("rule:")
          ? limit(due.substring("rule:".length()))
          : new Handbook.Limit(due, due, "");
    }

    private List<Handbook.Next> nexts(List<HandBook.Next> nexts) {
      return nexts.stream().map(this::next).toList();
    }

    private Handbook.Next next(HandBook.Next next) {
      var node = next.node();
      return new Handbook.Next(
          when(next, flow -> said(flow).zh(), "、"),
          when(next, flow -> said(flow).en(), ", "),
          next.joined(),
          numbers.get(node.id()),
          node.name(),
          node.tag().nameEn());
    }
  }

  private static String when(HandBook.Next next, Function<Flow, String> said, String and) {
    return next.when().stream().map(said).collect(joining(and));
  }

  private static Texts said(Flow flow) {
    if (!flow.name().isBlank()) return new Texts(flow.name(), flow.nameEn());
    var condition = flow.condition();
    return condition == null ? OTHERWISE : new Texts(condition.text(), condition.text());
  }
}
