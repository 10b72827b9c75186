package org.anlan.drawn;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anlan.drawn.Sources.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The list of problem types: whatever a door can refuse with, found where it is made.
final class ProblemPage {

  private static final String HEAD =
      """
      # Problem types

      Every refusal over HTTP is an RFC 9457 problem. Its `type` is `https://anlan.dev/problems/<slug>` and never changes;
      its words follow `Accept-Language`. A title that depends on the case is shown as “…”.

      """;

  private final Map<String, TreeSet<String>> rows = new TreeMap<>();

  static Drawing draw(Sources sources) {
    var page = new ProblemPage();
    sources.list().forEach(page::read);
    var table = new Table("Slug", "Status", "Title", "English title", "Made in");
    page.rows.forEach((slug, ways) -> ways.forEach(way -> table.row(("`" + slug + "`\t" + way).split("\t", -1))));
    return Drawing.page("problems.md", HEAD + table);
  }

  private void read(Source source) {
    new TreeScanner<@Nullable Void, Source>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Source in) {
        if (call.getMethodSelect().toString().equals("Problem.of")) keep(call.getArguments(), in);
        return super.visitMethodInvocation(call, in);
      }
    }.scan(source.unit(), source);
  }

  private void keep(List<? extends ExpressionTree> arguments, Source in) {
    var slug =
        Sources.literal(arguments.get(1))
            .orElseThrow(() ->
                    new AssertionError(
                        "%s makes a problem whose slug is not written there: %s. Write it, so that it can be listed."
                            .formatted(in.path(), arguments.get(1))));
    rows.computeIfAbsent(slug, _ -> new TreeSet<>())
        .add("%s\t%s\t`%s`".formatted(status(arguments.get(0)), titles(arguments.get(2)), in.path()));
  }

  private static String status(ExpressionTree given) {
    var name = given.toString();
    return name.startsWith("HttpStatus.")
        ? Integer.toString(HttpStatus.valueOf(name.substring("HttpStatus.".length())).value())
        : "as given";
  }

  private static String titles(ExpressionTree given) {
    if (!(given instanceof NewClassTree made)) return "…\t…";
    return made.getArguments().stream()
        .map(argument -> Sources.literal(argument).orElse("…"))
        .collect(Collectors.joining("\t"));
  }
}
