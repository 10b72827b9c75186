package org.anlan.rules.procedure;

import org.jspecify.annotations.Nullable;

/// An arrow of the drawing. `otherwise` marks the way that a gateway takes when no condition holds. The name says when the way
/// is taken; it is blank where the drawing has none.
public record Flow(
    String id,
    String name,
    String nameEn,
    String from,
    String to,
    @Nullable Condition condition,
    boolean otherwise) {}
