package org.anlan.demo.directory;

import org.anlan.rules.codes.DivisionCode;

/// A post: what somebody does at a unit, for which area. `holders` people share it; `shift` is `day`, `walk`, or `round` for
/// the posts that are manned at night too, where `turn` says which of the three watches it stands. What was `added` came
/// after the absences were drawn and takes no part in them.
public record Post(
    String id,
    Unit unit,
    String title,
    String english,
    String roles,
    DivisionCode division,
    int holders,
    String shift,
    int turn,
    boolean added) {}
