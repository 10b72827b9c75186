package org.anlan.rules.items;

/// What people often ask 常见问题.
public record Faq(Words question, Words answer) {}
