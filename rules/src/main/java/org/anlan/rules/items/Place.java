package org.anlan.rules.items;

import org.jspecify.annotations.Nullable;

/// Where an item can be handled 办理地点.
///
/// @param venue id of a venue of the city's map
/// @param window which counter, and of which kind
public record Place(
    String venue, WindowKind kind, Words window, Words hours, @Nullable Words transit) {}
