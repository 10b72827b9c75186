package org.anlan.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people see of patrol.
final class PatrolView {

  private PatrolView() {}

  /// @param rounds one's own of today
  /// @param owing earlier ones that want a reason
  /// @param leads may see all rounds of the area
  /// @param verifies has checks to make
  record TodayView(
      LocalDate day,
      Instant asOf,
      List<RoundView> rounds,
      List<RoundView> owing,
      boolean leads,
      boolean verifies) {}

  /// @param person masked
  /// @param mine walked by the asker
  /// @param metres so near counts as there
  /// @param owesReason ended with grids left and nobody has said why
  record RoundView(
      UUID id,
      LocalDate day,
      String street,
      String streetName,
      String streetNameEn,
      String post,
      String postTitle,
      String postTitleEn,
      String person,
      boolean mine,
      boolean handedOver,
      Instant opens,
      Instant closes,
      @Nullable Instant ended,
      @Nullable String reason,
      boolean owesReason,
      int metres,
      int done,
      int unlocated,
      List<StopView> stops,
      List<FindView> finds) {}

  /// @param name of its community and the last digits of the code, such as 文昌社区 007
  /// @param outline corners, each longitude and latitude
  record StopView(
      int place,
      String grid,
      int turn,
      String name,
      String nameEn,
      String near,
      String nearEn,
      String className,
      String classNameEn,
      double lon,
      double lat,
      List<List<Double>> outline,
      @Nullable CheckView check) {}

  /// @param undoUntil until then it can be taken back
  record CheckView(
      Instant made,
      Instant received,
      Instant undoUntil,
      @Nullable Integer metres,
      @Nullable String noFix) {}

  record FindView(
      String number,
      String shown,
      String title,
      String titleEn,
      String stageText,
      String stageTextEn,
      String grid,
      boolean joined,
      Instant made) {}

  /// A round as one line of a leader's list.
  record LineView(
      UUID id,
      String street,
      String streetName,
      String streetNameEn,
      String post,
      String postTitle,
      String postTitleEn,
      String person,
      boolean handedOver,
      int stops,
      int done,
      int unlocated,
      int finds,
      @Nullable Instant last,
      @Nullable Instant ended,
      @Nullable String reason) {}

  /// @param unmanned streets where nobody walks today
  record DayView(LocalDate day, Instant asOf, List<LineView> rounds, List<StreetView> unmanned) {}

  record StreetView(String code, String name, String nameEn) {}

  record SubstituteView(String id, String name) {}

  record FiledView(String number, String shown) {}
}
