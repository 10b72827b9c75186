package org.anlan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Passwords that only this home knows.
final class Secrets {

  private Secrets() {}

  /// A new one, for the owner of the folder to read.
  static void write(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n");
  }
}
