package org.anlan.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.rules.csv.Csv;

/// The public table of provinces, prefectures, counties, and streets and towns (`divisions/public.csv`, see its NOTICE). It is no official source;
/// communities are not in it.
final class PublicDivisions {

  /// @param code significant digits only: 2, 4, 6 or 9
  record Entry(String code, String name) {}

  private final TreeMap<String, String> names = new TreeMap<>();

  PublicDivisions() {
    for (var row : Csv.read(text())) names.put(row.get("code"), row.get("name"));
  }

  private static String text() {
    try (var in = PublicDivisions.class.getResourceAsStream("/divisions/public.csv")) {
      if (in == null) throw new IllegalStateException("The table of divisions is not there.");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Entry> find(String code) {
    return Optional.ofNullable(names.get(code)).map(name -> new Entry(code, name));
  }

  /// What lies right below, in the order of the codes.
  List<Entry> below(String code, int digits) {
    return names.subMap(code, false, code + "~", false).entrySet().stream()
        .filter(entry -> entry.getKey().length() == digits)
        .map(PublicDivisions::entry)
        .toList();
  }

  /// The prefectures whose names hold these words.
  List<Entry> named(String words) {
    return names.entrySet().stream()
        .filter(entry -> entry.getKey().length() == 4 && entry.getValue().contains(words))
        .map(PublicDivisions::entry)
        .toList();
  }

  private static Entry entry(Map.Entry<String, String> entry) {
    return new Entry(entry.getKey(), entry.getValue());
  }
}
