package org.anlan.rules.themes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anlan.rules.questions.Interview;
import org.anlan.rules.questions.Question;

/// A theme 主题: several items that people need for one event of their life or business.
///
/// @param questions what decides which items and materials somebody needs
/// @param children in the order in which they are shown
/// @param known what nobody has to write or bring
public record Theme(
    String code, List<Question> questions, List<Child> children, Promise promise, Known known) {

  /// What the whole is promised for.
  ///
  /// @param days working days from acceptance to the last decision
  /// @param visits how often somebody must come at most
  public record Promise(int days, int visits) {}

  /// An item of the theme 子事项.
  ///
  /// @param item its code
  /// @param when who needs it
  /// @param mandatory whether the whole is not finished without it
  /// @param after codes of items that must be approved before it can begin 串联; those that are not needed do not count
  /// @param days its own promise in working days; 0 for on the spot
  public record Child(
      String item, When when, boolean mandatory, Set<String> after, int days, Needs needs) {

    public Child {
      after = Set.copyOf(after);
      if (days < 0) throw new IllegalArgumentException("%s: %d days.".formatted(item, days));
    }
  }

  /// What an item by itself asks of somebody, and what it gives.
  ///
  /// @param lines of its form
  /// @param visits how often somebody must come
  /// @param gives what its result tells the items after it: data elements, or sources of them such as `licence:BUSINESS_LICENCE`
  public record Needs(List<Line> lines, List<Paper> papers, int visits, Set<String> gives) {
    public Needs {
      lines = List.copyOf(lines);
      papers = List.copyOf(papers);
      gives = Set.copyOf(gives);
    }

    /// The data elements that are asked of somebody who answered so, in the order of the form.
    List<String> fields(Map<String, String> answers) {
      return lines.stream()
          .filter(line -> line.when().holds(answers))
          .map(Line::field)
          .distinct()
          .toList();
    }
  }

  /// A line of an item's form.
  ///
  /// @param field the data element
  /// @param when who is asked
  public record Line(String field, When when) {}

  /// A material of an item.
  ///
  /// @param code the same for the same material of several items
  /// @param when who needs it
  public record Paper(String code, Way way, When when) {}

  /// How a material comes to the office.
  public enum Way {
    /// Somebody hands it in.
    BROUGHT,
    /// It is a form that is filled in; all of a theme become one.
    FILLED_IN,
    /// Sharing or a licence gives it.
    SHARED
  }

  /// Where fields come from that nobody has to write.
  ///
  /// @param sources of each field, such as `licence:ID_CARD`, `library:person`, `applicant`
  /// @param held sources that are there when the theme begins
  /// @param derived fields that follow from what else is known
  /// @param asked fields that a question of the theme asks for, with the question; whoever answers it has written the field
  public record Known(
      Map<String, String> sources,
      List<Given> held,
      List<Given> derived,
      Map<String, String> asked) {

    public static final Known NOTHING = new Known(Map.of(), List.of(), List.of(), Map.of());

    public Known {
      sources = Map.copyOf(sources);
      held = List.copyOf(held);
      derived = List.copyOf(derived);
      asked = Map.copyOf(asked);
    }

    boolean isDerived(String field, Map<String, String> answers) {
      return names(derived, field, answers);
    }

    boolean isHeld(String source, Map<String, String> answers) {
      return names(held, source, answers);
    }

    private static boolean names(List<Given> all, String what, Map<String, String> answers) {
      return all.stream().anyMatch(one -> one.what().equals(what) && one.when().holds(answers));
    }
  }

  /// @param what a source or a field
  /// @param when for whom it is given
  public record Given(String what, When when) {}

  /// What the answers decide.
  public record Decided(Set<String> items, Set<String> papers, Set<String> fields) {}

  public Theme {
    questions = List.copyOf(questions);
    children = List.copyOf(children);
  }

  public Optional<Child> findChild(String item) {
    return children.stream().filter(child -> child.item().equals(item)).findFirst();
  }

  /// The children that somebody needs, in the order of the theme.
  public List<Child> needed(Map<String, String> answers) {
    return children.stream().filter(child -> child.when().holds(answers)).toList();
  }

  /// Every condition that stands in it, with the place where it stands.
  Stream<Map.Entry<String, When>> conditions() {
    var ofChildren =
        children.stream()
            .flatMap(child ->
                Stream.concat(
                        Stream.of(child.when()),
                        Stream.concat(
                            child.needs().papers().stream().map(Paper::when),
                            child.needs().lines().stream().map(Line::when)))
                    .map(when -> Map.entry(child.item(), when)));
    var ofFields =
        Stream.concat(known.held().stream(), known.derived().stream())
            .map(given -> Map.entry(given.what(), given.when()));
    return Stream.concat(ofChildren, ofFields);
  }

  /// Asks only what decides which items, materials and answers are needed.
  public Interview<Decided> interview() {
    return new Interview<>(questions, this::decided);
  }

  private Decided decided(Map<String, String> answers) {
    var items = new TreeSet<String>();
    var papers = new TreeSet<String>();
    var fields = new TreeSet<String>();
    for (var child : needed(answers)) {
      items.add(child.item());
      for (var paper : child.needs().papers())
        if (paper.when().holds(answers)) papers.add(paper.code());
      fields.addAll(child.needs().fields(answers));
    }
    return new Decided(items, papers, fields);
  }
}
