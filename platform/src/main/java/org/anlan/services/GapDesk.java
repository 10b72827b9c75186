package org.anlan.services;

import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.language.Blackening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What people asked in vain is kept, so that the city learns to say it; editors settle it.
@Service
class GapDesk {

  private final ItemShelf shelf;
  private final Gaps gaps;
  private final GuideShelf guide;
  private final Ids ids;

  GapDesk(ItemShelf shelf, Gaps gaps, GuideShelf guide, Ids ids) {
    this.shelf = shelf;
    this.gaps = gaps;
    this.guide = guide;
    this.ids = ids;
  }

  /// Without the one who asked.
  ItemDesk.Outcome miss(Command command, Caller caller, @Nullable String text) {
    return shelf.once(
        command,
        caller,
        () -> {
          var words = Blackening.of(text == null ? "" : text);
          if (words.length() < 2 || words.length() > GuideShelf.LONGEST)
            throw new Refused(new Refusal.Words("text", 2, GuideShelf.LONGEST, words.length()));
          var kind = guide.find().map(found -> found.answer(words).outside()).orElse(null);
          gaps.note(ids.next(), words, kind == null ? null : kind.name(), shelf.clock().now());
          return new ItemDesk.Done("guide", null, 0);
        });
  }

  ItemDesk.Outcome settle(Command command, Caller caller, UUID id, Gap.State state) {
    return shelf.once(
        command,
        caller,
        () -> {
          var person = state == Gap.State.NEW ? null : ItemDesk.person(caller);
          if (!gaps.settle(id, state, person))
            throw new Absent(new Texts("未答问题", "question"), id.toString());
          return new ItemDesk.Done(id.toString(), null, 0);
        });
  }
}
