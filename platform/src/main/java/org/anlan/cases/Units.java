package org.anlan.cases;

import java.util.stream.Stream;
import org.anlan.directory.Directory;
import org.anlan.directory.Unit;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// Which unit a procedure or a kind means when it names one.
final class Units {

  private static final String DUTY = "duty:";

  private Units() {}

  /// @param named `dispatched`, or `duty:<slug>` for whichever unit has that duty where the case lies: the street's, else the county's, else the city's
  static String named(Directory directory, CaseFile file, String named) {
    if (named.startsWith(DUTY))
      return directory
          .findByDuty(named.substring(DUTY.length()), file.place().street())
          .orElseThrow(() ->
              new IllegalStateException(
                  "No unit has the duty %s in %s.".formatted(named, file.division())))
          .uscc();
    return file.findUnit()
        .orElseThrow(() ->
            new IllegalStateException("Case %s has no unit yet.".formatted(file.number().text())));
  }

  private static final Texts DISPATCHED =
      new Texts("派遣确定的责任单位", "the unit that it was dispatched to");

  /// The same in general, wherever the case lies: for people who read how a kind of matter goes.
  static Texts said(Directory directory, @Nullable String named) {
    if (named == null || !named.startsWith(DUTY)) return DISPATCHED;
    var duty = named.substring(DUTY.length());
    return Stream.of("street", "county", "city")
        .flatMap(level -> directory.listUnits().stream().filter(unit -> unit.level().equals(level)))
        .filter(unit -> unit.duties().contains(duty))
        .findFirst()
        .map(unit -> said(directory, unit))
        .orElse(new Texts(named, named));
  }

  private static Texts said(Directory directory, Unit unit) {
    return switch (unit.level()) {
      case "street" -> new Texts("所在街道（镇）", "the street office or town hall");
      case "county" -> ofCounty(directory, unit);
      default -> unit.name();
    };
  }

  /// Without the name of the county that it was found in.
  private static Texts ofCounty(Directory directory, Unit unit) {
    var county = directory.getDivision(unit.division()).name();
    var name = unit.name();
    if (!name.zh().startsWith(county.zh()) || !name.en().startsWith(county.en()))
      return new Texts(name.zh() + "等", name.en() + " and the like");
    return new Texts(
        "所在区（县）" + name.zh().substring(county.zh().length()),
        "the county's" + name.en().substring(county.en().length()));
  }
}
