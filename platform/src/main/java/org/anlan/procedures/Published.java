package org.anlan.procedures;

import org.anlan.rules.procedure.Procedure;
import org.anlan.rules.procedure.ProcedureSet;

/// One published version of a procedure, ready to run.
///
/// @param set the procedure with those it calls
public record Published(String key, int version, Procedure procedure, ProcedureSet set) {}
