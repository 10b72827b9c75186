package org.anlan.drawn;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.drawn.Sources.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The problems that one source file makes. A slug may be written where the problem is made, or where a method of the same
/// file is called that makes it; nowhere else, or it could not be listed.
final class Problems {

  private static final String DEPENDS = "…";

  record Found(String slug, String status, String title, String titleEn, String path) {}

  private record Made(MethodTree by, List<? extends ExpressionTree> arguments) {}

  private final Source source;
  private final List<Made> made = new ArrayList<>();
  private final List<MethodInvocationTree> calls = new ArrayList<>();

  private Problems(Source source) {
    this.source = source;
  }

  static List<Found> in(Source source) {
    var problems = new Problems(source);
    problems.read();
    return problems.made.stream().flatMap(made -> problems.found(made).stream()).toList();
  }

  private void read() {
    new TreeScanner<@Nullable Void, @Nullable MethodTree>() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable MethodTree around) {
        return super.visitMethod(method, method);
      }

      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable MethodTree in) {
        calls.add(call);
        if (in != null && call.getMethodSelect().toString().equals("Problem.of"))
          if (call.getArguments().size() > 2) made.add(new Made(in, call.getArguments()));
        return super.visitMethodInvocation(call, in);
      }
    }.scan(source.unit(), null);
  }

  private List<Found> found(Made one) {
    var slugs = literals(one.arguments.get(1));
    if (!slugs.isEmpty()) return founds(slugs, one, Map.of());
    var given = one.by.getParameters().stream().map(p -> p.getName().toString()).toList();
    var place = given.indexOf(one.arguments.get(1).toString());
    var all = new ArrayList<Found>();
    for (var call : calls)
      if (place >= 0 && call.getMethodSelect().toString().equals(one.by.getName().toString())) {
        var values = new HashMap<String, ExpressionTree>();
        for (var i = 0; i < given.size(); i++) values.put(given.get(i), call.getArguments().get(i));
        all.addAll(founds(literals(call.getArguments().get(place)), one, values));
      }
    if (all.isEmpty())
      throw new AssertionError(
          "%s makes a problem whose slug is not written in that file: %s"
              .formatted(source.path(), one.arguments.get(1)));
    return all;
  }

  private List<Found> founds(List<String> slugs, Made one, Map<String, ExpressionTree> values) {
    var titles = titles(one.arguments.get(2), values);
    return slugs.stream()
        .map(slug ->
            new Found(
                slug,
                status(one.arguments.getFirst()),
                titles.getFirst(),
                titles.getLast(),
                source.path()))
        .toList();
  }

  /// A text, or one of two by a condition.
  private static List<String> literals(ExpressionTree given) {
    if (!(given instanceof ConditionalExpressionTree either))
      return Sources.literal(given).stream().toList();
    var both = new ArrayList<>(literals(either.getTrueExpression()));
    both.addAll(literals(either.getFalseExpression()));
    return both;
  }

  private static List<String> titles(ExpressionTree given, Map<String, ExpressionTree> values) {
    if (!(given instanceof NewClassTree texts)) return List.of(DEPENDS, DEPENDS);
    return texts.getArguments().stream()
        .map(argument -> Optional.ofNullable(values.get(argument.toString())).orElse(argument))
        .map(argument -> Sources.literal(argument).orElse(DEPENDS))
        .toList();
  }

  private static String status(ExpressionTree given) {
    var name = given.toString();
    return name.startsWith("HttpStatus.")
        ? Integer.toString(HttpStatus.valueOf(name.substring("HttpStatus.".length())).value())
        : "as given";
  }
}
