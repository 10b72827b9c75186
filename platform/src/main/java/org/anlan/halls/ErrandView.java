package org.anlan.halls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// Errands as they go out: to whoever asked, with each use of their identity; to the helper, with the name masked until they have consent.
final class ErrandView {

  private ErrandView() {}

  record UseView(Instant at, String act) {}

  /// @param scope what is consented to, in the words that the person reads
  /// @param holds whether the helper can act in the person's name now
  record ErrandRowView(
      UUID id,
      String item,
      Texts name,
      String person,
      Texts street,
      String words,
      String state,
      Instant asked,
      @Nullable String helper,
      @Nullable String scope,
      @Nullable Instant until,
      @Nullable String way,
      @Nullable Instant consented,
      @Nullable Instant revoked,
      boolean holds,
      @Nullable UUID standing,
      @Nullable UUID draft,
      @Nullable String number,
      @Nullable String report,
      @Nullable Integer stars,
      List<UseView> uses) {}

  /// @param ground `window` or `helper`
  record StoodInView(
      UUID id,
      String ground,
      String by,
      Instant since,
      Instant until,
      boolean holds,
      List<UseView> uses) {}

  record StreetView(String code, Texts name, Texts county) {}

  record OwnErrandsView(
      List<ErrandRowView> errands, List<StoodInView> windows, List<StreetView> streets) {}

  /// @param stars on the mean, where enough people rated
  record HelperErrandsView(
      List<ErrandRowView> errands, int mostDays, int rated, @Nullable Double stars) {}
}
