package org.anlan.documents;

/// Machinery outside that holds the seals' keys and seals for a unit. The platform ships one that keeps keys of its own in its home
/// ([LocalSeals]); a city connects its certified seal server here.
interface SealServer {

  /// What a unit's seal gives to one document.
  ///
  /// @param picture what is seen of it on the page, PNG
  record Seal(byte[] picture, Signing gm, Signing cms) {}

  /// Signs some content.
  @FunctionalInterface
  interface Signing {
    byte[] sign(byte[] content);
  }

  /// @param unit credit code
  /// @param name what stands on the seal
  Seal of(String unit, String name);
}
