package org.anlan.cases;

/// Ends the transaction of an act that is refused; turned back into a value before anybody outside sees it.
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
