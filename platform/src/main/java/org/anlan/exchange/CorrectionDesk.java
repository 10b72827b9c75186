package org.anlan.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.anlan.access.Scope;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.directory.Division;
import org.anlan.directory.Geography;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// “This is wrong” 数据校核: opens the matter in which the source department looks into a field and somebody else checks what it found. A person
/// says so of her own data, a clerk of data that their unit was given.
@Service
public class CorrectionDesk {

  /// The kind of matter in the city's folder that this module opens.
  static final String KIND = "data-correction";

  static final String DOOR = "exchange";

  private static final int MOST_WORDS = 300;
  private static final int LONGEST = 100;

  /// What somebody says is wrong.
  ///
  /// @param claimed what it should be
  /// @param words how they know
  public record Wrong(String library, String key, String field, String claimed, String words) {}

  /// The stores that it asks.
  @org.springframework.stereotype.Component
  record Shelves(
      Records records, DataLooks looks, Corrections corrections, Identities identities) {}

  private final Shelves shelves;
  private final ReadingDesk.Tools tools;
  private final Opening opening;
  private final Geography geography;

  CorrectionDesk(Shelves shelves, ReadingDesk.Tools tools, Opening opening, Geography geography) {
    this.shelves = shelves;
    this.tools = tools;
    this.opening = opening;
    this.geography = geography;
  }

  /// Once per command.
  ///
  /// @return the number of the matter; the caller can follow it as any other that they report
  public CaseNumber say(Command command, Caller caller, Wrong wrong) {
    caller.mustBeSignedIn();
    var library = GrantForms.library(tools.catalogue(), wrong.library());
    var element =
        tools
            .catalogue()
            .findElement(library.code(), wrong.field())
            .orElseThrow(() ->
                ExchangeProblems.field(
                    "field",
                    new Texts("没有“%s”这一项。", "There is no field “%s”.").with(wrong.field())));
    var claimed = check(library, element, wrong);
    var record = find(caller, library, wrong.key());
    var was = record.value(element.field());
    if (was.equals(claimed))
      throw ExchangeProblems.field(
          "value", new Texts("与现有的值相同，无须更正。", "It is the same as what stands there already."));
    return opening.open(
        command,
        caller,
        DOOR,
        matter(record, element, wrong, claimed),
        number -> keep(caller, record, element, claimed, number));
  }

  private String check(Library library, Element element, Wrong wrong) {
    if (element.field().equals(library.key()))
      throw ExchangeProblems.field(
          "field",
          new Texts(
              "号码本身有误，请带证件到%s的窗口办理。".formatted(tools.unitWith(element.source()).zh()),
              "A wrong number itself is mended at the counter of %s; bring your papers."
                  .formatted(tools.unitWith(element.source()).en())));
    var claimed = wrong.claimed().strip();
    if (claimed.length() > LONGEST || !element.holds(claimed, tools.today()))
      throw ExchangeProblems.field(
          "value",
          new Texts(
              "“%s”应为%s。".formatted(element.name().zh(), element.expected().zh()),
              "“%s” is %s.".formatted(element.name().en(), element.expected().en())));
    var words = wrong.words().strip();
    if (words.length() < 4 || words.length() > MOST_WORDS)
      throw ExchangeProblems.length("words", new Texts("说明", "The words"), 4, MOST_WORDS);
    return claimed;
  }

  /// One's own, or one that the clerk's unit was given; whatever else is asked for is not there.
  private LibraryRecord find(Caller caller, Library library, String key) {
    if (!isOwn(caller, library, key) && !wasGiven(caller, library, key))
      throw ExchangeProblems.unknownRecord(library);
    return shelves
        .records()
        .find(library.code(), key, Scope.ofThePlatform())
        .orElseThrow(() -> ExchangeProblems.unknownRecord(library));
  }

  private boolean isOwn(Caller caller, Library library, String key) {
    return shelves.identities().listOf(caller).stream()
        .anyMatch(
            own -> own.code().equals(key) && OwnData.library(own.kind()).equals(library.code()));
  }

  private boolean wasGiven(Caller caller, Library library, String key) {
    var post = caller.post();
    return caller.isStaff()
        && post != null
        && shelves.looks().wasGiven(Question.Reader.of(caller), library.code(), key);
  }

  private Opening.Matter matter(
      LibraryRecord record, Element element, Wrong wrong, String claimed) {
    var answers = new HashMap<String, String>();
    answers.put("library", tools.catalogue().getLibrary(record.library()).name());
    answers.put("field", element.name().zh());
    answers.put("claimed", element.say(claimed).zh());
    answers.put("source", element.source());
    return new Opening.Matter(KIND, wrong.words().strip(), Map.copyOf(answers), spot(record));
  }

  /// A matter lies somewhere: in the middle of the division that the record is registered in, or of the city.
  private Spot spot(LibraryRecord record) {
    return tools.directory().findDivision(record.area()).stream()
        .flatMap(division -> geography.listGrids(division).stream())
        .findFirst()
        .or(() -> anywhere())
        .map(grid -> grid.spot())
        .orElseThrow(() -> new IllegalStateException("The city has no unit grid."));
  }

  private java.util.Optional<org.anlan.directory.UnitGrid> anywhere() {
    return tools.directory().listDivisions().stream()
        .filter(division -> division.level() == Division.Level.CITY)
        .flatMap(division -> geography.listGrids(division).stream())
        .findFirst();
  }

  private void keep(
      Caller caller, LibraryRecord record, Element element, String claimed, CaseNumber number) {
    shelves.records().lockLibrary(record.library());
    shelves.corrections().listOpen(record, Scope.ofThePlatform()).stream()
        .filter(open -> open.field().equals(element.field()))
        .findFirst()
        .ifPresent(open -> {
          throw ExchangeProblems.correctionOpen(open.number().shown());
        });
    var was = record.value(element.field());
    shelves
        .corrections()
        .add(
            new Correction(
                record.division(),
                number,
                record.library(),
                record.key(),
                element.field(),
                blank(was),
                claimed,
                null,
                Objects.requireNonNull(caller.account()).id(),
                Correction.State.OPEN,
                tools.now(),
                null));
  }

  private static @Nullable String blank(String value) {
    return value.isEmpty() ? null : value;
  }

  /// By field, the number of the matter in which it is being looked into.
  Map<String, String> openOf(Caller caller, Identity own) {
    if (!shelves.identities().listOf(caller).contains(own)) return Map.of();
    var everywhere = Scope.ofThePlatform();
    var open = new HashMap<String, String>();
    shelves
        .records()
        .find(OwnData.library(own.kind()), own.code(), everywhere)
        .ifPresent(record ->
            shelves
                .corrections()
                .listOpen(record, everywhere)
                .forEach(one -> open.put(one.field(), one.number().text())));
    return open;
  }
}
