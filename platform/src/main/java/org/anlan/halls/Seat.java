package org.anlan.halls;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who works at a window 窗口值守, from opening to closing it.
///
/// @param number of the window
/// @param person of the directory
/// @param letters of the groups that it takes
/// @param overtaken how often in a row it has called somebody before the one who waits longest
record Seat(
    String hall,
    UUID id,
    String number,
    UUID account,
    String person,
    String name,
    String unit,
    Set<String> letters,
    int overtaken,
    Instant opened,
    @Nullable Instant closed) {}
