package org.anlan.rules.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.anlan.rules.procedure.Obstacle.Why;
import org.jspecify.annotations.Nullable;

/// Names the tokens of a matter anew after another drawing, and says which of them that drawing has no fitting place for. It
/// looks at each token by itself and at what is directly around it; [Branches] looks at how they lie to each other.
final class Translation {

  private final ProcedureSet from;
  private final ProcedureSet to;
  private final Mapping mapping;
  private final Progress progress;
  private final List<Obstacle> obstacles;
  private final TreeMap<Integer, Token> moved = new TreeMap<>();

  private Translation(
      ProcedureSet from,
      ProcedureSet to,
      Mapping mapping,
      Progress progress,
      List<Obstacle> obstacles) {
    this.from = from;
    this.to = to;
    this.mapping = mapping;
    this.progress = progress;
    this.obstacles = obstacles;
  }

  /// The tokens with their new names; what stands against it is added to `obstacles`, and then the tokens mean nothing.
  static List<Token> of(
      ProcedureSet from,
      ProcedureSet to,
      Mapping mapping,
      Progress progress,
      List<Obstacle> obstacles) {
    var translation = new Translation(from, to, mapping, progress, obstacles);
    progress.tokens().stream()
        .sorted(Comparator.comparingInt(Token::id))
        .forEach(translation::move);
    return List.copyOf(translation.moved.values());
  }

  private void move(Token token) {
    var procedure = to.find(token.procedure());
    var element = mapping.target(progress.procedure(), token.procedure(), token.element());
    var node = procedure == null ? null : procedure.findNode(element);
    if (procedure == null || node == null) {
      gone(token, element);
      return;
    }
    var old = from.node(token);
    var via = token.via() == null ? null : via(token, token.via(), procedure, node);
    if (!sameKind(old, node)) {
      otherKind(token, old, node);
    } else if (repetitionDiffers(token, old, node)) {
      otherRepetition(token, node);
    } else if (surroundingsDiffer(token, node)) {
      otherSurroundings(token, node);
    }
    moved.put(
        token.id(),
        new Token(
            token.id(),
            token.parent(),
            token.procedure(),
            element,
            via,
            token.index(),
            token.item(),
            token.repeats()));
  }

  /// The flow by which a token came to a join; the join counts by it, so it must lead there still.
  private String via(Token token, String old, Procedure procedure, Node join) {
    var via = mapping.target(progress.procedure(), token.procedure(), old);
    var flow = procedure.flows().get(via);
    if (flow == null || !flow.to().equals(join.id())) {
      obstacles.add(
          new Obstacle(
              token.id(),
              old,
              Why.GONE,
              "令牌 %d 经连线“%s”到达汇合“%s”，新版本中没有这条通向那里的连线。".formatted(token.id(), old, join.name()),
              "Token %d came to join '%s' by flow '%s', which does not lead there in the new version."
                  .formatted(token.id(), join.name(), old)));
    }
    return via;
  }

  private static boolean sameKind(Node old, Node node) {
    return switch (old) {
      case Node.ServiceTask service ->
          node instanceof Node.ServiceTask other && other.call().equals(service.call());
      case Node.CallActivity call ->
          node instanceof Node.CallActivity other && other.called().equals(call.called());
      case Node.Catch event ->
          node instanceof Node.Catch other
              && other.trigger().getClass().equals(event.trigger().getClass());
      default -> node.getClass().equals(old.getClass());
    };
  }

  /// How often it is done was settled when it began; only when it is enough may change.
  private static boolean repetitionDiffers(Token token, Node old, Node node) {
    var before = old instanceof Node.Activity activity ? activity.repeat() : null;
    var after = node instanceof Node.Activity activity ? activity.repeat() : null;
    if (before == null || after == null) {
      return before != after;
    }
    return before.sequential() != after.sequential()
        || !before.count().equals(after.count())
        || !Objects.equals(before.as(), after.as());
  }

  private boolean surroundingsDiffer(Token token, Node node) {
    if (token.isInstance()) {
      return false;
    }
    var around = progress.findToken(token.parent());
    if (around == null || from.node(around) instanceof Node.CallActivity) {
      return !node.scope().isEmpty();
    }
    return !node.scope()
        .equals(mapping.target(progress.procedure(), around.procedure(), around.element()));
  }

  private void gone(Token token, String element) {
    var old = from.node(token);
    obstacles.add(
        new Obstacle(
            token.id(),
            token.element(),
            Why.GONE,
            "令牌 %d 停在“%s”，新版本中没有环节“%s”，也没有对应关系。".formatted(token.id(), old.name(), element),
            "Token %d rests at '%s'; the new version has no element '%s' and the mapping names none."
                .formatted(token.id(), old.name(), element)));
  }

  private void otherKind(Token token, Node old, Node node) {
    obstacles.add(
        new Obstacle(
            token.id(),
            token.element(),
            Why.OTHER_KIND,
            "令牌 %d 停在“%s”（%s），新版本中的“%s”是另一种环节（%s）。"
                .formatted(token.id(), old.name(), kind(old), node.name(), kind(node)),
            "Token %d rests at '%s' (%s); '%s' of the new version is something else (%s)."
                .formatted(token.id(), old.name(), kind(old), node.name(), kind(node))));
  }

  private static String kind(Node node) {
    return switch (node) {
      case Node.ServiceTask service -> "serviceTask " + service.call();
      case Node.CallActivity call -> "callActivity " + call.called();
      case Node.Catch event -> "intermediateCatchEvent " + trigger(event.trigger());
      default -> Structure.kind(node);
    };
  }

  private static String trigger(Trigger trigger) {
    return trigger instanceof Trigger.Timer ? "timer" : "message";
  }

  private void otherRepetition(Token token, Node node) {
    obstacles.add(
        new Obstacle(
            token.id(),
            token.element(),
            Why.OTHER_REPETITION,
            "令牌 %d 所在的“%s”在新版本中的重复方式不同。".formatted(token.id(), node.name()),
            "'%s', where token %d rests, is repeated in another way in the new version."
                .formatted(node.name(), token.id())));
  }

  private void otherSurroundings(Token token, Node node) {
    obstacles.add(
        new Obstacle(
            token.id(),
            token.element(),
            Why.OTHER_SURROUNDINGS,
            "令牌 %d 所在的“%s”在新版本中属于另一个子流程（%s）。"
                .formatted(token.id(), node.name(), shown(node.scope())),
            "'%s', where token %d rests, lies in another sub-process (%s) in the new version."
                .formatted(node.name(), token.id(), shown(node.scope()))));
  }

  private static String shown(@Nullable String scope) {
    return scope == null || scope.isEmpty() ? "—" : scope;
  }
}
