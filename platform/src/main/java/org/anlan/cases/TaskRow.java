package org.anlan.cases;

import java.time.Instant;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A task as one line of a list, with what its case is about.
///
/// @param reporters how many people reported the case
/// @param outcome set once it is done
/// @param rule the time rule of the case's round, where it is not the kind's own
record TaskRow(
    UUID id,
    CaseNumber number,
    String kind,
    Texts near,
    Texts address,
    Stage stage,
    String element,
    String unit,
    @Nullable String holder,
    Instant openedAt,
    Instant caseOpenedAt,
    Instant dueAt,
    int round,
    int reporters,
    @Nullable Instant doneAt,
    @Nullable String outcome,
    long version,
    String procedure,
    int procedureVersion,
    @Nullable Texts stopped,
    @Nullable String rule) {}
