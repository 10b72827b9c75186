package org.anlan.rules.patrol;

/// Whether somebody was at a unit grid, by what their phone says of its place.
public sealed interface Presence {

  /// @param metres from the grid's border, 0 inside
  record There(long metres) implements Presence {}

  /// @param metres from the grid's border
  record Far(long metres) implements Presence {}

  /// The phone does not know well enough where it is.
  ///
  /// @param accuracy in metres
  record Unsure(long accuracy) implements Presence {}

  /// What counts as there.
  ///
  /// @param metres so far from the border at most, beside what the phone may be wrong by
  /// @param worstAccuracy a phone that may be wrong by more knows nothing
  record Limits(int metres, int worstAccuracy) {
    public Limits {
      if (metres < 0 || worstAccuracy < 1)
        throw new IllegalArgumentException(
            "Distance and accuracy are metres, not %d and %d.".formatted(metres, worstAccuracy));
    }
  }

  /// @param metres from the grid's border, 0 inside
  /// @param accuracy radius in which the phone is with 95 %, in metres (W3C Geolocation)
  static Presence judge(double metres, double accuracy, Limits limits) {
    if (!(accuracy <= limits.worstAccuracy())) return new Unsure(Math.round(accuracy));
    return metres <= limits.metres() + accuracy
        ? new There(Math.round(metres))
        : new Far(Math.round(metres));
  }
}
