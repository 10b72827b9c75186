package org.anlan.halls;

import java.time.Instant;
import java.util.List;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// Load, waiting and time of service as a hall's leader sees them now 大厅运行情况.
///
/// @param seconds means, of today; absent where nothing was measured
/// @param tide the group for which another window should be opened; absent where none is needed
record BoardView(
    String hall,
    Texts name,
    Instant now,
    boolean openNow,
    int waiting,
    int drawn,
    int served,
    int passed,
    @Nullable Long waitedSeconds,
    @Nullable Long serviceSeconds,
    int saturation,
    int openWindows,
    int windows,
    @Nullable TideView tide,
    List<BoardGroupView> groups,
    List<BoardWindowView> rows,
    List<HourView> hours,
    int papersOpen,
    int results,
    int unclaimed) {

  /// @param free tidal windows that nobody works at
  record TideView(String group, Texts name, long waitSeconds, int waiting, List<String> free) {}

  /// @param aheadSeconds the mean wait that lies before those who wait
  record BoardGroupView(
      String code,
      Texts name,
      int waiting,
      int windows,
      int served,
      @Nullable Long aheadSeconds,
      @Nullable Long waitedSeconds,
      @Nullable Long serviceSeconds,
      long usualSeconds) {}

  /// @param ticket that is there now
  /// @param since when it is served
  /// @param stars on the mean, where enough people rated
  record BoardWindowView(
      String number,
      Texts name,
      String kind,
      @Nullable String by,
      String state,
      @Nullable String ticket,
      @Nullable Instant since,
      int served,
      int saturation,
      @Nullable Double stars,
      int ratings) {}

  record HourView(int hour, int served) {}
}
