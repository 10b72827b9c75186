package org.anlan.halls;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anlan.cli.CheckedFolder;
import org.anlan.directory.DirectoryCheck;
import org.anlan.rules.items.Item;

/// Everything that is wrong with a city's halls: windows that are not as the layout says, business that no window takes, units and items that there
/// are not.
public final class HallsCheck {

  private static final String VENUES = "map/venues.geojson";

  private final CheckedFolder city;
  private final Set<String> units;
  private final Map<String, Item> items;
  private final String file;
  private final Hall hall;

  private HallsCheck(
      CheckedFolder city, Set<String> units, Map<String, Item> items, String file, Hall hall) {
    this.city = city;
    this.units = units;
    this.items = items;
    this.file = file;
    this.hall = hall;
  }

  /// @param items by code, those that are written whole
  public static void check(
      CheckedFolder city, DirectoryCheck.Names names, Map<String, Item> items) {
    for (var file : city.list(HallBook.FOLDER, ".json"))
      city.json(file, Hall.class)
          .ifPresent(hall -> new HallsCheck(city, names.units(), items, file, hall).all());
  }

  private void all() {
    if (!file.equals(HallBook.FOLDER + "/" + hall.code() + ".json"))
      at("/code", "must be the file's name, not '%s'".formatted(hall.code()));
    if (!units.contains(hall.unit())) noUnit("/unit", hall.unit());
    if (!venues().contains(hall.venue()))
      at("/venue", "there is no venue '%s' in %s".formatted(hall.venue(), VENUES));
    hours();
    layout();
    groups();
    windows();
    grants();
    for (int n = 0; n < hall.usual().size(); n++) usual(n);
    terms();
  }

  private void hours() {
    if (hall.open().isEmpty()) at("/open", "a hall opens at some hour");
    for (var span : hall.open())
      if (!span.from().isBefore(span.to()))
        at("/open", "%s is not before %s".formatted(span.from(), span.to()));
  }

  private void layout() {
    var there = new EnumMap<WindowDuty, Integer>(WindowDuty.class);
    for (var window : hall.windows()) there.merge(window.kind(), 1, Integer::sum);
    for (var duty : WindowDuty.values()) {
      int said = hall.layout().getOrDefault(duty, 0);
      int counted = there.getOrDefault(duty, 0);
      if (said != counted)
        at(
            "/layout/" + duty,
            "says %d windows of the duty %s; there are %d".formatted(said, duty, counted));
    }
  }

  private void groups() {
    var seen = new HashSet<String>();
    var taken =
        hall.windows().stream()
            .filter(window -> window.kind() != WindowDuty.TIDAL)
            .flatMap(window -> window.groups().stream())
            .collect(Collectors.toSet());
    for (int n = 0; n < hall.groups().size(); n++) {
      var group = hall.groups().get(n);
      var at = "/groups/" + n;
      if (!group.code().matches("[A-Z]"))
        at(at + "/code", "is one capital letter, not '%s'".formatted(group.code()));
      if (!seen.add(group.code())) at(at + "/code", "'%s' is there twice".formatted(group.code()));
      if (!taken.contains(group.code()))
        at(at + "/code", "no window takes the group %s".formatted(group.code()));
      if (group.minutes() < 1) at(at + "/minutes", "is 1 or more, not " + group.minutes());
      for (var unit : group.units()) if (!units.contains(unit)) noUnit(at + "/units", unit);
      items(at + "/items", group.items());
    }
    if (hall.groups().stream().filter(Hall.Group::rest).count() != 1)
      at("/groups", "exactly one group has what no other has: write \"rest\": true with it");
  }

  private void windows() {
    var letters = hall.groups().stream().map(Hall.Group::code).collect(Collectors.toSet());
    var seen = new HashSet<String>();
    for (int n = 0; n < hall.windows().size(); n++) {
      var window = hall.windows().get(n);
      var at = "/windows/" + n;
      if (!seen.add(window.number()))
        at(at + "/number", "the window '%s' is there twice".formatted(window.number()));
      if (window.groups().isEmpty()) at(at + "/groups", "a window takes something");
      for (var group : window.groups())
        if (!letters.contains(group))
          at(
              at + "/groups",
              "there is no group '%s'; the groups are %s".formatted(group, new TreeSet<>(letters)));
    }
  }

  private void grants() {
    for (int n = 0; n < hall.grants().size(); n++) {
      var grant = hall.grants().get(n);
      if (!units.contains(grant.unit())) noUnit("/grants/%d/unit".formatted(n), grant.unit());
      items(
          "/grants/%d/items".formatted(n),
          grant.items().stream().filter(item -> !item.equals("*")).toList());
    }
  }

  private void usual(int n) {
    var code = hall.usual().get(n);
    items("/usual/" + n, List.of(code));
    var item = items.get(code);
    if (item == null || item.body() == null) return;
    if (!hall.accepts(code, item.body().unit()))
      at("/usual/" + n, "no grant lets the windows take '%s' in".formatted(code));
  }

  private void terms() {
    var terms = hall.rules();
    if (terms.leastRatings() < 2)
      at("/rules/leastRatings", "is 2 or more, so that nobody is told by whom they were rated");
    if (terms.unclaimedDays() < 1 || terms.consentDays() < 1 || terms.standingMinutes() < 1)
      at("/rules", "days and minutes are 1 or more");
  }

  private void items(String pointer, List<String> codes) {
    for (var code : codes)
      if (!items.isEmpty() && !items.containsKey(code))
        at(pointer, "there is no item '%s'".formatted(code));
  }

  private Set<String> venues() {
    var ids = new HashSet<String>();
    city.tree(VENUES)
        .ifPresent(tree -> {
          for (var feature : tree.path("features"))
            ids.add(feature.path("properties").path("id").asString(""));
        });
    return ids;
  }

  private void noUnit(String pointer, String unit) {
    at(pointer, "there is no unit '%s' in directory/units.csv".formatted(unit));
  }

  private void at(String pointer, String words) {
    city.faultAt(file, pointer, words);
  }
}
