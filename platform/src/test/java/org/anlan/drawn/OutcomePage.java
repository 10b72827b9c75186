package org.anlan.drawn;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.anlan.drawn.Sources.Source;
import org.jspecify.annotations.Nullable;

/// The sealed outcomes of the use cases, and the events that others can hear.
final class OutcomePage {

  private static final String HEAD =
      """
      # Outcomes and events

      An expected refusal is a value of a sealed type: the compiler insists that every caller answers each of them.

      """;

  private final Sources sources;
  private final List<String> outcomes = new ArrayList<>();
  private final TreeSet<String> live = new TreeSet<>();
  private final TreeSet<String> inside = new TreeSet<>();

  private OutcomePage(Sources sources) {
    this.sources = sources;
  }

  static Drawing draw(Sources sources) {
    var page = new OutcomePage(sources);
    sources.list().forEach(page::read);
    return Drawing.page("outcomes.md", page.text());
  }

  private String text() {
    return HEAD
        + String.join("\n", outcomes)
        + "\n## News on the live stream\n\nWhat `GET /api/live` can carry to an open screen.\n\n"
        + list(live)
        + "\n## Events inside the platform\n\n"
        + list(inside);
  }

  private static String list(TreeSet<String> found) {
    return found.isEmpty() ? "None.\n" : String.join("", found);
  }

  private void read(Source source) {
    new TreeScanner<@Nullable Void, Source>() {
      @Override
      public @Nullable Void visitClass(ClassTree type, Source in) {
        if (type.getModifiers().getFlags().contains(Modifier.SEALED)) outcome(type, in);
        return super.visitClass(type, in);
      }

      @Override
      public @Nullable Void visitMethod(MethodTree method, Source in) {
        heard(method, in);
        return super.visitMethod(method, in);
      }

      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Source in) {
        told(call, in);
        return super.visitMethodInvocation(call, in);
      }
    }.scan(source.unit(), source);
  }

  private void outcome(ClassTree type, Source in) {
    var table = new Table("Outcome", "Meaning");
    for (var member : type.getMembers())
      if (member instanceof ClassTree one)
        table.row("`%s%s`".formatted(one.getSimpleName(), parts(one)), sources.sentence(in, one));
    outcomes.add(
        "## `%s.%s`\n\n%s\n\n%s"
            .formatted(in.module(), type.getSimpleName(), sources.sentence(in, type), table));
  }

  /// What the outcome says beside its name, such as `(min, max, had)`.
  private static String parts(ClassTree type) {
    var names =
        type.getMembers().stream()
            .filter(VariableTree.class::isInstance)
            .map(VariableTree.class::cast)
            .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
            .map(field -> field.getName().toString())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "(" + names + ")";
  }

  private void told(MethodInvocationTree call, Source in) {
    var method = call.getMethodSelect().toString();
    var arguments = call.getArguments();
    if (method.endsWith(".send") && arguments.size() == 3)
      Sources.literal(arguments.getFirst())
          .ifPresent(name -> live.add("- `%s`, sent by `%s`\n".formatted(name, in.path())));
    if (method.endsWith(".publishEvent") && arguments.getFirst() instanceof NewClassTree made)
      inside.add("- `%s`, told by `%s`\n".formatted(made.getIdentifier(), in.path()));
  }

  private void heard(MethodTree method, Source in) {
    for (var annotation : method.getModifiers().getAnnotations())
      if (annotation.getAnnotationType().toString().endsWith("Listener"))
        for (var event : method.getParameters())
          inside.add("- `%s`, heard by `%s`\n".formatted(event.getType(), in.path()));
  }
}
