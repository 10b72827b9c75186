package org.anlan.cases;

import java.util.List;

/// Something that staff can do on a case, offered to whoever may and refused to the others with the reason. Buttons and checks
/// read the same offers.
interface Deed {

  /// The buttons, allowed or not; none where the deed has no sense.
  List<Offer> offers(Situation at);

  /// Does what was offered and allowed; everything that the offer needs is there and has its form.
  Done carryOut(Situation at, Offer offer, CaseDesk.Order order);

  /// @param seq the event that tells of it
  record Done(CaseFile file, int seq) {}

  /// Whether an act of this name can be one of its offers; what cannot be is not asked for them.
  default boolean answersTo(String act) {
    return true;
  }

  /// Whether a wrong click can be taken back within a minute. What reaches into other cases cannot.
  default boolean canBeUndone() {
    return true;
  }
}
