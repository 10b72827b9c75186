package org.anlan.services;

import java.util.Map;
import java.util.Objects;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.directory.Unit;
import org.anlan.http.Command;
import org.anlan.rules.codes.Uscc;
import org.anlan.rules.items.Body;
import org.anlan.rules.items.BodyNature;
import org.anlan.rules.items.ExerciseLevel;
import org.anlan.rules.items.ImplementationCode;
import org.anlan.rules.items.Inheritance;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.ItemCode;
import org.anlan.rules.items.ItemType;
import org.anlan.rules.items.PowerSource;
import org.anlan.rules.items.Words;
import org.anlan.services.ItemActs.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What is on the list: items are made, claimed from the level above, suspended, resumed and cancelled.
@Service
class ListDesk {

  private static final Map<String, ExerciseLevel> LEVELS =
      Map.of(
          "city", ExerciseLevel.CITY,
          "county", ExerciseLevel.COUNTY,
          "street", ExerciseLevel.TOWN);

  private final ItemShelf shelf;
  private final ItemDesk desk;
  private final Sight.Of sights;
  private final Directory directory;

  ListDesk(ItemShelf shelf, ItemDesk desk, Sight.Of sights, Directory directory) {
    this.shelf = shelf;
    this.desk = desk;
    this.sights = sights;
    this.directory = directory;
  }

  /// A new item of the caller's own unit.
  ItemDesk.Outcome create(Command command, Caller caller, String code, Words name, ItemType type) {
    return shelf.once(
        command,
        caller,
        () -> {
          if (!ItemCode.holds(code)) throw new Refused(new Refusal.CodeWrong(code));
          ItemShelf.words("name", name.zh());
          var unit = unit(caller);
          var body = body(unit, PowerSource.OWN);
          var head = added(code, unit, null);
          var item = Item.named(code, name, type, body);
          return desk.begin(head, item, State.DRAFT, caller, What.CREATED);
        });
  }

  /// Takes an item of a level above over for the caller's own unit 认领.
  ItemDesk.Outcome claim(Command command, Caller caller, String upper) {
    return shelf.once(
        command,
        caller,
        () -> {
          var above =
              shelf.stores().items().findPublished(upper).orElseThrow(() -> notClaimable(upper));
          var item = shelf.shown(above);
          var unit = unit(caller);
          var body = body(unit, PowerSource.DELEGATED);
          var code = code(above, item, unit, body);
          var head = added(code, unit, upper);
          return desk.begin(
              head, Inheritance.claimed(item, code, body), State.CLAIMED, caller, What.CLAIMED);
        });
  }

  private static String code(ServiceItem above, Item item, Unit unit, Body body) {
    if (!ImplementationCode.holds(item.code()) || above.status() != ServiceItem.Status.PUBLISHED)
      throw notClaimable(above.code());
    var code = new ImplementationCode(item.code());
    if (code.level().compareTo(body.level()) >= 0) throw notClaimable(above.code());
    return ImplementationCode.of(new Uscc(unit.uscc()), body.level(), code.basic()).text();
  }

  private ServiceItem added(String code, Unit unit, @Nullable String upper) {
    var head =
        new ServiceItem(
            code,
            unit.uscc(),
            unit.division(),
            level(unit).name(),
            upper,
            ServiceItem.Origin.DESK,
            null,
            ServiceItem.Status.NEW,
            null,
            null,
            1);
    if (!shelf.stores().items().add(head)) throw new Refused(new Refusal.CodeTaken(code));
    return head;
  }

  private static Body body(Unit unit, PowerSource source) {
    return new Body(
        unit.uscc(),
        unit.division(),
        level(unit),
        BodyNature.STATUTORY,
        source,
        null,
        java.util.List.of());
  }

  static ExerciseLevel level(Unit unit) {
    return LEVELS.getOrDefault(unit.level(), ExerciseLevel.CITY);
  }

  private Unit unit(Caller caller) {
    return directory.getUnit(Objects.requireNonNull(caller.post()).unit().uscc());
  }

  ItemDesk.Outcome suspend(Command command, Caller caller, String code, @Nullable String why) {
    return change(
        command,
        caller,
        code,
        new Change(
            ServiceItem.Status.PUBLISHED, ServiceItem.Status.SUSPENDED, What.SUSPENDED, why));
  }

  ItemDesk.Outcome resume(Command command, Caller caller, String code, @Nullable String why) {
    return change(
        command,
        caller,
        code,
        new Change(ServiceItem.Status.SUSPENDED, ServiceItem.Status.PUBLISHED, What.RESUMED, why));
  }

  ItemDesk.Outcome cancel(Command command, Caller caller, String code, @Nullable String why) {
    return change(
        command, caller, code, new Change(null, ServiceItem.Status.CANCELLED, What.CANCELLED, why));
  }

  /// @param from null for any but new ones and those cancelled
  private record Change(
      ServiceItem.@Nullable Status from, ServiceItem.Status to, What what, @Nullable String why) {

    boolean fits(ServiceItem.Status status) {
      return from == null
          ? status != ServiceItem.Status.NEW && status != ServiceItem.Status.CANCELLED
          : status == from;
    }
  }

  private ItemDesk.Outcome change(Command command, Caller caller, String code, Change change) {
    return shelf.once(
        command,
        caller,
        () -> {
          var head = shelf.stores().items().lock(sights.caller(caller), code);
          if (!change.fits(head.status()))
            throw new Refused(new Refusal.WrongStatus(head.status()));
          var words = ItemShelf.words("words", change.why());
          shelf.stores().items().save(head.in(change.to(), words));
          var act =
              new ItemActs.Act(
                  shelf.clock().now(),
                  change.what(),
                  ItemDesk.person(caller),
                  head.inForce(),
                  words);
          shelf.stores().acts().add(code, act, null);
          return new ItemDesk.Done(code, head.inForce(), 0);
        });
  }

  private static Refused notClaimable(String code) {
    return new Refused(new Refusal.NotClaimable(code));
  }
}
