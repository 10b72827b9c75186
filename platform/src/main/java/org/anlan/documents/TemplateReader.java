package org.anlan.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.anlan.documents.Block.What;
import org.anlan.http.Texts;

/// Reads a template: plain text, a head of `name: value` lines, an empty line, then what stands on the page from top to bottom. Whatever is
/// not that is refused by file, line and remedy; a template holds words and places, and nothing that could run.
final class TemplateReader {

  /// Why a file is no template.
  static final class Flawed extends RuntimeException {
    Flawed(String words) {
      super(words);
    }
  }

  private static final String FIRST = "anlan document 1";
  private static final int LONGEST = 20_000;
  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  /// What macro and script languages begin with.
  private static final List<String> RUNS =
      List.of(
          "${",
          "#{",
          "{{",
          "<%",
          "<?",
          "<script",
          "javascript:",
          "vbscript:",
          "file:",
          "=cmd",
          "sub autoopen",
          "autoexec",
          "vbaproject",
          "{dde",
          "\\object",
          "@@");

  /// Every document has these of its own.
  static final Set<String> ALWAYS = Set.of("number", "date", "issuer");

  private final String file;
  private final List<String> lines;
  private final Map<String, String> head = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Set<What> places = EnumSet.noneOf(What.class);
  private Set<String> fields = Set.of();

  private TemplateReader(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  /// @param file for the words of a refusal, and the key before its ending
  static Template read(String file, String text) {
    return new TemplateReader(file, text).read(text);
  }

  private Template read(String text) {
    if (text.length() > LONGEST || text.indexOf('\0') >= 0 || text.startsWith("PK"))
      throw flaw(
          1,
          "is no plain text of at most %d characters".formatted(LONGEST),
          "export the words as plain text");
    if (lines.isEmpty() || !lines.getFirst().strip().equals(FIRST))
      throw flaw(1, "does not begin with '%s'".formatted(FIRST), "write that into the first line");
    for (var n = 1; n <= lines.size(); n++) checkNothingRuns(n);
    var body = readHead();
    fields = Set.of(head("fields").split("[ ,]+"));
    for (var n = body; n <= lines.size(); n++) readLine(n);
    var missing = EnumSet.allOf(What.class);
    missing.removeAll(places);
    if (!missing.isEmpty())
      throw flaw(
          lines.size(),
          "has no place for " + words(missing),
          "add the line ':%s'".formatted(words(missing).split(" ")[0]));
    var key = file.replaceFirst("\\.txt$", "");
    var name = new Texts(head("name"), head("name-en"));
    return new Template(key, 0, name, head("mark"), head("retention"), fields, blocks, text);
  }

  private static String words(Set<What> places) {
    return String.join(" ", places.stream().map(p -> p.name().toLowerCase(Locale.ROOT)).toList());
  }

  private void checkNothingRuns(int n) {
    var line = line(n).toLowerCase(Locale.ROOT);
    for (var mark : RUNS)
      if (line.contains(mark))
        throw flaw(
            n,
            "holds '%s', which macros and scripts are written with".formatted(mark),
            "take it out; a template holds words and {field} names only");
    for (var c : line.toCharArray())
      if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
        throw flaw(
            n, "holds a character that is not seen (U+%04X)".formatted((int) c), "take it out");
  }

  /// @return the line where the body begins
  private int readHead() {
    for (var n = 2; n <= lines.size(); n++) {
      var line = line(n);
      if (line.isBlank()) return n + 1;
      var colon = line.indexOf(':');
      if (colon < 1) throw flaw(n, "is no 'name: value'", "an empty line ends the head");
      var name = line.substring(0, colon).strip();
      if (!Set.of("name", "name-en", "mark", "fields", "retention").contains(name))
        throw flaw(
            n,
            "names '%s', which no head has".formatted(name),
            "use name, name-en, mark, fields, retention");
      head.put(name, line.substring(colon + 1).strip());
    }
    throw flaw(lines.size(), "ends within its head", "write an empty line and the words");
  }

  private String head(String name) {
    var value = head.get(name);
    if (value == null || value.isBlank())
      throw flaw(
          2, "has no '%s'".formatted(name), "add the line '%s: …' to the head".formatted(name));
    return value;
  }

  private void readLine(int n) {
    var line = line(n);
    checkFields(n, line);
    if (line.isBlank()) blocks.add(new Block.Gap());
    else if (line.startsWith("|")) cells(line);
    else if (line.startsWith(":title ")) blocks.add(new Block.Title(line.substring(7).strip()));
    else if (line.startsWith(":")) place(n, line.substring(1).strip());
    else if (line.startsWith(">")) blocks.add(new Block.Paragraph(line.substring(1).strip(), true));
    else blocks.add(new Block.Paragraph(line.strip(), false));
  }

  private void cells(String line) {
    var inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    var row = Arrays.stream(inner.split("\\|")).map(String::strip).toList();
    var rows = new ArrayList<List<String>>();
    if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Table table) {
      rows.addAll(table.rows());
      blocks.removeLast();
    }
    rows.add(row);
    blocks.add(new Block.Table(rows));
  }

  private void place(int n, String name) {
    var what =
        Arrays.stream(What.values())
            .filter(w -> w.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(() ->
                flaw(
                    n,
                    "has ':%s', which is no place".formatted(name),
                    "use :title, :number, :date, :seal or :qr"));
    if (!places.add(what))
      throw flaw(n, "has ':%s' a second time".formatted(name), "leave one of them");
    blocks.add(new Block.Place(what));
  }

  private void checkFields(int n, String line) {
    var names = FIELD.matcher(line);
    while (names.find()) {
      var name = names.group(1);
      if (!NAME.matcher(name).matches() || !fields.contains(name) && !ALWAYS.contains(name))
        throw flaw(
            n,
            "names the field {%s}, which this document does not have".formatted(name),
            "use one of " + new TreeSet<>(fields) + ", or add it to 'fields:'");
    }
    var rest = FIELD.matcher(line).replaceAll("");
    if (rest.contains("{") || rest.contains("}"))
      throw flaw(n, "has a brace without its other half", "write fields as {name}");
  }

  static String fill(String words, Map<String, String> values) {
    return FIELD
        .matcher(words)
        .replaceAll(found ->
            java.util.regex.Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }

  private String line(int n) {
    return lines.get(n - 1);
  }

  private Flawed flaw(int n, String what, String remedy) {
    return new Flawed(
        "city/documents/%s:%d: the template %s; %s.".formatted(file, n, what, remedy));
  }
}
