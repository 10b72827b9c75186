package org.anlan.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.access.Grants;
import org.anlan.http.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Takes a second matter out of a report into a case of its own. Its reporters come along, with the codes they have.
@Component
@Order(8)
class SplitCase implements Deed {

  static final String SPLIT = "split";

  private final Acts acts;
  private final Kinds kinds;
  private final NewCase newCase;
  private final Grants grants;

  SplitCase(Acts acts, Kinds kinds, NewCase newCase, Grants grants) {
    this.acts = acts;
    this.kinds = kinds;
    this.newCase = newCase;
    this.grants = grants;
  }

  @Override
  public List<Offer> offers(Situation at) {
    if (at.file().ended() || !at.has(Set.of("dispatcher", "answerer", "supervisor")))
      return List.of();
    var choices =
        kinds.listOffered(at.now()).stream()
            .map(kind -> new Field.Choice(kind.code(), kind.title()))
            .toList();
    var needs =
        Offer.Needs.of(
            "required", Field.choice("kind", new Texts("另一件的类别", "Kind of the other"), choices));
    return List.of(Offer.of(SPLIT, null, new Texts("拆分", "Split"), null, needs));
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    var file = at.file();
    var kind = kinds.getOffered(order.get("kind"), at.now());
    var words = Checks.words(order.words(), kind.words().min(), kind.words().max());
    var told = new NewCase.Told(words, Map.of());
    var other = newCase.open(kind, told, file.place(), at.now());
    acts.shelves().cases().add(other);
    var event = Event.of(at.now(), "report", Stage.REPORTED, words);
    acts.shelves().history().add(other, event.with(Map.of("case", file.number().text())));
    acts.shelves().reporters().copy(file, other);
    grants.carryOver(file.number().text(), other.number().text());
    tie(at, other);
    var mover = new Course.Mover(at.now(), null);
    acts.begun(acts.course().begin(other, mover), at.now());
    return acts.note(at, SPLIT, words, Map.of("case", other.number().text()));
  }

  private void tie(Situation at, CaseFile other) {
    var file = at.file();
    var links = acts.shelves().links();
    links.add(file, new Links.Link(Links.Kind.SPLIT_INTO, other.number(), at.now()));
    links.add(other, new Links.Link(Links.Kind.SPLIT_FROM, file.number(), at.now()));
  }

  @Override
  public boolean canBeUndone() {
    return false;
  }
}
