package org.anlan.rules.procedure;

/// One reason why a drawing is not accepted, naming the element so that the drawer can click on it. Said in Chinese and
/// English.
public record Flaw(String elementId, String elementKind, String zh, String en) {}
