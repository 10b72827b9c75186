package org.anlan.applications;

/// Which answer was taken from where, and whether the person changed it.
///
/// @param source such as `library:persons.name` or `licence:id-card.id_number`
public record Source(String element, String source, boolean changed) {}
