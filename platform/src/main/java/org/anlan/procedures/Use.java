package org.anlan.procedures;

import org.anlan.http.Texts;
import org.anlan.rules.procedure.Lifecycle;

/// That a kind of matter runs by a procedure and is dispatched by a decision: what a new version of either must keep.
///
/// @param lifecycle every walk of the procedure must stay within it
public record Use(
    String kind, Texts title, String procedure, String decision, Lifecycle lifecycle) {}
