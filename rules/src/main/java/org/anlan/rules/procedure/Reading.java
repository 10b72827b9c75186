package org.anlan.rules.procedure;

import java.util.List;

/// What became of a BPMN file: a procedure that can run, or all reasons found why it cannot.
public sealed interface Reading {

  record Read(Procedure procedure) implements Reading {}

  record Refused(List<Flaw> flaws) implements Reading {
    public Refused {
      flaws = List.copyOf(flaws);
    }
  }
}
