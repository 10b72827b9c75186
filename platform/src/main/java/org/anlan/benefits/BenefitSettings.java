package org.anlan.benefits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.directory.Directory;
import org.anlan.directory.Unit;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a city has settled for all its policies (`city/benefits/settings.json`). One without that file has no benefits.
@Component
class BenefitSettings {

  static final String FILE = "benefits/settings.json";

  /// Whoever holds this value in this field gets nothing.
  record Exclusion(String library, String field, String value, String reason, String reasonEn) {
    Texts words() {
      return new Texts(reason, reasonEn);
    }
  }

  /// @param matcher the duty of the unit in whose name the platform matches; it needs a grant for whole libraries
  /// @param payer the duty of the unit that pays
  /// @param alertDays calendar days after which money that was approved and is not paid is pointed out
  /// @param startHour from which hour of the day on the nightly round may begin
  /// @param accounts the field of the bank account, by library
  record Sheet(
      String note,
      String matcher,
      String payer,
      int alertDays,
      int startHour,
      Map<String, String> accounts,
      List<Exclusion> exclusions) {}

  private final @Nullable Sheet sheet;
  private final Directory directory;

  BenefitSettings(@Value("${anlan.city}") String city, JsonMapper json, Directory directory) {
    var file = Path.of(city).resolve(FILE);
    this.sheet = Files.isRegularFile(file) ? json.readValue(text(file), Sheet.class) : null;
    this.directory = directory;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  boolean used() {
    return sheet != null;
  }

  Sheet get() {
    if (sheet == null) throw new IllegalStateException("This city has no " + FILE + ".");
    return sheet;
  }

  /// The city's unit with a duty.
  Optional<Unit> findUnit(String duty) {
    return directory.listUnits().stream()
        .filter(unit -> unit.level().equals("city") && unit.duties().contains(duty))
        .findFirst();
  }

  Unit getUnit(String duty) {
    return findUnit(duty)
        .orElseThrow(
            () -> new IllegalStateException("No unit of the city has %s.".formatted(duty)));
  }

  Texts unitName(String duty) {
    return findUnit(duty).map(Unit::name).orElse(new Texts(duty, duty));
  }

  String account(String library) {
    var field = get().accounts().get(library);
    if (field == null)
      throw new IllegalStateException("%s names no account for %s.".formatted(FILE, library));
    return field;
  }
}
