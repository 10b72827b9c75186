package org.anlan.directory;

import java.util.Set;
import org.anlan.http.Texts;

/// An office or company that handles matters.
///
/// @param uscc unified social credit code, 18 characters (GB 32100)
/// @param level `city`, `county` or `street`
/// @param division the division it works for, 12 digits
/// @param duties what it is responsible for, such as `road-maintenance`
public record Unit(
    String uscc, Texts name, String shortName, String level, String division, Set<String> duties) {}
