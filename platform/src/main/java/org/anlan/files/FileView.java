package org.anlan.files;

import java.util.UUID;

/// A file as its owner sees it.
record FileView(
    UUID id,
    String name,
    String mediaType,
    long bytes,
    int width,
    int height,
    String url,
    String thumb) {

  static FileView of(StoredFile file) {
    return new FileView(
        file.id(),
        file.name(),
        file.mediaType(),
        file.bytes(),
        file.width(),
        file.height(),
        file.url(),
        file.thumbUrl());
  }
}
