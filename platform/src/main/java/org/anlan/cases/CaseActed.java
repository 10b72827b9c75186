package org.anlan.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event was written to a case's history: told to listeners within the same transaction, so that they keep it or lose it with the act.
/// They only note it; whatever they do with it they do in a transaction of their own.
///
/// @param act what was done, as in the case's events: `return`, `redo`, `dispute` …
/// @param words what was written with it
/// @param person who, if a member of staff, as the directory knows them
public record CaseActed(
    CaseNumber number,
    int round,
    int seq,
    String act,
    @Nullable String words,
    @Nullable String person,
    Instant at) {}
