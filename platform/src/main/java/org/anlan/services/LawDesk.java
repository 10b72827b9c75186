package org.anlan.services;

import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.services.ItemActs.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// When a law changes, every published item that rests on it gets a task to look at it; it is closed with what was found.
@Service
class LawDesk {

  private final ItemShelf shelf;
  private final LawTasks tasks;
  private final Cards cards;
  private final Sight.Of sights;
  private final Ids ids;

  LawDesk(ItemShelf shelf, LawTasks tasks, Cards cards, Sight.Of sights, Ids ids) {
    this.shelf = shelf;
    this.tasks = tasks;
    this.cards = cards;
    this.sights = sights;
    this.ids = ids;
  }

  /// @param law as it stands in the items, or a part of its name
  ItemDesk.Outcome changed(Command command, Caller caller, String law, @Nullable String what) {
    return shelf.once(
        command,
        caller,
        () -> {
          var name = ItemShelf.words("law", law);
          var words = ItemShelf.words("words", what);
          var opened =
              cards.now().all().stream()
                  .filter(card -> card.laws().stream().anyMatch(one -> one.contains(name)))
                  .filter(card -> open(card, caller, name, words))
                  .count();
          return new ItemDesk.Done(name, null, opened);
        });
  }

  private boolean open(Card card, Caller caller, String law, String words) {
    var code = card.head().code();
    var task = new LawTasks.LawTask(ids.next(), law, words, code, shelf.clock().now());
    if (!tasks.add(task, ItemDesk.person(caller))) return false;
    told(code, What.LAW_CHANGED, caller, law + "：" + words);
    return true;
  }

  ItemDesk.Outcome done(Command command, Caller caller, UUID id, @Nullable String outcome) {
    return shelf.once(
        command,
        caller,
        () -> {
          var task =
              tasks
                  .findOpen(sights.caller(caller), id)
                  .orElseThrow(() -> new Absent(new Texts("复核任务", "task"), id.toString()));
          var words = ItemShelf.words("words", outcome);
          tasks.close(id, ItemDesk.person(caller), shelf.clock().now(), words);
          told(task.code(), What.LOOKED_AT, caller, words);
          return new ItemDesk.Done(task.code(), null, 0);
        });
  }

  private void told(String code, What what, Caller caller, String words) {
    var act = new ItemActs.Act(shelf.clock().now(), what, ItemDesk.person(caller), null, words);
    shelf.stores().acts().add(code, act, null);
  }
}
