package org.anlan.halls;

import java.time.Instant;
import java.util.UUID;
import org.anlan.access.Masking;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A result that somebody collects at the issuing desk 统一出件, from the decision to the hand of whoever it is for.
///
/// @param unit that decided
/// @param account of the person
/// @param holderCode identity number or credit code, which the issuer compares with the card
/// @param arrived since when it lies in the hall
/// @param ended when it was handed out or posted
record Result(
    CaseNumber number,
    UUID id,
    String hall,
    String letter,
    Texts item,
    String unit,
    UUID account,
    String holder,
    String holderCode,
    boolean granted,
    Instant decided,
    @Nullable Instant arrived,
    @Nullable Instant ended,
    @Nullable String way,
    @Nullable String receiver,
    @Nullable String postNumber,
    @Nullable String name) {

  /// Masked, so that no log carries it by accident.
  @Override
  public String toString() {
    return "result of " + number.text() + " for " + Masking.idNumber(holderCode);
  }
}
