package org.anlan.files;

/// What came of reading what somebody handed in as a picture.
sealed interface Reading {

  /// A picture made anew from its pixels alone: nothing hidden in the file it came from is in it.
  ///
  /// @param full JPEG, at most 2,560 pixels on its longer side
  /// @param thumb JPEG, at most 400 pixels
  record Picture(byte[] full, byte[] thumb, int width, int height) implements Reading {}

  record NotAPicture() implements Reading {}

  record Broken() implements Reading {}

  /// A few bytes can unfold into a picture that fills the memory.
  record TooManyPixels(int width, int height) implements Reading {}
}
