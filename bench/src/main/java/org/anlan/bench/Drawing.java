package org.anlan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The one drawing that all engines read. Only the attribute that names a task's group belongs to a namespace of each.
final class Drawing {

  static final String KEY = "permit";

  private Drawing() {}

  static String ours() {
    try (var file = Drawing.class.getResourceAsStream("permit.bpmn")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String with(String namespace) {
    return ours()
        .replace("https://anlan.dev/bpmn", namespace)
        .replace("anlan:role=", "anlan:candidateGroups=");
  }
}
