package org.anlan.applications;

import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A value that the city knew and put into the form, with where it came from, so that it is never copied without being shown.
///
/// @param source such as `library:persons.name`
/// @param from the same in words
/// @param place of the record among the person's own, and its `field`: where it can be said that it is wrong; absent for an issued licence
record Taken(
    String source, String value, Texts from, @Nullable Integer place, @Nullable String field) {}
