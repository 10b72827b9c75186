package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Texts;

/// Why something asked of a case was not done. Nothing has changed when one of these is answered.
public sealed interface Refusal {

  /// The place lies outside the city.
  record OutsideCity(double lon, double lat) implements Refusal {}

  /// Words are missing, too few or too many.
  record Words(int min, int max, int had) implements Refusal {}

  /// @param min and `max` pictures of this purpose were asked for
  record Photos(String purpose, int min, int max, int had) implements Refusal {}

  /// Pictures that are not there or not this caller's.
  record PhotosUnknown(List<UUID> files) implements Refusal {}

  /// A telephone number that cannot be one.
  record Phone(String typed) implements Refusal {}

  /// The case has moved since the page was loaded.
  record MovedOn(long version, Stage stage, Texts what) implements Refusal {}

  /// The act is not possible for this caller now.
  record NotAllowed(String act, Texts why) implements Refusal {}

  /// The act must name a unit of this city.
  record UnitUnknown(String typed) implements Refusal {}

  /// It lies in the archive, where nothing is added to it.
  record Archived(Instant at) implements Refusal {

    static final Texts WHY =
        new Texts(
            "案件已归档，只能查看，不能再办理。情况有变请另立新案并与本案关联。",
            "The case is archived: it can be read, not acted on. If something changed, open a new case and tie it to this one.");
  }

  /// There is no such act.
  record ActUnknown(String act) implements Refusal {}

  /// A question of the kind that must be answered was not, or not in a way that can be taken.
  record AnswerWrong(String attribute, Texts why) implements Refusal {}

  /// Something that the act needs is missing or cannot be taken.
  record FieldWrong(String field, Texts why) implements Refusal {}

  /// The number or the code is wrong; which of them is not told.
  record WrongCode() implements Refusal {}

  /// Too many wrong codes for this number.
  ///
  /// @param opens when the next try is possible
  record TooManyCodes(Instant opens, Duration left) implements Refusal {}
}
