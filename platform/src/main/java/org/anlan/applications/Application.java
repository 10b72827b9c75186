package org.anlan.applications;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Identity;
import org.anlan.access.Masking;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// What somebody asked a department for 办件: all that it has beyond its case.
///
/// @param division the county of its case
/// @param item and `version`: what was offered when it was asked for
/// @param unit that handles it
/// @param account who filed it
public record Application(
    String division,
    CaseNumber number,
    String item,
    int version,
    Texts name,
    String unit,
    Applicant applicant,
    UUID account,
    Filled filled,
    Dates dates,
    Outcome outcome,
    @Nullable String licence,
    Kin kin) {

  /// How it stands to others of one thing 一件事.
  ///
  /// @param theme the theme that it is the whole of; its `item` is the theme's code then
  /// @param whole the number of the one that it is a part of
  public record Kin(@Nullable String theme, @Nullable CaseNumber whole) {

    static final Kin ALONE = new Kin(null, null);

    static Kin whole(String theme) {
      return new Kin(theme, null);
    }

    static Kin part(CaseNumber whole) {
      return new Kin(null, whole);
    }
  }

  /// For whom it is.
  ///
  /// @param code identity number or credit code
  public record Applicant(Identity.Kind kind, String code, String name) {

    /// Masked, so that no log carries it by accident.
    @Override
    public String toString() {
      return kind.code() + ":" + Masking.idNumber(code);
    }
  }

  /// @param told since when what is missing was told
  /// @param corrected since when what was missing has come in
  /// @param supplied since when what was to follow has come in
  /// @param deemed accepted since nothing was told in time
  /// @param due by when a decision is promised, from the acceptance on
  public record Dates(
      Instant filed,
      @Nullable Instant told,
      @Nullable Instant corrected,
      @Nullable Instant supplied,
      @Nullable Instant accepted,
      boolean deemed,
      @Nullable Instant due,
      @Nullable Instant decided) {

    static Dates filed(Instant at) {
      return new Dates(at, null, null, null, null, false, null, null);
    }

    Dates told(Instant at) {
      return new Dates(filed, at, corrected, supplied, accepted, deemed, due, decided);
    }

    Dates corrected(Instant at) {
      return new Dates(filed, told, at, supplied, accepted, deemed, due, decided);
    }

    Dates supplied(Instant at) {
      return new Dates(filed, told, corrected, at, accepted, deemed, due, decided);
    }

    Dates accepted(@Nullable Instant at, boolean silently, @Nullable Instant dueAt) {
      return new Dates(filed, told, corrected, supplied, at, silently, dueAt, decided);
    }

    Dates decided(@Nullable Instant at) {
      return new Dates(filed, told, corrected, supplied, accepted, deemed, due, at);
    }
  }

  /// What came of it.
  public enum Outcome {
    OPEN("办理中", "Open"),
    GRANTED("准予", "Granted"),
    /// Of one thing: some parts, and not all that it needs.
    PARTLY("部分办成", "Granted in part"),
    DENIED("不予", "Denied"),
    REFUSED("不予受理", "Not accepted"),
    NOT_NEEDED("不需要办理", "Not needed"),
    WITHDRAWN("撤回", "Withdrawn"),
    /// Granted on a commitment that was not true.
    REVOKED("撤销", "Revoked");

    private final Texts words;

    Outcome(String zh, String en) {
      this.words = new Texts(zh, en);
    }

    public Texts words() {
      return words;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether what has to be corrected was told.
  boolean told() {
    return dates.told() != null;
  }

  /// Whether it is for several items at once.
  boolean isWhole() {
    return kin.theme() != null;
  }

  Application on(Dates newDates) {
    return with(filled, newDates, outcome, licence);
  }

  Application ended(Outcome came) {
    return with(filled, dates, came, licence);
  }

  Application licensed(@Nullable String identifier) {
    return with(filled, dates, outcome, identifier);
  }

  /// With answers put right.
  Application answering(Map<String, String> answers) {
    var mended =
        new Filled(
            filled.draft(),
            filled.item(),
            filled.version(),
            filled.situation(),
            answers,
            List.of(),
            filled.delivery(),
            filled.sources(),
            filled.pledge());
    return with(mended, dates, outcome, licence);
  }

  private Application with(
      Filled newFilled, Dates newDates, Outcome newOutcome, @Nullable String newLicence) {
    return new Application(
        division,
        number,
        item,
        version,
        name,
        unit,
        applicant,
        account,
        newFilled,
        newDates,
        newOutcome,
        newLicence,
        kin);
  }
}
