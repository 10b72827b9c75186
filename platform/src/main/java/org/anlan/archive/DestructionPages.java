package org.anlan.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.cases.Keeping;
import org.anlan.documents.DocumentDesk;
import org.anlan.http.Texts;
import org.anlan.rules.retention.Disposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what is shown of lists of destruction.
@Component
class DestructionPages {

  /// Where the state of a listed case is asked for.
  @Component
  record Now(ArchivedCases cases, DestructionDesk desk, Keeping keeping) {}

  private final DestructionLists lists;
  private final DestructionPaper.Names names;
  private final DocumentDesk documents;
  private final Now now;

  DestructionPages(
      DestructionLists lists, DestructionPaper.Names names, DocumentDesk documents, Now now) {
    this.lists = lists;
    this.names = names;
    this.documents = documents;
    this.now = now;
  }

  DestructionView of(DestructionList list, Caller caller) {
    var clerk = Clerk.archivist(caller);
    var counts = lists.count(list.id());
    var decided = list.decided();
    var carried = list.carried();
    return new DestructionView(
        list.id(),
        list.number(),
        list.state().name(),
        list.state().title().zh(),
        list.state().title().en(),
        list.words(),
        names.person(list.drawn().person()),
        list.drawn().at(),
        list.drawn().person().equals(clerk.person()),
        decided == null ? null : names.person(decided.person()),
        decided == null ? null : decided.at(),
        list.opinion(),
        carried == null ? null : names.person(carried.person()),
        carried == null ? null : carried.at(),
        list.doneAt(),
        list.version(),
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault(DestructionList.Outcome.DESTROYED, 0),
        counts.getOrDefault(DestructionList.Outcome.SPARED, 0),
        acts(list, clerk, caller));
  }

  private static List<String> acts(DestructionList list, Clerk clerk, Caller caller) {
    var own = list.drawn().person().equals(clerk.person());
    var acts = new ArrayList<String>();
    if (list.state() == DestructionList.State.DRAWN && own) acts.add("withdraw");
    if (list.state() == DestructionList.State.DRAWN && !own && caller.has(Clerk.APPRAISER))
      acts.add("decide");
    if (list.state() == DestructionList.State.APPROVED) acts.add("carry-out");
    return acts;
  }

  DestructionView.WholeView whole(DestructionList list, Caller caller, Scope scope) {
    var items = lists.items(list.id()).stream().map(item -> item(item, scope)).toList();
    var papers =
        documents.listOf(DestructionPaper.about(list)).stream()
            .map(paper ->
                new DestructionView.PaperView(
                    paper.number(), paper.pdf(), paper.ofd(), "/verify/" + paper.code()))
            .toList();
    return new DestructionView.WholeView(of(list, caller), items, papers);
  }

  private DestructionView.ItemView item(DestructionList.Item item, Scope scope) {
    var title = now.keeping().findTitle(item.number());
    var kind = now.keeping().kindName(item.kind());
    var why = why(item, scope);
    return new DestructionView.ItemView(
        item.number().text(),
        item.number().shown(),
        title.map(Texts::zh).orElse(null),
        title.map(Texts::en).orElse(null),
        kind.zh(),
        kind.en(),
        item.closedAt(),
        item.code(),
        item.period(),
        item.dueOn(),
        item.outcome().name(),
        item.outcome().title().zh(),
        item.outcome().title().en(),
        item.at(),
        why == null ? null : why.zh(),
        why == null ? null : why.en());
  }

  /// What would spare it if it were destroyed now.
  private @Nullable Texts why(DestructionList.Item item, Scope scope) {
    if (item.outcome() != DestructionList.Outcome.LISTED) return item.why();
    Optional<Disposal.Obstacle> obstacle =
        now.cases()
            .find(item.number(), scope)
            .flatMap(one ->
                Disposal.against(
                    item.listed(),
                    one.standing(now.desk().hold(item.number())),
                    names.time().today()));
    return obstacle.map(ArchiveProblems::words).orElse(null);
  }
}
