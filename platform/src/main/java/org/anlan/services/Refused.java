package org.anlan.services;

/// Carries a refusal out of a transaction, which is thereby rolled back; the desk turns it into its answer.
final class Refused extends RuntimeException {

  private final transient Refusal why;

  Refused(Refusal why) {
    super(why.toString(), null, false, false);
    this.why = why;
  }

  Refusal why() {
    return why;
  }
}
