package org.anlan.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.access.Caller;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Ties cases to one another: merged with the one it repeats, part of a larger one, or simply related. The other case learns of
/// it by letter, since no act locks two.
@Component
@Order(8)
class TieCases implements Deed {

  static final String MERGE = "merge";
  static final String RELATE = "relate";
  static final String PART_OF = "part-of";

  private static final Set<String> ROLES = Set.of("dispatcher", "answerer", "supervisor", "agent");

  private final Acts acts;
  private final Sight sight;

  TieCases(Acts acts, Sight sight) {
    this.acts = acts;
    this.sight = sight;
  }

  @Override
  public List<Offer> offers(Situation at) {
    if (!at.has(ROLES)) return List.of();
    return List.of(
        offer(MERGE, new Texts("并案", "Merge"), new Texts("并入案件", "Into case"), whyNotMerge(at))
            .dangerous(),
        offer(RELATE, new Texts("关联", "Relate"), new Texts("关联案件", "With case"), null),
        offer(PART_OF, new Texts("设为子案件", "Make part of"), new Texts("上级案件", "Of case"), null));
  }

  private static Offer offer(String act, Texts label, Texts field, @Nullable Texts whyNot) {
    return Offer.of(
        act, null, label, whyNot, Offer.Needs.of("optional", Field.aCase("case", field)));
  }

  private static @Nullable Texts whyNotMerge(Situation at) {
    var stage = at.file().stage();
    return at.file().kind().allows(stage, Stage.MERGED)
        ? null
        : new Texts(
            "“%s”的案件不能并入另一件。".formatted(stage.term().zh()),
            "A case that is %s cannot be merged into another.".formatted(stage.term().en()));
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    var other = other(at.file(), at.caller(), order.get("case"));
    var words = Acts.words(offer, order.words());
    return switch (offer.act()) {
      case MERGE -> merge(at, other, words);
      case RELATE -> tie(at, new Tie(Links.Kind.RELATED, Links.Kind.RELATED, RELATE), other, words);
      default -> tie(at, new Tie(Links.Kind.PARENT, Links.Kind.CHILD, PART_OF), other, words);
    };
  }

  /// How the two stand to each other after this act.
  private record Tie(Links.Kind here, Links.Kind there, String act) {}

  /// Another case, which the caller may see; looked at without a lock, since it learns of this by letter.
  private CaseFile other(CaseFile file, Caller caller, String typed) {
    var other =
        CaseNumber.tryParse(typed)
            .flatMap(number -> sight.findAsStaff(number, caller))
            .orElseThrow(() ->
                new Refused(
                    new Refusal.FieldWrong(
                        "case",
                        new Texts(
                            "没有编号为“%s”的案件，或您看不到它。".formatted(typed),
                            "There is no case “%s”, or you may not see it.".formatted(typed)))));
    if (other.id().equals(file.id()))
      throw new Refused(
          new Refusal.FieldWrong(
              "case",
              new Texts("这就是本案，请填另一件的编号。", "This is the case itself; give another one's number.")));
    return other;
  }

  private Done merge(Situation at, CaseFile into, @Nullable String words) {
    if (into.ended())
      throw new Refused(
          new Refusal.FieldWrong(
              "case",
              new Texts(
                  "要并入的案件已经结束，请选在办的案件。", "The other case has ended; choose one that is open.")));
    var file = at.file();
    var link = new Links.Link(Links.Kind.MERGED_INTO, into.number(), at.now());
    acts.shelves().links().add(file, link);
    acts.shelves().letters().write(into.number(), file, Postman.MERGED, told(at), at.now());
    var act = new Act.Terminate(Stage.MERGED.name());
    var moved = acts.course().move(file, act, at.mover());
    var detail = Map.of("case", into.number().text());
    return acts.moved(at, moved, at.event(MERGE, moved.stage(), words).with(detail));
  }

  private static Map<String, String> told(Situation at) {
    return Map.of("person", at.person(), "words", at.file().words());
  }

  private Done tie(Situation at, Tie tie, CaseFile other, @Nullable String words) {
    var file = at.file();
    acts.shelves().links().add(file, new Links.Link(tie.here(), other.number(), at.now()));
    acts.shelves()
        .letters()
        .write(other.number(), file, Postman.TIED, Map.of("kind", tie.there().word()), at.now());
    return acts.note(at, tie.act(), words, Map.of("case", other.number().text()));
  }

  @Override
  public boolean canBeUndone() {
    return false;
  }
}
