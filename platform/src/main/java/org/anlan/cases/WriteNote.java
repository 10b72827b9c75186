package org.anlan.cases;

import java.util.List;
import java.util.Map;
import org.anlan.http.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Leaves words for colleagues; whoever sees the case may, and a page that is out of date does not matter.
@Component
@Order(9)
class WriteNote implements Deed {

  static final String NOTE = "note";

  private final Acts acts;

  WriteNote(Acts acts) {
    this.acts = acts;
  }

  @Override
  public List<Offer> offers(Situation at) {
    return List.of(Offer.of(NOTE, null, new Texts("写备注", "Add a note"), null, Offer.Needs.WORDS));
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    return acts.note(at, NOTE, Acts.words(offer, order.words()), Map.of());
  }

  @Override
  public boolean canBeUndone() {
    return false;
  }
}
