package org.anlan.rules.items;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an applicant needs 申请材料.
///
/// @param id within the item
/// @param licence kind of electronic licence that stands for it, such as `ID_CARD`
/// @param issuer who issues it
/// @param copies on paper; 0 for none
/// @param page size of paper, such as A4
/// @param standard by which it is accepted
/// @param filling how to fill it in
/// @param elements ids of data elements that it carries
public record Material(
    String id,
    Words name,
    MaterialType type,
    MaterialForm form,
    SourceChannel channel,
    Obtained obtained,
    Necessity necessity,
    @Nullable String licence,
    @Nullable Words issuer,
    int copies,
    @Nullable String page,
    @Nullable Words standard,
    @Nullable Words filling,
    List<String> elements) {

  public Material {
    elements = List.copyOf(elements);
  }

  /// Whether somebody has to bring it at all.
  public boolean handedIn() {
    return obtained == Obtained.HANDED_IN;
  }
}
