package org.anlan.demo.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder the city is written to. What is already there under the same name is replaced, the rest is left alone.
public record Folder(Path root) {

  public void write(String name, String text) {
    var file = root.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not write " + file, e);
    }
  }
}
