package org.anlan.procedures;

/// Why a decision file is refused: the element at fault and the remedy, in both languages.
public record DecisionFlaw(String element, String reason, String reasonEn) {}
