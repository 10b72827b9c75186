package org.anlan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.http.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts right what was taken in wrongly: the kind of matter, or where exactly. What stood there before stays in the event.
@Component
@Order(8)
class CorrectCase implements Deed {

  static final String CORRECT = "correct";

  private final Acts acts;
  private final Kinds kinds;

  CorrectCase(Acts acts, Kinds kinds) {
    this.acts = acts;
    this.kinds = kinds;
  }

  @Override
  public List<Offer> offers(Situation at) {
    if (at.file().ended() || !at.has(Set.of("dispatcher", "answerer", "supervisor")))
      return List.of();
    var needs =
        Offer.Needs.of(
            "required",
            Field.choice("kind", new Texts("类别", "Kind"), choices(at.file())).optional(),
            Field.words("detail", new Texts("位置说明", "Where exactly"), 100).optional());
    return List.of(Offer.of(CORRECT, null, new Texts("更正", "Correct"), null, needs));
  }

  /// Kinds that go the same way: another way would be another case.
  private List<Field.Choice> choices(CaseFile file) {
    var choices = new ArrayList<Field.Choice>();
    for (var kind : kinds.listOffered(file.term().openedAt()))
      if (kind.procedure().equals(file.kind().procedure()))
        choices.add(new Field.Choice(kind.code(), kind.title()));
    return choices;
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    var words = Acts.words(offer, order.words());
    var file = at.file();
    var code = order.get("kind").isBlank() ? file.kind().code() : order.get("kind");
    var detail = order.get("detail").isBlank() ? file.place().detail() : order.get("detail");
    var corrected =
        file.corrected(kinds.get(code, file.term().openedAt()), file.place().withDetail(detail));
    if (corrected.kind().code().equals(file.kind().code())
        && java.util.Objects.equals(detail, file.place().detail()))
      throw new Refused(new Refusal.FieldWrong("kind", UNCHANGED));
    acts.shelves().cases().correct(corrected);
    return acts.note(at.with(corrected), CORRECT, words, difference(file, corrected));
  }

  private static final Texts UNCHANGED =
      new Texts(
          "没有改动：请选择另一类别，或改写位置说明。", "Nothing changes: choose another kind, or write where exactly.");

  private static Map<String, String> difference(CaseFile before, CaseFile after) {
    return Map.of(
        "kindBefore", before.kind().code(),
        "kind", after.kind().code(),
        "detailBefore", String.valueOf(before.place().detail()),
        "detail", String.valueOf(after.place().detail()));
  }

  /// A wrong correction is put right by another one, so that both stay on record.
  @Override
  public boolean canBeUndone() {
    return false;
  }
}
