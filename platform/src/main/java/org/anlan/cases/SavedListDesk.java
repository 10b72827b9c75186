package org.anlan.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anlan.access.Scope;
import org.anlan.cases.SavedListAnswer.ColumnTwice;
import org.anlan.cases.SavedListAnswer.Kept;
import org.anlan.cases.SavedListAnswer.KindUnknown;
import org.anlan.cases.SavedListAnswer.NameTaken;
import org.anlan.cases.SavedListAnswer.NameWrong;
import org.anlan.cases.SavedListAnswer.NotThere;
import org.anlan.cases.SavedListAnswer.OrderWrong;
import org.anlan.cases.SavedListAnswer.TooMany;
import org.anlan.cases.SavedListAnswer.WordsTooLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps, renames, orders, shares and drops a person's task lists. Each wish leads to the same end however often it arrives,
/// so none is written into the command log.
@Service
class SavedListDesk {

  /// Who wishes.
  ///
  /// @param unit the unit of the post worked in now
  record Owner(String person, String unit) {}

  private final SavedLists lists;
  private final Kinds kinds;

  SavedListDesk(SavedLists lists, Kinds kinds) {
    this.lists = lists;
    this.kinds = kinds;
  }

  @Transactional(readOnly = true)
  List<SavedList> listOwn(Owner owner) {
    return lists.listOwn(owner.person());
  }

  @Transactional(readOnly = true)
  List<SavedList> listShared(Owner owner, Scope scope) {
    return lists.listShared(scope, owner.person());
  }

  /// @param id of the command, so that the same one again keeps nothing twice
  @Transactional
  SavedListAnswer keep(Owner owner, UUID id, String typed, SavedList.Look look) {
    lists.lock(owner.person());
    var own = lists.listOwn(owner.person());
    if (own.stream().anyMatch(list -> list.id().equals(id))) return new Kept();
    var name = typed.strip();
    var fault = fault(own, id, name).or(() -> fault(look));
    if (fault.isPresent()) return fault.get();
    if (own.size() >= SavedList.MOST) return new TooMany();
    lists.add(new SavedList(id, owner.person(), name, null, false, tidy(look)));
    return new Kept();
  }

  @Transactional
  SavedListAnswer change(Owner owner, UUID id, String typed, SavedList.Look look) {
    var name = typed.strip();
    lists.lock(owner.person());
    var fault = fault(lists.listOwn(owner.person()), id, name).or(() -> fault(look));
    return fault.orElseGet(() ->
        with(
            owner,
            id,
            old -> new SavedList(id, old.person(), name, old.unit(), old.standard(), tidy(look))));
  }

  @Transactional
  SavedListAnswer share(Owner owner, UUID id, boolean shared) {
    var unit = shared ? owner.unit() : null;
    return with(
        owner,
        id,
        old -> new SavedList(id, old.person(), old.name(), unit, old.standard(), old.look()));
  }

  /// At most one list is opened first.
  @Transactional
  SavedListAnswer openFirst(Owner owner, UUID id, boolean first) {
    lists.lock(owner.person());
    if (first && find(owner, id).isPresent()) lists.clearStandard(owner.person());
    return with(
        owner,
        id,
        old -> new SavedList(id, old.person(), old.name(), old.unit(), first, old.look()));
  }

  @Transactional
  SavedListAnswer order(Owner owner, List<UUID> ids) {
    lists.lock(owner.person());
    var own = lists.listOwn(owner.person()).stream().map(SavedList::id).toList();
    if (ids.size() != own.size() || !new HashSet<>(ids).equals(new HashSet<>(own)))
      return new OrderWrong(ids.size(), own.size());
    for (var place = 0; place < ids.size(); place++)
      lists.place(owner.person(), ids.get(place), place + 1);
    return new Kept();
  }

  /// What is not there needs no dropping.
  @Transactional
  void drop(Owner owner, UUID id) {
    lists.remove(owner.person(), id);
  }

  private SavedListAnswer with(Owner owner, UUID id, Function<SavedList, SavedList> change) {
    var found = find(owner, id);
    if (found.isEmpty()) return new NotThere(id);
    lists.save(change.apply(found.get()));
    return new Kept();
  }

  private Optional<SavedList> find(Owner owner, UUID id) {
    return lists.listOwn(owner.person()).stream().filter(list -> list.id().equals(id)).findFirst();
  }

  private static Optional<SavedListAnswer> fault(List<SavedList> own, UUID id, String name) {
    var length = name.codePointCount(0, name.length());
    if (length == 0 || length > SavedList.LONGEST_NAME) return Optional.of(new NameWrong(length));
    var taken = own.stream().anyMatch(list -> list.name().equals(name) && !list.id().equals(id));
    return taken ? Optional.of(new NameTaken(name)) : Optional.empty();
  }

  private Optional<SavedListAnswer> fault(SavedList.Look look) {
    var words = look.q() == null ? 0 : look.q().codePointCount(0, look.q().length());
    if (words > SavedList.LONGEST_WORDS) return Optional.of(new WordsTooLong(words));
    var kind = look.kind();
    if (kind != null && !kinds.isKnown(kind)) return Optional.of(new KindUnknown(kind));
    var seen = new HashSet<SavedList.Column>();
    return look.columns().stream()
        .filter(column -> !seen.add(column))
        .findFirst()
        .map(column -> new ColumnTwice(column.name()));
  }

  private static SavedList.Look tidy(SavedList.Look look) {
    return new SavedList.Look(
        look.view(),
        blank(look.q()),
        look.kind(),
        look.stage(),
        look.light(),
        look.sort(),
        look.columns(),
        look.density());
  }

  private static @Nullable String blank(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
