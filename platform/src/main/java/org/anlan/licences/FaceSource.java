package org.anlan.licences;

import java.util.Map;
import java.util.Optional;

/// Where the face of a licence comes from that is a view of a base library, as the identity card is. The module that keeps the libraries
/// provides one bean.
public interface FaceSource {

  /// The values of these fields for one person or firm; empty where the library has nobody of that number.
  ///
  /// @param library as the kind's file names it
  Optional<Map<String, String>> find(String library, String holder, Iterable<String> fields);
}
