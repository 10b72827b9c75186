package org.anlan.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.cli.Unusable;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How the requests of another system are read: which column holds what, which of its types is which kind here, which of its queues or
/// departments is which unit. What no name stands for is `*`, where the file has one.
///
/// @param source the other system's name, within which its ids are unique
/// @param kinds its types → our kinds
/// @param units its queues, and for those that are not named its departments → `duty:…`, the unit with that duty at the place, or a credit code
/// @param lay how its map is laid upon ours, where a city is tried out with the records of another one
record Mapping(
    String source,
    Columns columns,
    Map<String, String> kinds,
    Map<String, String> units,
    @Nullable Lay lay) {

  /// The names of the columns; those that are null are not there.
  ///
  /// @param words the first that is not blank says what it is about
  /// @param ontime where the other system says itself whether it was in time, `ONTIME` or `OVERDUE`
  record Columns(
      String id,
      String opened,
      @Nullable String due,
      String closed,
      @Nullable String answer,
      List<String> words,
      String type,
      @Nullable String queue,
      @Nullable String department,
      @Nullable String near,
      @Nullable String address,
      String latitude,
      String longitude,
      @Nullable String ontime) {

    /// Those that the table must have.
    List<String> needed() {
      var needed = new ArrayList<String>(List.of(id, opened, closed, type, latitude, longitude));
      needed.addAll(words);
      for (var one : new String[] {due, answer, queue, department, near, address, ontime})
        if (one != null) needed.add(one);
      return List.copyOf(needed);
    }
  }

  /// A box of the other map, west, south, east, north, and the box of ours that it becomes.
  record Lay(List<Double> from, List<Double> onto) {

    Spot of(double lon, double lat) {
      return new Spot(along(0, lon), along(1, lat));
    }

    private double along(int axis, double there) {
      double share = (there - from.get(axis)) / (from.get(axis + 2) - from.get(axis));
      return onto.get(axis) + share * (onto.get(axis + 2) - onto.get(axis));
    }
  }

  static Mapping read(Path file) {
    if (!Files.isRegularFile(file))
      throw new Unusable("%s: there is no such mapping; name one by --mapping".formatted(file));
    var json = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try {
      var mapping = json.build().readValue(Files.readString(file), Mapping.class);
      mapping.check(file);
      return mapping;
    } catch (JacksonException e) {
      throw new Unusable("%s: %s".formatted(file, e.getOriginalMessage()));
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  private void check(Path file) {
    @Nullable Object[] parts = {source, columns, kinds, units};
    var names = List.of("source", "columns", "kinds", "units");
    for (int i = 0; i < parts.length; i++)
      if (parts[i] == null) throw new Unusable("%s: '%s' is missing".formatted(file, names.get(i)));
    var needed =
        new @Nullable Object[] {
          columns.id,
          columns.opened,
          columns.closed,
          columns.words,
          columns.type,
          columns.latitude,
          columns.longitude
        };
    for (var column : needed)
      if (column == null)
        throw new Unusable(
            "%s: columns needs id, opened, closed, words, type, latitude and longitude"
                .formatted(file));
    if (lay != null && !(isBox(lay.from) && isBox(lay.onto)))
      throw new Unusable("%s: lay.from and lay.onto are west, south, east, north".formatted(file));
  }

  private static boolean isBox(@Nullable List<Double> box) {
    return box != null && box.size() == 4 && box.get(0) < box.get(2) && box.get(1) < box.get(3);
  }

  Optional<String> kindOf(String type) {
    return Optional.ofNullable(kinds.getOrDefault(type, kinds.get("*")));
  }

  /// By queue, else by department, else what stands for all others.
  Optional<String> unitOf(String queue, String department) {
    return Optional.ofNullable(units.get(queue))
        .or(() -> Optional.ofNullable(units.get(department)))
        .or(() -> Optional.ofNullable(units.get("*")));
  }

  Spot spot(double lon, double lat) {
    return lay == null ? new Spot(lon, lat) : lay.of(lon, lat);
  }
}
