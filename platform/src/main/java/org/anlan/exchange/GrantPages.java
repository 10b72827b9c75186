package org.anlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what staff see of grants and looks.
@Component
class GrantPages {

  /// @param inForce approved and within its days
  /// @param mayDecide and `mayRevoke`: what the caller may do with it
  record GrantView(
      UUID id,
      String unit,
      String unitName,
      String unitNameEn,
      String division,
      String library,
      String libraryName,
      String libraryNameEn,
      List<String> fields,
      String fieldsText,
      String fieldsTextEn,
      String purpose,
      String purposeName,
      String purposeNameEn,
      String depth,
      String depthText,
      String depthTextEn,
      boolean whole,
      String basis,
      LocalDate from,
      LocalDate to,
      String state,
      String stateText,
      String stateTextEn,
      boolean inForce,
      String askedBy,
      Instant askedAt,
      @Nullable String endedBy,
      @Nullable Instant endedAt,
      @Nullable String endedWhy,
      boolean mayDecide,
      boolean mayRevoke) {}

  /// @param keeper whether the caller's unit keeps a library and so sees what others do
  record GrantsView(List<GrantView> rows, @Nullable String next, boolean keeper) {}

  record UnitView(String uscc, String name, String nameEn) {}

  private static final int USUAL = 20;
  private static final int MOST = 100;
  private static final int MOST_IN_FILE = 10_000;

  private final Grants grants;
  private final DataLooks looks;
  private final LookPages words;
  private final GrantDesk desk;
  private final ReadingDesk.Tools tools;

  GrantPages(
      Grants grants, DataLooks looks, LookPages words, GrantDesk desk, ReadingDesk.Tools tools) {
    this.grants = grants;
    this.looks = looks;
    this.words = words;
    this.desk = desk;
    this.tools = tools;
  }

  GrantsView grants(Caller caller, GrantDoor.GrantFilters filters) {
    GrantDesk.unit(caller);
    var owned = desk.ownedBy(caller);
    var query =
        new Grants.Query(
            state(filters.state()),
            blank(filters.library()),
            blank(filters.unit()),
            blank(filters.purpose()),
            owned,
            Cursor.parse(filters.after(), 1),
            Page.limit(filters.limit(), USUAL, MOST));
    var page =
        Page.of(grants.list(query, desk.scope(caller)), query.limit(), Grants::cursor)
            .map(grant -> view(grant, caller));
    return new GrantsView(page.rows(), page.next(), !owned.isEmpty());
  }

  private static Grant.@Nullable State state(@Nullable String code) {
    if (code == null || code.isBlank()) return null;
    var known = Stream.of(Grant.State.values()).map(Grant.State::code).toList();
    if (!known.contains(code)) throw ExchangeProblems.noneOf("state", code, known);
    return Grant.State.of(code);
  }

  /// What a grant names, in words.
  private record Named(
      Texts unit, Texts library, List<String> fields, Texts names, Texts purpose) {}

  private Named named(Grant grant) {
    var fields = grant.fields().stream().sorted(order(grant.library())).toList();
    return new Named(
        words.unit(grant.unit()),
        tools.catalogue().getLibrary(grant.library()).texts(),
        fields,
        tools.catalogue().name(grant.library(), fields),
        tools.catalogue().purposeName(grant.purpose()));
  }

  private GrantView view(Grant grant, Caller caller) {
    var named = named(grant);
    var end = grant.end();
    return new GrantView(
        grant.id(),
        grant.unit(),
        named.unit().zh(),
        named.unit().en(),
        grant.division(),
        grant.library(),
        named.library().zh(),
        named.library().en(),
        named.fields(),
        named.names().zh(),
        named.names().en(),
        grant.purpose(),
        named.purpose().zh(),
        named.purpose().en(),
        grant.depth().code(),
        grant.depth().words().zh(),
        grant.depth().words().en(),
        grant.whole(),
        grant.basis(),
        grant.from(),
        grant.to(),
        grant.state().code(),
        grant.state().words().zh(),
        grant.state().words().en(),
        grant.inForce(tools.today()),
        asked(grant.asked()),
        grant.asked().at(),
        end == null || end.name() == null ? null : Masking.name(end.name()),
        end == null ? null : end.at(),
        end == null ? null : end.why(),
        mayDecide(grant, caller),
        mayRevoke(grant, caller));
  }

