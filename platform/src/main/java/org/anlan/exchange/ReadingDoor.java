package org.anlan.exchange;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where staff read one record of a base library, and everybody learns which data there are. There is no door for more than one.
@RestController
@RequestMapping("/api/exchange")
class ReadingDoor {

  record ElementView(
      String id,
      String field,
      String name,
      String nameEn,
      String type,
      int sensitivity,
      String source,
      String sourceEn) {}

  record LibraryView(
      String code, String name, String nameEn, String key, List<ElementView> elements) {}

  record PurposeView(String code, String name, String nameEn) {}

  record CatalogueView(List<LibraryView> libraries, List<PurposeView> purposes) {}

  /// @param test `equals`, `at-least`, `at-most`, `age-at-least`, `age-below`
  record ClaimForm(String field, String test, String value) {}

  /// @param matter the number of the case, or the service item
  /// @param plain true where the values are needed whole
  record ReadingForm(
      String library,
      String key,
      String purpose,
      String matter,
      @Nullable Set<String> fields,
      @Nullable List<ClaimForm> claims,
      @Nullable Boolean plain) {}

  record ValueView(
      String field,
      String name,
      String nameEn,
      String value,
      String valueText,
      String valueTextEn) {}

  record AnswerView(String field, String test, boolean holds) {}

  record ReadingView(List<ValueView> values, List<AnswerView> answers) {}

  private static final int MOST = 60;

  private final ReadingDesk desk;
  private final Catalogue catalogue;
  private final ReadingDesk.Tools tools;
  private final Rate readings;

  ReadingDoor(ReadingDesk desk, Catalogue catalogue, ReadingDesk.Tools tools, Rates rates) {
    this.desk = desk;
    this.catalogue = catalogue;
    this.tools = tools;
    this.readings = rates.limit(MOST, Duration.ofSeconds(5));
  }

  @GetMapping("/catalogue")
  CatalogueView catalogue() {
    return new CatalogueView(
        catalogue.listLibraries().stream().map(this::view).toList(),
        catalogue.listPurposes().stream()
            .map(purpose -> new PurposeView(purpose.code(), purpose.name(), purpose.nameEn()))
            .toList());
  }

  private LibraryView view(Library library) {
    var elements = catalogue.listElements(library.code()).stream().map(this::view).toList();
    return new LibraryView(
        library.code(), library.name(), library.nameEn(), library.key(), elements);
  }

  private ElementView view(Element element) {
    var source = tools.unitWith(element.source());
    return new ElementView(
        element.id(),
        element.field(),
        element.name().zh(),
        element.name().en(),
        element.type().code(),
        element.sensitivity(),
        source.zh(),
        source.en());
  }

  @PostMapping("/readings")
  ReadingView read(Command command, Caller caller, @RequestBody ReadingForm form) {
    var question = question(caller, form);
    readings.take(caller.name());
    return switch (desk.read(question)) {
      case Reading.Given given -> view(question, given);
      case Reading.Unknown unknown ->
          throw ExchangeProblems.unknownRecord(catalogue.getLibrary(question.library()));
      case Reading.Refused refused -> throw ExchangeProblems.notGranted(refused);
    };
  }

  private Question question(Caller caller, ReadingForm form) {
    caller.mustBeSignedIn();
    if (!caller.isStaff() || caller.post() == null) throw ExchangeProblems.notYours();
    var library = GrantForms.library(catalogue, form.library());
    GrantForms.purpose(catalogue, form.purpose());
    var matter = form.matter().strip();
    if (matter.length() < 4 || matter.length() > 60)
      throw ExchangeProblems.length("matter", new Texts("所办事项", "The matter"), 4, 60);
    var question =
        new Question(
            Question.Reader.of(caller),
            library.code(),
            form.key(),
            form.purpose(),
            matter,
            form.fields() == null ? Set.of() : form.fields(),
            claims(form.claims() == null ? List.of() : form.claims()),
            Boolean.TRUE.equals(form.plain()));
    check(library, question);
    return question;
  }

  private static List<Claim> claims(List<ClaimForm> forms) {
    return forms.stream()
        .map(form ->
            new Claim(
                form.field(),
                Claim.Test.find(form.test())
                    .orElseThrow(() ->
                        ExchangeProblems.noneOf(
                            "claims",
                            form.test(),
                            java.util.Arrays.stream(Claim.Test.values())
                                .map(Claim.Test::code)
                                .toList())),
                form.value()))
        .toList();
  }

  private void check(Library library, Question question) {
    var known =
        catalogue.listElements(library.code()).stream()
            .map(Element::field)
            .collect(Collectors.toSet());
    var unknown = desk.unknownFields(question);
    if (!unknown.isEmpty())
      throw ExchangeProblems.noneOf("fields", unknown.iterator().next(), known);
    var asked = new HashSet<>(question.fields());
    question.claims().forEach(claim -> asked.add(claim.field()));
    if (asked.isEmpty())
      throw ExchangeProblems.field("fields", new Texts("请至少选择一个字段。", "Choose at least one field."));
    for (var claim : question.claims())
      if (!claim.fits(catalogue.getElement(library.code(), claim.field())))
        throw ExchangeProblems.field(
            "claims",
            new Texts("“%s”不能这样比较。", "“%s” cannot be compared like that.").with(claim.field()));
    if (question.key().isEmpty() || question.key().length() > 40)
      throw ExchangeProblems.length("key", new Texts("号码", "The number"), 1, 40);
  }

  private ReadingView view(Question question, Reading.Given given) {
    var values =
        catalogue.listElements(question.library()).stream()
            .filter(element -> given.values().containsKey(element.field()))
            .map(element -> value(element, given.values()))
            .toList();
    var answers = new java.util.ArrayList<AnswerView>();
    for (var i = 0; i < question.claims().size(); i++) {
      var claim = question.claims().get(i);
      answers.add(new AnswerView(claim.field(), claim.test().code(), given.answers().get(i)));
    }
    return new ReadingView(values, answers);
  }

  static ValueView value(Element element, Map<String, String> values) {
    var value = values.getOrDefault(element.field(), "");
    var said = element.say(value);
    return new ValueView(
        element.field(), element.name().zh(), element.name().en(), value, said.zh(), said.en());
  }
}
