package org.anlan.exchange;

import java.util.List;
import org.anlan.access.Caller;
import org.anlan.access.Identity;
import org.anlan.access.Masking;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where people see what the city has of them, who looked at it, and say what is wrong. Which of their records is meant is said by its place in
/// their list, so that no identity number stands in an address.
@RestController
@RequestMapping("/api/exchange")
class OwnDoor {

  /// @param source the department that it comes from
  /// @param correction the matter in which it is being looked into
  record FieldView(
      String field,
      String name,
      String nameEn,
      String type,
      String value,
      String valueText,
      String valueTextEn,
      String source,
      String sourceEn,
      List<ChoiceView> choices,
      boolean mayDispute,
      @Nullable String correction) {}

  record ChoiceView(String code, String text, String textEn) {}

  /// @param place in the list, by which the other doors know it
  record RecordView(
      int place,
      String kind,
      String library,
      String libraryName,
      String libraryNameEn,
      String title,
      String code,
      List<FieldView> fields) {}

  record OwnView(List<RecordView> records) {}

  /// @param place one's own record; else `library` and `key` of one that the clerk's unit was given
  record WrongForm(
      @Nullable Integer place,
      @Nullable String library,
      @Nullable String key,
      String field,
      String value,
      String words) {}

  record NumberView(String number, String shown) {}

  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final OwnData own;
  private final CorrectionDesk corrections;
  private final LookPages looks;
  private final Catalogue catalogue;
  private final ReadingDesk.Tools tools;

  OwnDoor(
      OwnData own,
      CorrectionDesk corrections,
      LookPages looks,
      Catalogue catalogue,
      ReadingDesk.Tools tools) {
    this.own = own;
    this.corrections = corrections;
    this.looks = looks;
    this.catalogue = catalogue;
    this.tools = tools;
  }

  @GetMapping("/mine")
  OwnView mine(Caller caller) {
    caller.mustBeSignedIn();
    var identities = own.identities(caller);
    return new OwnView(
        own.listOf(caller).stream()
            .map(mine -> view(caller, identities.indexOf(mine.identity()), mine))
            .toList());
  }

  private RecordView view(Caller caller, int place, OwnData.Mine mine) {
    var library = catalogue.getLibrary(mine.library());
    var open = corrections.openOf(caller, mine.identity());
    var fields =
        catalogue.listElements(mine.library()).stream()
            .map(element -> field(library, element, mine, open.get(element.field())))
            .toList();
    return new RecordView(
        place,
        mine.identity().kind().code(),
        library.code(),
        library.name(),
        library.nameEn(),
        mine.values().getOrDefault(library.title(), ""),
        Masking.idNumber(mine.identity().code()),
        fields);
  }

  private FieldView field(
      Library library, Element element, OwnData.Mine mine, @Nullable String correction) {
    var value = mine.values().getOrDefault(element.field(), "");
    var said = element.say(value);
    var source = tools.unitWith(element.source());
    var choices =
        element.codes().entrySet().stream()
            .map(code -> new ChoiceView(code.getKey(), code.getValue().zh(), code.getValue().en()))
            .toList();
    return new FieldView(
        element.field(),
        element.name().zh(),
        element.name().en(),
        element.type().code(),
        value,
        value.isEmpty() ? "" : said.zh(),
        value.isEmpty() ? "" : said.en(),
        source.zh(),
        source.en(),
        choices,
        !element.field().equals(library.key()) && correction == null,
        correction);
  }

  /// @param place of one's own record, from 0
  @GetMapping("/mine/looks")
  Page<DataLookView> looks(
      Caller caller,
      @RequestParam(defaultValue = "0") int place,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    caller.mustBeSignedIn();
    var identities = own.identities(caller);
    if (identities.isEmpty()) return new Page<>(List.of(), null);
    var most = Page.limit(limit, USUAL, MOST);
    var read = own.looks(at(identities, place), Cursor.parse(after, 1), most);
    return Page.of(read, most, DataLooks::cursor).map(looks::view);
  }

  private static Identity at(List<Identity> identities, int place) {
    if (place >= 0 && place < identities.size()) return identities.get(place);
    throw new Absent(new Texts("本人数据", "record of yours"), String.valueOf(place));
  }

  @PostMapping("/corrections")
  NumberView say(Command command, Caller caller, @RequestBody WrongForm form) {
    caller.mustBeSignedIn();
    var wrong = wrong(caller, form);
    var number = corrections.say(command, caller, wrong);
    return new NumberView(number.text(), number.shown());
  }

  private CorrectionDesk.Wrong wrong(Caller caller, WrongForm form) {
    if (form.place() != null) {
      var mine = at(own.identities(caller), form.place());
      return new CorrectionDesk.Wrong(
          OwnData.library(mine.kind()), mine.code(), form.field(), form.value(), form.words());
    }
    var library = form.library();
    var key = form.key();
    if (library == null || key == null)
      throw ExchangeProblems.field("place", new Texts("请说明是哪一条记录。", "Say which record is meant."));
    return new CorrectionDesk.Wrong(library, key.strip(), form.field(), form.value(), form.words());
  }
}
