package org.anlan.benefits;

import org.anlan.rules.benefits.Clause;

/// A policy in force, ready to be asked.
record Policy(PolicyVersion version, Clause clause) {

  Terms terms() {
    return version.terms();
  }

  String code() {
    return version.policy();
  }
}
