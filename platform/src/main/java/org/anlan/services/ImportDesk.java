package org.anlan.services;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.directory.Unit;
import org.anlan.http.Command;
import org.anlan.rules.items.Body;
import org.anlan.rules.items.BodyNature;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.PowerSource;
import org.anlan.services.ItemActs.What;
import org.springframework.stereotype.Service;

/// Takes a workbook in as changes that still have to be reviewed and published: all of it, or nothing with every mistake named. What did not
/// change makes no change; a change that is open already is a mistake, since an import does not undo what somebody writes.
@Service
class ImportDesk {

  private final ItemShelf shelf;
  private final ItemDesk desk;
  private final Sight.Of sights;
  private final Directory directory;

  ImportDesk(ItemShelf shelf, ItemDesk desk, Sight.Of sights, Directory directory) {
    this.shelf = shelf;
    this.desk = desk;
    this.sights = sights;
    this.directory = directory;
  }

  /// Notes in the workbook what only the city knows to be wrong.
  void check(Caller caller, ItemBook book) {
    var sight = sights.caller(caller);
    var open = shelf.stores().versions().listOpen(sight).stream().map(ItemVersion::code).toList();
    var openCodes = java.util.Set.copyOf(open);
    for (var row : book.rows()) {
      if (openCodes.contains(row.text(BookColumn.CODE)))
        book.fault(row, BookColumn.CODE, "该事项有未完成的修改 A change of it is open");
      var unit = row.text(BookColumn.UNIT);
      if (!unit.isEmpty() && (directory.findUnit(unit).isEmpty() || !sight.reaches(unit)))
        book.fault(row, BookColumn.UNIT, "没有这个单位，或不是您可以维护的单位 No such unit, or not yours");
    }
  }

  /// @return how many changes came of it, as the revision
  ItemDesk.Outcome take(Command command, Caller caller, List<BookRow> rows) {
    return shelf.once(
        command,
        caller,
        () -> {
          var taken = rows.stream().filter(row -> taken(caller, row)).count();
          return new ItemDesk.Done("", null, taken);
        });
  }

  private boolean taken(Caller caller, BookRow row) {
    var code = row.text(BookColumn.CODE);
    var head = shelf.stores().items().find(sights.caller(caller), code);
    if (head.isEmpty()) {
      var unit = unit(caller, row);
      var made = added(code, unit);
      desk.begin(made, of(row.item(null), unit), State.DRAFT, caller, What.IMPORTED);
      return true;
    }
    var shown =
        head.get().inForce() == null
            ? Optional.<Item>empty()
            : Optional.of(shelf.shown(head.get()));
    var item = row.item(shown.orElse(null));
    if (shown.isPresent() && shown.get().equals(item)) return false;
    desk.begin(head.get(), item, State.DRAFT, caller, What.IMPORTED);
    return true;
  }

  private ServiceItem added(String code, Unit unit) {
    var head =
        new ServiceItem(
            code,
            unit.uscc(),
            unit.division(),
            ListDesk.level(unit).name(),
            null,
            ServiceItem.Origin.IMPORT,
            null,
            ServiceItem.Status.NEW,
            null,
            null,
            1);
    if (!shelf.stores().items().add(head)) throw new Refused(new Refusal.CodeTaken(code));
    return head;
  }

  private static Item of(Item item, Unit unit) {
    var body =
        new Body(
            unit.uscc(),
            unit.division(),
            ListDesk.level(unit),
            BodyNature.STATUTORY,
            PowerSource.OWN,
            null,
            List.of());
    var tree = (tools.jackson.databind.node.ObjectNode) ItemReading.tree(item);
    tree.set("body", ItemReading.JSON.valueToTree(body));
    return ItemReading.of(tree.toString());
  }

  private Unit unit(Caller caller, BookRow row) {
    var named = row.text(BookColumn.UNIT);
    return directory.getUnit(
        named.isEmpty() ? Objects.requireNonNull(caller.post()).unit().uscc() : named);
  }

  /// What is shown, else what is being written, of all items in sight.
  byte[] book(Caller caller) {
    var sight = sights.caller(caller);
    var heads = shelf.stores().items().list(sight);
    var codes = heads.stream().map(ServiceItem::code).toList();
    var shown = shelf.stores().versions().listInForce(codes);
    var known = shown.stream().map(ItemVersion::code).collect(java.util.stream.Collectors.toSet());
    var written =
        shelf.stores().versions().listOpen(sight).stream()
            .filter(version -> !known.contains(version.code()));
    return ItemBook.write(
        java.util.stream.Stream.concat(shown.stream(), written)
            .sorted(java.util.Comparator.comparing(ItemVersion::code))
            .map(ItemVersion::content)
            .toList());
  }
}
