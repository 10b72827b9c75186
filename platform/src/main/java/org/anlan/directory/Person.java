package org.anlan.directory;

import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A member of staff. Names go out masked or not at all; telephone numbers never leave the platform.
///
/// @param phone absent where the city has none yet
public record Person(String id, Texts name, @Nullable String phone) {}
