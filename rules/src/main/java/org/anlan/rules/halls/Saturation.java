package org.anlan.rules.halls;

import java.time.Duration;

/// How full a window is 窗口饱和度: of the time that it was open, the part in which somebody was served.
///
/// @param open since it opened, pauses taken off
/// @param busy of it, with somebody at the counter
public record Saturation(Duration open, Duration busy) {

  /// In whole percent; nothing for a window that was not open.
  public int percent() {
    if (open.isZero() || open.isNegative()) return 0;
    var share = Math.round(100.0 * busy.toSeconds() / Math.max(1, open.toSeconds()));
    return (int) Math.max(0, Math.min(100, share));
  }

  public Saturation and(Saturation other) {
    return new Saturation(open.plus(other.open), busy.plus(other.busy));
  }
}
