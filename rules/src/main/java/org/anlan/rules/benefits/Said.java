package org.anlan.rules.benefits;

/// The same words in Chinese and English.
public record Said(String zh, String en) {}
