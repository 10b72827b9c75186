package org.anlan.rules.procedure;

import org.jspecify.annotations.Nullable;

/// What every place of a procedure carries: its id in the drawing, its Chinese and English words, the
/// sub-process around it (empty at the top), and the lifecycle stage that is written on it, if one is.
public record Tag(String id, String name, String nameEn, String scope, @Nullable String stage) {}
