package org.anlan.access;

/// A role that a post has beside those of the directory.
///
/// @param division where, with its 12 digits
/// @param module for which module, such as `cases`, or [#EVERYWHERE]
record Right(String role, String division, String module) {

  static final String EVERYWHERE = "*";

  boolean holdsIn(String other) {
    return module.equals(EVERYWHERE) || module.equals(other);
  }
}
