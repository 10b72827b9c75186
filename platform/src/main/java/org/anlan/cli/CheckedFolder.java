package org.anlan.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.rules.csv.Csv;
import org.anlan.rules.csv.CsvStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/// A folder of files that is checked as one whole. Whoever reads a file through it keeps going when something is wrong: every fault is noted with
/// its file, its line and what would be right, and what can still be read is handed over.
public final class CheckedFolder {

  /// @param file its name within the folder
  /// @param line the physical line, 1 where the whole file is meant
  public record Fault(String file, long line, String words) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          LocalDate.class, "is no day; write it as 2026-03-01",
          LocalTime.class, "is no time; write it as 08:30",
          ZoneId.class, "is no time zone; write it as Asia/Shanghai");

  private final Path folder;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Map<String, Integer>> lines = new LinkedHashMap<>();
  private long records;

  private final Map<String, String> instead;

  public CheckedFolder(Path folder) {
    this(folder, Map.of());
  }

  /// @param instead texts that stand for files of these names, to check what a folder would be with them
  public CheckedFolder(Path folder, Map<String, String> instead) {
    this.folder = folder;
    this.instead = Map.copyOf(instead);
  }

  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /// Rows of tables and files of other forms that were looked at.
  public long records() {
    return records;
  }

  public boolean has(String name) {
    return instead.containsKey(name) || Files.isRegularFile(folder.resolve(name));
  }

  public Path path(String name) {
    return folder.resolve(name);
  }

  public void fault(String file, long line, String words) {
    faults.add(new Fault(file, line, words));
  }

  /// @param pointer where in a JSON file, as RFC 6901 writes it
  public void faultAt(String file, String pointer, String words) {
    fault(file, lineOf(file, pointer), pointer.isEmpty() ? words : name(pointer) + ": " + words);
  }

  /// Runs a reader that stops at its first fault; its words become one here.
  public void guard(String file, Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException | IllegalStateException e) {
      fault(file, 1, String.valueOf(e.getMessage()));
    }
  }

  /// The files of a folder within with this ending, in order, as names within the whole.
  public List<String> list(String within, String ending) {
    var place = folder.resolve(within);
    if (!Files.isDirectory(place)) return List.of();
    try (var files = Files.list(place)) {
      return files
          .map(file -> within + "/" + file.getFileName())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(place, e.getMessage()));
    }
  }

  /// The text of a file that must be there; empty with a fault where it is not, or is no UTF-8.
  public Optional<String> text(String name) {
    if (instead.containsKey(name)) return Optional.ofNullable(instead.get(name));
    try {
      return Optional.of(Files.readString(folder.resolve(name)));
    } catch (CharacterCodingException e) {
      fault(name, 1, "is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      fault(
          name,
          1,
          Files.exists(folder.resolve(name)) ? "cannot be read" : "is missing; put it there");
    }
    return Optional.empty();
  }

  /// The rows of a table that can be read.
  public List<Csv.Row> table(String name, String... columns) {
    return text(name).map(text -> rows(name, text, List.of(columns))).orElse(List.of());
  }

  private List<Csv.Row> rows(String name, String text, List<String> columns) {
    var reader = new StringReader(text);
    var lines = new CsvStream(() -> next(reader));
    if (!lines.hasNext()) {
      fault(name, 1, "there is no header; it is " + String.join(",", columns));
      return List.of();
    }
    var header = lines.next().fields();
    var missing = columns.stream().filter(column -> !header.contains(column)).toList();
    for (var column : missing) fault(name, 1, "column '%s' is missing".formatted(column));
    if (!missing.isEmpty()) return List.of();
    var rows = new ArrayList<Csv.Row>();
    while (lines.hasNext()) row(name, header, lines.next()).ifPresent(rows::add);
    return rows;
  }

  private Optional<Csv.Row> row(String name, List<String> header, CsvStream.Line line) {
    records++;
    var flaw = line.flaw();
    if (flaw == null && line.fields().size() != header.size())
      flaw =
          "the row has %d fields, the header has %d".formatted(line.fields().size(), header.size());
    if (flaw != null) {
      fault(name, line.number(), flaw);
      return Optional.empty();
    }
    var fields = new LinkedHashMap<String, String>();
    for (var i = 0; i < header.size(); i++) fields.put(header.get(i), line.fields().get(i));
    return Optional.of(new Csv.Row((int) line.number(), fields));
  }

  private static int next(StringReader reader) {
    try {
      return reader.read();
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory can be read.", e);
    }
  }

  /// A JSON file as a value of this type; empty with its faults where it does not have its shape: what is missing, unknown or of another type.
  public <T> Optional<T> json(String name, Class<T> type) {
    return json(name, type, JSON);
  }

  public <T> Optional<T> json(String name, Class<T> type, JsonMapper mapper) {
    var tree = tree(name);
    if (tree.isEmpty()) return Optional.empty();
    var flaws = JsonShape.flaws(tree.get(), type);
    flaws.forEach(flaw -> faultAt(name, flaw.pointer(), flaw.words()));
    if (!flaws.isEmpty()) return Optional.empty();
    try {
      return Optional.of(mapper.treeToValue(tree.get(), type));
    } catch (JacksonException e) {
      faultAt(name, pointer(e), words(e));
      return Optional.empty();
    }
  }

  /// A JSON file, whatever it holds.
  public Optional<JsonNode> tree(String name) {
    records++;
    var text = text(name);
    if (text.isEmpty()) return Optional.empty();
    try {
      lines.put(name, JsonShape.lines(text.get(), JSON));
      return Optional.of(JSON.readTree(text.get()));
    } catch (JacksonException e) {
      var at = e.getLocation();
      fault(
          name,
          at == null ? 1 : at.getLineNr(),
          "is no JSON: " + shortened(e.getOriginalMessage()));
      return Optional.empty();
    }
  }

  private int lineOf(String file, String pointer) {
    var known = lines.getOrDefault(file, Map.of());
    for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      var line = known.get(at);
      if (line != null) return line;
    }
    return 1;
  }

  private static String words(JacksonException e) {
    if (!(e instanceof InvalidFormatException wrong)) return shortened(e.getOriginalMessage());
    var type = wrong.getTargetType();
    var expected = EXPECTED.getOrDefault(type, "is no " + type.getSimpleName());
    if (type.isEnum()) expected = "is none of " + List.of(type.getEnumConstants());
    return "'%s' %s".formatted(wrong.getValue(), expected);
  }

  private static String pointer(JacksonException e) {
    var pointer = new StringBuilder();
    for (var step : e.getPath())
      pointer
          .append('/')
          .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
    return pointer.toString();
  }

  private static String name(String pointer) {
    return pointer.substring(1).replace('/', '.');
  }

  private static String shortened(@Nullable String words) {
    var first = String.valueOf(words).lines().findFirst().orElse("");
    return first.length() > 200 ? first.substring(0, 200) + " …" : first;
  }
}
