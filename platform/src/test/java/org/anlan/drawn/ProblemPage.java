package org.anlan.drawn;

import java.util.Comparator;

/// The list of problem types: whatever a door can refuse with.
final class ProblemPage {

  private static final String HEAD =
      """
      # Problem types

      Every refusal over HTTP is an RFC 9457 problem. Its `type` is `https://anlan.dev/problems/<slug>` and never changes;
      its words follow `Accept-Language`. A title that depends on the matter is shown as “…”.

      """;

  private static final Comparator<Problems.Found> ORDER =
      Comparator.comparing(Problems.Found::slug)
          .thenComparing(Problems.Found::status)
          .thenComparing(Problems.Found::path)
          .thenComparing(Problems.Found::title);

  private ProblemPage() {}

  static Drawing draw(Sources sources) {
    var table = new Table("Slug", "Status", "Title", "English title", "Made in");
    sources.list().stream()
        .flatMap(source -> Problems.in(source).stream())
        .distinct()
        .sorted(ORDER)
        .forEach(p ->
            table.row(
                "`" + p.slug() + "`", p.status(), p.title(), p.titleEn(), "`" + p.path() + "`"));
    return Drawing.page("problems.md", HEAD + table);
  }
}
