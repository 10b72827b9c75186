package org.anlan.notices;

import org.jspecify.annotations.Nullable;

/// What a reader said about being told things, with the addresses that are known to be theirs.
///
/// @param reader the account's name, such as `account:…`
/// @param person the directory's name for staff, such as `person:H00567`
/// @param phone the account's own
/// @param mail confirmed by a code that was sent there
record Preference(
    String reader,
    @Nullable String person,
    @Nullable String phone,
    @Nullable String mail,
    Wishes wishes) {}
