package org.anlan.rules.items;

/// A step of handling 办理流程.
///
/// @param role of the post that does it
/// @param workdays that it may take, in tenths where less than a day
/// @param standard by which it is done
/// @param result what comes out
public record Step(StepKind kind, Words role, double workdays, Words standard, Words result) {}
