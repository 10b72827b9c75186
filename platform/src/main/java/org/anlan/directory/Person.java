package org.anlan.directory;

public record Person(String id, String name, String nameEn) {}
