package org.anlan.applications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One material: a paper of `files`, or a licence taken from the wallet, or promised for later (容缺, only where the item tolerates it). A material
/// of several papers stands there several times, in the order of its pages.
///
/// @param material its id within the item
/// @param licence its identifier; `view:` and the kind for one that is a view of a library
public record Handed(
    String material, @Nullable UUID paper, @Nullable String licence, boolean promisedLater) {

  /// Whether anything stands for the material at all.
  boolean isSomething() {
    return paper != null || licence != null || promisedLater;
  }

  static Handed paper(String material, UUID paper) {
    return new Handed(material, paper, null, false);
  }

  static Handed licence(String material, String licence) {
    return new Handed(material, null, licence, false);
  }
}
