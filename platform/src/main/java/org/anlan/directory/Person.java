package org.anlan.directory;

import org.anlan.http.Texts;

/// A member of staff. Names go out masked or not at all; telephone numbers never leave the platform.
public record Person(String id, Texts name, String phone) {}
