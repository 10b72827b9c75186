package org.anlan.rules.benefits;

import java.util.Locale;

/// Whether a condition holds. What hangs on a datum that the city does not have is neither yes nor no.
public enum Verdict {
  YES,
  NO,
  MISSING;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
