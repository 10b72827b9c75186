package org.anlan.directory;

import java.util.Set;
import org.anlan.http.Texts;

/// A place in a unit that somebody fills: what its holder may do, and for which area.
///
/// @param roles such as `handler`, `dispatcher`, `verifier`
/// @param division the area it serves, 12 digits
public record Post(String id, Unit unit, Texts title, Set<String> roles, String division) {}
