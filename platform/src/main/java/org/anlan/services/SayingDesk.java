package org.anlan.services;

import java.text.Normalizer;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.services.ItemActs.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who keeps an item writes down how people speak of it; the guide knows it from then on, without a new version of the item or of the city's folder.
@Service
class SayingDesk {

  static final int LONGEST = 60;

  private final ItemShelf shelf;
  private final Sight.Of sights;
  private final Sayings sayings;
  private final Gaps gaps;
  private final Ids ids;

  SayingDesk(ItemShelf shelf, Sight.Of sights, Sayings sayings, Gaps gaps, Ids ids) {
    this.shelf = shelf;
    this.sights = sights;
    this.sayings = sayings;
    this.gaps = gaps;
    this.ids = ids;
  }

  ItemDesk.Outcome add(Command command, Caller caller, String item, @Nullable String said) {
    return shelf.once(command, caller, () -> added(caller, item, said, null));
  }

  /// The question becomes a saying of the item, in the keeper's words if they have better ones, and is settled.
  ItemDesk.Outcome take(
      Command command, Caller caller, UUID gap, String item, @Nullable String said) {
    return shelf.once(
        command,
        caller,
        () -> {
          var words =
              gaps.find(gap)
                  .orElseThrow(() -> new Absent(new Texts("未答问题", "question"), gap.toString()))
                  .words();
          var done = added(caller, item, said == null || said.isBlank() ? words : said, gap);
          gaps.settle(gap, Gap.State.TAKEN, ItemDesk.person(caller));
          return done;
        });
  }

  private ItemDesk.Done added(
      Caller caller, String item, @Nullable String typed, @Nullable UUID gap) {
    shelf.stores().items().get(sights.caller(caller), item);
    var said = said(typed);
    var person = ItemDesk.person(caller);
    var heard = new Heard(ids.next(), item, said, gap, person, shelf.clock().now(), null, null);
    if (!sayings.add(heard)) throw new Refused(new Refusal.SaidAlready(said));
    return told(item, What.HEARD, person, said);
  }

  private static String said(@Nullable String typed) {
    var said =
        Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
            .strip()
            .replaceAll("[。？！?!]+$", "")
            .replaceAll("…+", "…")
            .replaceAll("^…|…$", "");
    int length = said.codePointCount(0, said.length());
    if (length < 2 || length > LONGEST)
      throw new Refused(new Refusal.Words("said", 2, LONGEST, length));
    return said;
  }

  ItemDesk.Outcome remove(Command command, Caller caller, String item, UUID id) {
    return shelf.once(
        command,
        caller,
        () -> {
          shelf.stores().items().get(sights.caller(caller), item);
          var person = ItemDesk.person(caller);
          if (!sayings.remove(item, id, person, shelf.clock().now()))
            throw new Absent(new Texts("说法", "saying"), id.toString());
          return told(item, What.UNHEARD, person, id.toString());
        });
  }

  private ItemDesk.Done told(String item, What what, String person, String words) {
    var act = new ItemActs.Act(shelf.clock().now(), what, person, null, words);
    shelf.stores().acts().add(item, act, null);
    return new ItemDesk.Done(item, null, 0);
  }
}
