package org.anlan.archive;

import java.util.Objects;
import org.anlan.access.Caller;
import org.anlan.directory.Post;

/// Somebody who works in the archive, in the post worked in now.
record Clerk(String person, Post post) {

  static final String ARCHIVIST = "archivist";
  static final String APPRAISER = "appraiser";

  /// Refuses whoever keeps no archive.
  static Clerk archivist(Caller caller) {
    return of(caller, ARCHIVIST);
  }

  /// Refuses whoever does not appraise.
  static Clerk appraiser(Caller caller) {
    return of(caller, APPRAISER);
  }

  private static Clerk of(Caller caller, String role) {
    caller.mustBeSignedIn();
    var post = caller.post();
    if (!caller.isStaff() || post == null || !caller.has(role)) throw ArchiveProblems.noRight(role);
    return new Clerk(
        Objects.requireNonNull(Objects.requireNonNull(caller.account()).person()), post);
  }

  String unit() {
    return post.unit().uscc();
  }
}
