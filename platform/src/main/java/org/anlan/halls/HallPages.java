package org.anlan.halls;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.directory.Geography;
import org.anlan.directory.Venue;
import org.anlan.http.Texts;
import org.anlan.rules.halls.MostAsked;
import org.anlan.rules.items.OnlineDepth;
import org.anlan.rules.items.Words;
import org.anlan.services.Offered;
import org.anlan.services.Offering;
import org.springframework.stereotype.Component;

/// Puts together what everybody may see of a hall.
@Component
class HallPages {

  static final int MOST_ASKED = 10;

  private static final int ON_DISPLAY = 12;

  private final Lines lines;
  private final WindowDesk.Stores stores;
  private final Filings filings;
  private final Geography geography;
  private final Offering offering;

  HallPages(
      Lines lines,
      WindowDesk.Stores stores,
      Filings filings,
      Geography geography,
      Offering offering) {
    this.lines = lines;
    this.stores = stores;
    this.filings = filings;
    this.geography = geography;
    this.offering = offering;
  }

  static Texts hours(Hall hall) {
    var spans =
        hall.open().stream()
            .map(span -> span.from() + "–" + span.to())
            .collect(Collectors.joining("、"));
    return new Texts("工作日 " + spans, "on workdays " + spans.replace("、", ", "));
  }

  String address(Hall hall) {
    return geography.venues().stream()
        .filter(venue -> venue.id().equals(hall.venue()))
        .findFirst()
        .map(Venue::address)
        .orElse("");
  }

  HallView.HallRowView row(Hall hall, Instant now) {
    var line = lines.of(hall, now);
    return new HallView.HallRowView(
        hall.code(), hall.name(), address(hall), hours(hall), line.isOpen(), line.waiting().size());
  }

  HallView.HallWholeView whole(Hall hall, Instant now) {
    var line = lines.of(hall, now);
    return new HallView.HallWholeView(
        hall.code(),
        hall.name(),
        address(hall),
        hall.phone(),
        hours(hall),
        line.isOpen(),
        hall.access(),
        groups(line),
        mostAsked(hall, now).stream().flatMap(code -> quick(hall, code).stream()).toList());
  }

  /// As measured in the last ninety days, filled up with the city's own list.
  List<String> mostAsked(Hall hall, Instant now) {
    var counts = filings.counts(hall.code(), now.minus(java.time.Duration.ofDays(90)));
    return MostAsked.of(counts, hall.usual(), MOST_ASKED);
  }

  private Optional<HallView.QuickItemView> quick(Hall hall, String code) {
    return offering
        .find(code)
        .filter(Offered::open)
        .map(offered ->
            new HallView.QuickItemView(
                code, name(offered), hall.groupOf(code, offered.unit()).code()));
  }

  static Texts name(Offered offered) {
    return texts(offered.item().name());
  }

  static Texts texts(Words words) {
    var zh = words.zh();
    var en = words.en();
    return new Texts(zh, en == null ? zh : en);
  }

  List<HallView.GroupView> groups(Line line) {
    return line.hall().groups().stream().map(group -> group(line, group)).toList();
  }

  private static HallView.GroupView group(Line line, Hall.Group group) {
    var letter = group.code();
    var windows = line.seats().stream().filter(seat -> seat.letters().contains(letter)).count();
    return new HallView.GroupView(
        letter,
        group.name(),
        line.takes(letter),
        (int) line.waitingIn(letter),
        (int) windows,
        line.secondsOfNew(letter));
  }

  HallView.DisplayView display(Hall hall, Instant now) {
    var line = lines.of(hall, now);
    var called =
        stores.tickets().listCalled(hall.code(), lines.day(now), ON_DISPLAY).stream()
            .map(HallPages::called)
            .toList();
    return new HallView.DisplayView(
        hall.code(), hall.name(), now, line.isOpen(), called, groups(line));
  }

  private static HallView.CalledView called(Ticket one) {
    var at = one.called();
    var window = one.window();
    return new HallView.CalledView(
        one.number(),
        window == null ? "" : window,
        one.state().name(),
        one.calls(),
        at == null ? one.issued() : at);
  }

  /// Names of items by code, for pages that list some.
  Map<String, Texts> names(List<String> codes) {
    var names = new HashMap<String, Texts>();
    for (var code : codes) offering.find(code).ifPresent(offered -> names.put(code, name(offered)));
    return names;
  }

  /// Whether it has a form that can be filled in for somebody.
  static boolean hasForm(Offered offered) {
    var handling = offered.item().handling();
    return !offered.item().form().isEmpty()
        && handling != null
        && handling.onLine()
        && handling.depth().contains(OnlineDepth.RECEIPT);
  }
}
