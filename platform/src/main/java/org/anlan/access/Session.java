package org.anlan.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One browser as the database knows it.
///
/// @param account who signed in; absent for a visitor
/// @param post the post chosen to work in
record Session(UUID id, @Nullable UUID account, @Nullable String post) {}
