package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/// Plays acts on a procedure and remembers the last step; tests read as the story of a matter.
final class Story {

  final ProcedureSet set;
  Progress progress;
  Step last;

  Story(Procedure... procedures) {
    set = ProcedureSet.of(procedures);
    progress = Progress.blank(procedures[0].key());
    last = new Step.Moved(progress, List.of());
  }

  static Story of(String lines) {
    return new Story(Drawn.procedure("p", lines));
  }

  Story act(Act act) {
    last = Interpreter.step(set, progress, act);
    if (last instanceof Step.Moved moved) {
      progress = moved.progress();
    }
    return this;
  }

  Story start() {
    return start(Map.of());
  }

  Story start(Map<String, ?> variables) {
    return act(new Act.Start(variables));
  }

  /// Completes the oldest open task on an element.
  Story complete(String element) {
    return complete(element, Map.of());
  }

  Story complete(String element, String outcome) {
    return complete(element, Map.of("outcome", outcome));
  }

  Story complete(String element, Map<String, ?> variables) {
    return act(new Act.Complete(token(element).id(), variables));
  }

  Story serve(String element, Map<String, ?> variables) {
    return act(new Act.ServiceDone(token(element).id(), variables));
  }

  Story fire(String timer) {
    return act(new Act.TimerFired(timer, progress.generations().getOrDefault(timer, 0)));
  }

  Story hear(String message) {
    return act(new Act.MessageReceived(message));
  }

  Story goBack(String from, String to) {
    return act(new Act.Return(token(from).id(), to));
  }

  Story suspend(Hold.Scope scope, String element) {
    return act(new Act.Suspend(scope, scope == Hold.Scope.CASE ? 0 : token(element).id()));
  }

  Token token(String element) {
    return progress.tokens().stream()
        .filter(token -> token.element().equals(element) && token.repeats() == null)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No token on " + element + ": " + progress.tokens()));
  }

  /// Where something waits, by element, sorted.
  List<String> waiting() {
    return progress.tokens().stream()
        .filter(token -> token.repeats() == null && set.node(token).waits())
        .map(Token::element)
        .sorted()
        .toList();
  }

  <F extends Fact> List<F> facts(Class<F> kind) {
    return moved().facts(kind);
  }

  Step.Moved moved() {
    assertThat(last).isInstanceOf(Step.Moved.class);
    return (Step.Moved) last;
  }

  Story waitsAt(String... elements) {
    moved();
    assertThat(waiting()).containsExactly(elements);
    return this;
  }

  Story endedIn(String stage) {
    moved();
    assertThat(progress.ended()).isEqualTo(stage);
    assertThat(progress.tokens()).isEmpty();
    assertThat(progress.timers()).isEmpty();
    assertThat(progress.holds()).isEmpty();
    return this;
  }

  Story refused(Step.Reason reason) {
    assertThat(last).isInstanceOf(Step.Illegal.class);
    assertThat(((Step.Illegal) last).reason()).isEqualTo(reason);
    return this;
  }
}
