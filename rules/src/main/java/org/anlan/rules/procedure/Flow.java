package org.anlan.rules.procedure;

import org.jspecify.annotations.Nullable;

/// An arrow of the drawing. `otherwise` marks the way that a gateway takes when no condition holds.
public record Flow(
    String id, String from, String to, @Nullable Condition condition, boolean otherwise) {}