  /// A person's name is masked; what the city's folder gives names nobody.
  private static String asked(Grant.Asked asked) {
    return asked.by() == null ? asked.name() : Masking.name(asked.name());
  }

  /// Nobody decides on what they asked for themselves.
  private boolean mayDecide(Grant grant, Caller caller) {
    var account = Objects.requireNonNull(caller.account()).id();
    return grant.state() == Grant.State.ASKED
        && desk.keeps(caller, grant.library())
        && !account.equals(grant.asked().by());
  }

  /// The keeper takes a grant back, and the unit that has it gives it back.
  private boolean mayRevoke(Grant grant, Caller caller) {
    var post = caller.post();
    var own = post != null && post.unit().uscc().equals(grant.unit()) && caller.has("supervisor");
    return grant.state() == Grant.State.APPROVED && (own || desk.keeps(caller, grant.library()));
  }

  private Comparator<String> order(String library) {
    var fields = tools.catalogue().listElements(library).stream().map(Element::field).toList();
    return Comparator.comparingInt(fields::indexOf);
  }

  Page<DataLookView> looks(Caller caller, LookFilters filters) {
    var most = Page.limit(filters.limit(), USUAL, MOST);
    return Page.of(list(caller, filters, most), most, DataLooks::cursor).map(words::view);
  }

  private List<DataLook> list(Caller caller, LookFilters filters, int most) {
    GrantDesk.unit(caller);
    var result = blank(filters.result());
    var known = Stream.of(DataLook.Result.values()).map(DataLook.Result::code).toList();
    if (result != null && !known.contains(result))
      throw ExchangeProblems.noneOf("result", result, known);
    var query =
        new DataLooks.Query(
            blank(filters.library()),
            blank(filters.unit()),
            blank(filters.purpose()),
            blank(filters.key()),
            result == null ? null : DataLook.Result.find(result).orElseThrow(),
            filters.from(),
            filters.to(),
            desk.ownedBy(caller),
            Cursor.parse(filters.after(), 1),
            most);
    return looks.list(query, desk.scope(caller));
  }

  /// With a last row that says who took it and when (handbook 8.3).
  String file(Caller caller, LookFilters filters) {
    var rows = list(caller, filters, MOST_IN_FILE).stream().map(words::view).map(GrantPages::line);
    var account = Objects.requireNonNull(caller.account());
    return Stream.of(
            Stream.of("at,unit,post,name,library,key,purpose,matter,fields,result,why"),
            rows,
            Stream.of(cells("exported by " + account.login(), tools.now().toString())))
        .flatMap(part -> part)
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(DataLookView look) {
    return cells(
        look.at().toString(),
        look.unit(),
        look.post(),
        look.name(),
        look.libraryName(),
        look.key(),
        look.purposeName(),
        look.matter(),
        look.fields(),
        look.resultText(),
        look.why());
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
  private static String cells(@Nullable String... cells) {
    return Stream.of(cells)
        .map(cell -> cell == null ? "" : cell)
        .map(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell)
        .map(cell ->
            cell.matches("(?s).*[\",\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
        .collect(Collectors.joining(","));
  }

  /// One's own unit; all where it keeps a library.
  List<UnitView> units(Caller caller) {
    var own = GrantDesk.unit(caller);
    var all = !desk.ownedBy(caller).isEmpty();
    return tools.directory().listUnits().stream()
        .filter(unit -> all || unit.uscc().equals(own))
        .sorted(Comparator.comparing(unit -> unit.uscc()))
        .map(unit -> new UnitView(unit.uscc(), unit.name().zh(), unit.name().en()))
        .toList();
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
