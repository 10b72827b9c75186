package org.anlan.access;

import java.util.List;

/// A part of the platform in which things wait for people; all of them together are one list.
@FunctionalInterface
public interface Waits {

  /// How many one part tells at most.
  int MOST = 50;

  /// What waits for a caller who is signed in, in the post worked in now. Nobody else's, and nothing that only could be done.
  List<Waiting> of(Caller caller);
}
