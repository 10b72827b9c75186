package org.anlan.drawn;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.ToolProvider;

/// The platform's own source text, read as the compiler reads it.
final class Sources {

  private static final Path ROOT = Path.of("src", "main", "java", "org", "anlan");

  /// @param module the package below `org.anlan`; empty for the platform's wiring
  /// @param path the file's name from `org/anlan` on
  record Source(String module, String path, CompilationUnitTree unit) {}

  private final List<Source> files = new ArrayList<>();
  private final DocTrees docs;

  private Sources(JavacTask task) throws IOException {
    this.docs = DocTrees.instance(task);
    for (var unit : task.parse()) {
      var path = ROOT.relativize(Path.of(unit.getSourceFile().getName()));
      var module = path.getNameCount() > 1 ? path.getName(0).toString() : "";
      files.add(new Source(module, path.toString(), unit));
    }
  }

  static Sources read() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    try (var found = Files.walk(ROOT)) {
      var paths = found.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      var units = manager.getJavaFileObjectsFromPaths(paths);
      return new Sources((JavacTask) compiler.getTask(null, manager, null, List.of(), null, units));
    }
  }

  List<Source> list() {
    return files;
  }

  List<Source> of(String module) {
    return files.stream().filter(f -> f.module().equals(module)).toList();
  }

  /// What the module promises, from its `package-info.java`.
  String promise(String module) {
    return files.stream()
        .filter(f -> f.path().equals(module + "/package-info.java"))
        .findFirst()
        .map(f -> comment(new TreePath(new TreePath(f.unit()), f.unit().getPackage())))
        .orElse("");
  }

  /// The type's comment up to its first full stop.
  String sentence(Source source, ClassTree type) {
    var path = docs.getPath(source.unit(), type);
    return path == null ? "" : firstSentence(comment(path));
  }

  private String comment(TreePath path) {
    var said = Optional.ofNullable(docs.getDocComment(path)).orElse("").strip();
    return said.replaceAll("\\s*\\n\\s*", " ")
        .replaceAll("\\[(?:[a-z]+\\.)*([\\w#]+)](?!\\()", "`$1`");
  }

  private static String firstSentence(String comment) {
    var words = comment.split("@param")[0].strip();
    var end = words.indexOf(". ");
    return end < 0 ? words : words.substring(0, end + 1);
  }

  static Optional<String> literal(ExpressionTree expression) {
    return expression instanceof LiteralTree found && found.getValue() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
