package org.anlan.oversight;

import java.util.Objects;
import org.anlan.access.Caller;
import org.anlan.directory.Post;

/// A member of staff in the post worked in now.
record Me(String person, Post post) {

  /// Refuses whoever is none.
  static Me of(Caller caller) {
    caller.mustBeSignedIn();
    var post = caller.post();
    if (!caller.isStaff() || post == null) throw OversightProblems.staffOnly();
    return new Me(Objects.requireNonNull(Objects.requireNonNull(caller.account()).person()), post);
  }

  String unit() {
    return post.unit().uscc();
  }
}
