package org.anlan.files;

/// A content has left the disk: what others know of it goes too, in the same transaction.
///
/// @param sha256 of the content, in hexadecimal digits
public record Forgotten(String sha256) {}
