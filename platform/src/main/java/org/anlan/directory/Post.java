package org.anlan.directory;

import java.util.Set;

public record Post(
    String id, Unit unit, String title, String titleEn, Set<String> roles, String division) {}
