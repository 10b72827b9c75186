package org.anlan;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.springframework.modulith.core.ApplicationModules;

/// The floors of ARCHITECTURE.md, lowest first; a module also knows those to its left on its own floor.
public final class Floors {

  public static final List<List<String>> ALL =
      List.of(
          List.of("cli", "http", "calendar", "directory"),
          List.of(
              "ledger",
              "access",
              "files",
              "documents",
              "procedures",
              "language",
              "scans",
              "notices"),
          List.of("cases", "oversight", "ratings", "archive", "knowledge", "licences"),
          List.of("exchange", "sensing", "indicators"),
          List.of(
              "services",
              "applications",
              "halls",
              "benefits",
              "hotline",
              "command",
              "safety",
              "traffic",
              "trading",
              "estate"));

  /// Every module, lower floors first and from left to right.
  public static List<String> order() {
    return ALL.stream().flatMap(List::stream).toList();
  }

  /// The modules that stand today. `rules` is a library that anyone may use, no module.
  public static ApplicationModules modules() {
    return ApplicationModules.of(
        Anlan.class, JavaClass.Predicates.resideInAPackage("org.anlan.rules.."));
  }

  private Floors() {}
}
