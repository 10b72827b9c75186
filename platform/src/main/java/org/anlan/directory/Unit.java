package org.anlan.directory;

public record Unit(String uscc, String name, String nameEn) {}
