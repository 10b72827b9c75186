package org.anlan.rules.halls;

/// Why somebody is called before others 优先级, the most urgent first.
public enum Priority {
  /// The green lane 绿色通道: what cannot wait, let in by a member of staff.
  EMERGENCY,
  /// Came at the hour that was booked 预约.
  APPOINTED,
  /// Seventy or older, disabled, pregnant, a soldier or veteran 老弱病残孕军.
  CARE,
  NORMAL
}
