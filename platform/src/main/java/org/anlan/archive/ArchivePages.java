package org.anlan.archive;

import org.anlan.cases.Keeping;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Puts together what is shown of the archive.
@Component
class ArchivePages {

  private final Keeping keeping;
  private final Holds holds;
  private final DestructionLists lists;
  private final DestructionPaper.Names names;

  ArchivePages(Keeping keeping, Holds holds, DestructionLists lists, DestructionPaper.Names names) {
    this.keeping = keeping;
    this.holds = holds;
    this.lists = lists;
    this.names = names;
  }

  ArchiveView of(ArchivedCase one) {
    var title = keeping.findTitle(one.number());
    var kind = keeping.kindName(one.kind());
    var due = one.dueOn();
    var packed = one.packed();
    return new ArchiveView(
        one.number().text(),
        one.number().shown(),
        title.map(Texts::zh).orElse(null),
        title.map(Texts::en).orElse(null),
        kind.zh(),
        kind.en(),
        one.closedAt(),
        one.archivedAt(),
        one.destroyedAt(),
        one.state().name().toLowerCase(java.util.Locale.ROOT),
        new ArchiveView.ClassView(
            one.code(), one.period().text(), one.period().zh(), one.period().en()),
        due,
        due != null && !names.time().today().isBefore(due),
        holds
            .findOpen(one.number())
            .filter(hold -> hold.standsOn(names.time().today()))
            .map(this::of)
            .orElse(null),
        lists.findListOf(one.number()).orElse(null),
        one.checkedAt(),
        one.findings().stream().map(ArchiveView.FindingView::of).toList(),
        packed == null ? null : new ArchiveView.PackedView(packed.sha256(), packed.bytes()));
  }

  ArchiveView.HoldView of(Hold hold) {
    var lifted = hold.lifted();
    return new ArchiveView.HoldView(
        hold.id(),
        hold.number().text(),
        hold.number().shown(),
        hold.reason(),
        hold.until(),
        names.person(hold.by()),
        hold.at(),
        hold.standsOn(names.time().today()),
        lifted == null ? null : names.person(lifted.by()),
        lifted == null ? null : lifted.at(),
        lifted == null ? null : lifted.why());
  }
}
