package org.anlan.cases;

/// What a reporter takes home: the number and the code that opens it.
public record Receipt(String number, String queryCode) {}
