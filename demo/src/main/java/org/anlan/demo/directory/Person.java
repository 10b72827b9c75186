package org.anlan.demo.directory;

import java.time.LocalDate;

/// Somebody who works for the city; invented, like the telephone number.
public record Person(
    String id, String name, String english, String sex, String phone, LocalDate birth) {}
