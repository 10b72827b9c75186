package org.anlan.cli;

/// The call cannot be carried out: a wrong option, an input that cannot be read. One line of reason, exit code 2, nothing written.
public final class Unusable extends RuntimeException {
  public Unusable(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
