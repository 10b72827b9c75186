package org.anlan.directory;

import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;

/// A place that somebody's words may mean.
///
/// @param kind `road`, `crossing`, `door`, `venue`, `park`, `community`, `street` or `district`
/// @param context where it lies, to tell equal names apart
public record FoundPlace(String id, String kind, Texts name, Texts context, Spot spot) {}
