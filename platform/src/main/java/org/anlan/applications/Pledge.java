package org.anlan.applications;

/// Whether somebody commits themselves 告知承诺, and the name with which they signed.
///
/// @param chosen whether the decision is asked for on the commitment; otherwise in the usual way
public record Pledge(boolean chosen, String signed) {

  static final Pledge NONE = new Pledge(false, "");

  public Pledge {
    signed = signed.strip();
  }
}
