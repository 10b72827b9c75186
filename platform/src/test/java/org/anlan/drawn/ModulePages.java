package org.anlan.drawn;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.anlan.drawn.Sources.Source;
import org.jspecify.annotations.Nullable;

/// A page per module: what it promises, whom it knows, the addresses it answers, the types others may use.
final class ModulePages {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final Sources sources;
  private final Modules modules;

  private ModulePages(Sources sources, Modules modules) {
    this.sources = sources;
    this.modules = modules;
  }

  static List<Drawing> draw(Sources sources, Modules modules) {
    var pages = new ModulePages(sources, modules);
    var drawings = new ArrayList<Drawing>();
    drawings.add(new Drawing("modules.svg", ModulePicture.of(modules)));
    drawings.add(pages.index());
    modules.names().forEach(module -> drawings.add(pages.page(module)));
    return drawings;
  }

  private Drawing index() {
    var table = new Table("Module", "Knows", "Promise");
    modules
        .names()
        .forEach(
            m -> table.row("[%s](modules/%s.md)".formatted(m, m), knows(m), sources.promise(m)));
    return Drawing.page(
        "modules.md",
        """
        # Modules

        Floors from bottom to top; an arrow leads from a module to one that it uses. Nothing points up or to the right.

        ![Modules on their floors](modules.svg)

        %s
        The same as PlantUML text, written by Spring Modulith: [modules.puml](modules.puml).
        """
            .formatted(table));
  }

  private Drawing page(String module) {
    return Drawing.page(
        "modules/" + module + ".md",
        """
        # `%s`

        %s

        Knows: %s. Known by: %s.

        ## Addresses

        %s
        ## What others may use

        %s\
        """
            .formatted(
                module,
                sources.promise(module),
                knows(module),
                names(modules.knownBy(module)),
                addresses(module),
                types(module)));
  }

  private String knows(String module) {
    return names(modules.knows(module));
  }

  private static String names(List<String> modules) {
    return modules.isEmpty() ? "nobody" : String.join(", ", modules);
  }

  private String addresses(String module) {
    var found = new TreeSet<String>();
    for (var source : sources.of(module)) doors(source, found);
    if (found.isEmpty()) return "None.\n";
    var table = new Table("Address", "Method", "Door");
    found.forEach(row -> table.row((Object[]) row.split("\t", -1)));
    return table.toString();
  }

  private static void doors(Source source, TreeSet<String> found) {
    new TreeScanner<@Nullable Void, String>() {
      @Override
      public @Nullable Void visitClass(ClassTree type, String above) {
        return super.visitClass(type, above + prefix(type));
      }

      @Override
      public @Nullable Void visitMethod(MethodTree method, String above) {
        for (var annotation : method.getModifiers().getAnnotations())
          if (METHODS.contains(verb(annotation)))
            for (var path : paths(annotation))
              found.add("`%s%s`\t%s\t`%s`".formatted(above, path, verb(annotation), source.path()));
        return super.visitMethod(method, above);
      }
    }.scan(source.unit(), "");
  }

  private static String prefix(ClassTree type) {
    return type.getModifiers().getAnnotations().stream()
        .filter(annotation -> verb(annotation).equals("REQUEST"))
        .flatMap(annotation -> paths(annotation).stream())
        .collect(Collectors.joining());
  }

  private static String verb(AnnotationTree annotation) {
    return annotation
        .getAnnotationType()
        .toString()
        .replace("Mapping", "")
        .toUpperCase(Locale.ROOT);
  }

  private static List<String> paths(AnnotationTree annotation) {
    var found = new ArrayList<String>();
    for (var argument : annotation.getArguments()) {
      var value = argument instanceof AssignmentTree a && isPath(a) ? a.getExpression() : argument;
      if (value instanceof NewArrayTree many)
        many.getInitializers().forEach(one -> Sources.literal(one).ifPresent(found::add));
      else Sources.literal(value).ifPresent(found::add);
    }
    return found.isEmpty() ? List.of("") : found;
  }

  private static boolean isPath(AssignmentTree assignment) {
    return List.of("value", "path").contains(assignment.getVariable().toString());
  }

  private String types(String module) {
    var table = new Table("Type", "What it is");
    var rows = new ArrayList<String>();
    for (var source : sources.of(module))
      for (var type : source.unit().getTypeDecls())
        if (type instanceof ClassTree one && isOpen(source, one))
          rows.add("`%s`\t%s".formatted(one.getSimpleName(), sources.sentence(source, one)));
    Collections.sort(rows);
    rows.forEach(row -> table.row((Object[]) row.split("\t", -1)));
    return rows.isEmpty() ? "Nothing.\n" : table.toString();
  }

  /// Public, and in the module's own package: what lies deeper is the module's inside.
  private static boolean isOpen(Source source, ClassTree type) {
    return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
        && type.getKind() != Tree.Kind.ERRONEOUS
        && source.path().indexOf('/') == source.path().lastIndexOf('/');
  }
}
