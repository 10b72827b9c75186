package org.anlan.halls;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.http.Texts;
import org.anlan.rules.halls.QueueRules;

/// A hall as the city's folder describes it (`city/halls/<code>.json`): where it is, its windows, which business goes where, and how people are
/// called. Whatever stands in `queue` and `rules` is the city's own setting.
///
/// @param venue of `map/venues.geojson`
/// @param unit that runs it
/// @param open hours of a working day, in order
/// @param access for people with needs
/// @param layout how many windows there are of each duty, such as 3+6+2+1
/// @param grants for which items departments let the windows take everything in 部门授权综合受理
/// @param usual what is asked for most as long as nothing was counted
record Hall(
    String code,
    String venue,
    String unit,
    Texts name,
    String phone,
    List<Hours> open,
    List<Texts> access,
    Map<WindowDuty, Integer> layout,
    List<Group> groups,
    List<Window> windows,
    List<FullGrant> grants,
    List<String> usual,
    QueueRules queue,
    Terms rules) {

  record Hours(LocalTime from, LocalTime to) {}

  /// A kind of business for which tickets are drawn 业务分类, and the category by which papers go to the back office.
  ///
  /// @param code the letter on the tickets
  /// @param minutes that it takes as long as nothing was measured
  /// @param units whose items it has
  /// @param items that it has besides; they go before units
  /// @param rest whether it has everything that no other has
  /// @param issuing whether results are collected there
  /// @param stuck whether people come with what could not be done
  record Group(
      String code,
      Texts name,
      Texts category,
      int minutes,
      List<String> units,
      List<String> items,
      boolean rest,
      boolean issuing,
      boolean stuck) {}

  record Window(String number, WindowDuty kind, Texts name, List<String> groups) {
    Set<String> takes() {
      return Set.copyOf(groups);
    }
  }

  /// @param items codes, or `*` for all of the unit's
  record FullGrant(String unit, List<String> items) {}

  /// Settings of the city.
  ///
  /// @param unclaimedDays from then on a result counts as not collected
  /// @param leastRatings fewer are not shown to those who were rated
  /// @param consentDays for so long a helper may be consented to at most
  /// @param standingMinutes for so long a window fills in for the person at the counter
  record Terms(
      int unclaimedDays, int leastRatings, int consentDays, int standingMinutes, String note) {}

  Optional<Group> findGroup(String letter) {
    return groups.stream().filter(one -> one.code().equals(letter)).findFirst();
  }

  Group getGroup(String letter) {
    return findGroup(letter)
        .orElseThrow(() -> HallProblems.noneOf("group", letter, groupsByCode().keySet()));
  }

  Map<String, Group> groupsByCode() {
    return groups.stream().collect(Collectors.toMap(Group::code, one -> one));
  }

  Window getWindow(String number) {
    return windows.stream()
        .filter(one -> one.number().equals(number))
        .findFirst()
        .orElseThrow(() ->
            HallProblems.noneOf(
                "window",
                number,
                windows.stream().map(Window::number).collect(Collectors.toSet())));
  }

  /// Where an item of a unit is asked for.
  Group groupOf(String item, String unitOfItem) {
    return groups.stream()
        .filter(one -> one.items().contains(item))
        .findFirst()
        .or(() -> groups.stream().filter(one -> one.units().contains(unitOfItem)).findFirst())
        .or(() -> groups.stream().filter(Group::rest).findFirst())
        .orElseThrow();
  }

  /// Whether its department lets the windows take it in.
  boolean accepts(String item, String unitOfItem) {
    return grants.stream()
        .filter(one -> one.unit().equals(unitOfItem))
        .anyMatch(one -> one.items().contains("*") || one.items().contains(item));
  }

  LocalTime closes() {
    return open.getLast().to();
  }
}
