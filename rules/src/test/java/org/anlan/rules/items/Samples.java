package org.anlan.rules.items;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.anlan.rules.codes.Uscc;
import org.jspecify.annotations.Nullable;

/// A whole item against which nothing stands, and copies of it with one thing changed.
final class Samples {

  static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  static final Uscc UNIT = Uscc.completing("11990100042134250");
  static final BasicCode BASIC = new BasicCode("99012500100Y");

  static final Surroundings CITY =
      new Surroundings(
          DAY,
          Set.of("person.name", "firm.name"),
          Set.of("ID_CARD"),
          Set.of("V0001"),
          Set.of(WindowKind.THEME, WindowKind.UNDIFFERENTIATED));

  private Samples() {}

  static Item pharmacy() {
    return new Item(
        ImplementationCode.of(UNIT, ExerciseLevel.CITY, BASIC).text(),
        BASIC.text(),
        Words.of("药品零售企业许可", "Licence for a pharmacy"),
        Words.of("开办药店前须取得许可。", "Needed before a pharmacy opens."),
        ItemType.LICENCE,
        body(),
        List.of(basis(null)),
        List.of(Words.of("有执业药师", "A licensed pharmacist")),
        List.of(
            material("application", Necessity.REQUIRED, null),
            material("lease", Necessity.CONDITIONAL, null)),
        List.of(premises()),
        new Limits(Limit.workdays(30), Limit.workdays(10), List.of()),
        List.of(step(StepKind.ACCEPT, 1), step(StepKind.REVIEW, 9)),
        Fee.none(),
        new Outcome(
            Words.of("药品经营许可证", "Drug trading licence"),
            Words.of("证照", "Licence"),
            null,
            null,
            null),
        onLine(),
        List.of(hall()),
        new Ways("12345", "12345"),
        List.of(),
        List.of("firm.name"),
        new Validity(LocalDate.of(2026, 1, 1), null));
  }

  private static Body body() {
    return new Body(
        UNIT.text(),
        "990100000000",
        ExerciseLevel.CITY,
        BodyNature.STATUTORY,
        PowerSource.OWN,
        null,
        List.of());
  }

  private static Place hall() {
    var hours = Words.of("9:00–17:00", "9:00–17:00");
    return new Place("V0001", WindowKind.THEME, Words.of("A1", "A1"), hours, null);
  }

  static LegalBasis basis(@Nullable LocalDate until) {
    return new LegalBasis(
        Words.of("药品管理法", "Drug Administration Law"),
        null,
        "第五十一条",
        null,
        LocalDate.of(2019, 12, 1),
        until,
        null);
  }

  static Material material(String id, Necessity necessity, @Nullable String licence) {
    return new Material(
        id,
        Words.of("材料" + id, "Material " + id),
        MaterialType.ORIGINAL,
        MaterialForm.BOTH,
        SourceChannel.APPLICANT,
        Obtained.HANDED_IN,
        necessity,
        licence,
        null,
        1,
        "A4",
        null,
        null,
        List.of());
  }

  static Scenario premises() {
    return new Scenario(
        "premises",
        Words.of("店面是租的吗？", "Are the premises rented?"),
        null,
        List.of(choice("rented", "lease"), choice("own")));
  }

  static Scenario.Choice choice(String id, String... materials) {
    return new Scenario.Choice(id, Words.of(id, id), List.of(materials), List.of(), null);
  }

  static Step step(StepKind kind, double workdays) {
    return new Step(
        kind, Words.of("岗", "Post"), workdays, Words.of("标准", "Standard"), Words.of("果", "Result"));
  }

  static Handling onLine() {
    return new Handling(
        List.of(ServiceObject.FIRM),
        List.of(Theme.HEALTH_TRADE),
        List.of(HandlingForm.WINDOW, HandlingForm.WEB),
        CaseType.PROMISED,
        OnlineLevel.IV,
        List.of(OnlineDepth.HANDLING),
        0,
        null,
        true,
        false,
        OpeningScope.CITY,
        null);
  }

  /// The same record with one component replaced.
  static <R extends Record> R with(R record, String component, @Nullable Object value) {
    var parts = record.getClass().getRecordComponents();
    var values =
        Arrays.stream(parts)
            .map(part -> part.getName().equals(component) ? value : read(part, record))
            .toArray();
    try {
      var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var maker = record.getClass().getDeclaredConstructor(types);
      @SuppressWarnings("unchecked")
      var made = (R) maker.newInstance(values);
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component, e);
    }
  }

  private static @Nullable Object read(RecordComponent part, Record record) {
    try {
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(part.getName(), e);
    }
  }
}
