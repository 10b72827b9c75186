package org.anlan.drawn;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.anlan.drawn.Sources.Source;
import org.jspecify.annotations.Nullable;

/// The sealed outcomes of the use cases, and the events that others can hear.
final class OutcomePage {

  private final Sources sources;
  private final List<String> outcomes = new ArrayList<>();
  private final TreeSet<String> live = new TreeSet<>();
  private final TreeSet<String> published = new TreeSet<>();

  private OutcomePage(Sources sources) {
    this.sources = sources;
  }

  static Drawing draw(Sources sources) {
    var page = new OutcomePage(sources);
    sources.list().forEach(page::read);
    return Drawing.page("outcomes.md", page.text());
  }

  private String text() {
    return """
        # Outcomes and events

        ## Outcomes

        An expected refusal is a value of a sealed type: the compiler insists that every caller answers each of them.

        %s
        ## Events on the live stream

        What `GET /api/live` can carry to an open screen.

        %s
        ## Events inside the platform

        What a module tells to whoever listens.

        %s"""
        .formatted(String.join("\n", outcomes), list(live), list(published));
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
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Source in) {
        event(call, in);
        return super.visitMethodInvocation(call, in);
      }
    }.scan(source.unit(), source);
  }

  private void outcome(ClassTree type, Source in) {
    var table = new Table("Outcome", "Meaning");
    for (var member : type.getMembers())
      if (member instanceof ClassTree one) table.row("`" + one.getSimpleName() + "`", sources.sentence(in, one));
    outcomes.add(
        "### `%s.%s`\n\n%s\n\n%s".formatted(in.module(), type.getSimpleName(), sources.sentence(in, type), table));
  }

  private void event(MethodInvocationTree call, Source in) {
    var method = call.getMethodSelect().toString();
    var arguments = call.getArguments();
    if (method.endsWith("live.send"))
      Sources.literal(arguments.getFirst()).ifPresent(name -> live.add("- `%s` from `%s`\n".formatted(name, in.path())));
    if (method.endsWith(".publishEvent") && arguments.getFirst() instanceof NewClassTree made)
      published.add("- `%s` from `%s`\n".formatted(made.getIdentifier(), in.path()));
  }
}
