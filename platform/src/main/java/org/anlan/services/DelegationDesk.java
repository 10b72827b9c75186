package org.anlan.services;

import java.util.List;
import java.util.Map;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.directory.Division;
import org.anlan.http.Command;
import org.anlan.services.ItemActs.What;
import org.springframework.stereotype.Service;

/// Delegates items to counties, towns and villages 下沉, and takes them back.
@Service
class DelegationDesk {

  private static final Map<Division.Level, String> LEVELS =
      Map.of(
          Division.Level.COUNTY, "COUNTY",
          Division.Level.STREET, "TOWN",
          Division.Level.COMMUNITY, "VILLAGE");

  private static final int MOST = 1_000;

  private final ItemShelf shelf;
  private final Delegations delegations;
  private final Sight.Of sights;
  private final Directory directory;

  DelegationDesk(ItemShelf shelf, Delegations delegations, Sight.Of sights, Directory directory) {
    this.shelf = shelf;
    this.delegations = delegations;
    this.sights = sights;
    this.directory = directory;
  }

  ItemDesk.Outcome delegate(Command command, Caller caller, String code, List<String> divisions) {
    return shelf.once(
        command,
        caller,
        () -> {
          var head = shelf.stores().items().lock(sights.caller(caller), code);
          if (head.status() != ServiceItem.Status.PUBLISHED)
            throw new Refused(new Refusal.WrongStatus(head.status()));
          if (divisions.isEmpty() || divisions.size() > MOST)
            throw new Refused(new Refusal.NoDivision(divisions.size() + ""));
          var added =
              divisions.stream()
                  .map(division -> delegation(head, division))
                  .filter(one -> delegations.add(one, ItemDesk.person(caller)))
                  .map(Delegations.Delegation::division)
                  .toList();
          return told(head, What.DELEGATED, caller, added);
        });
  }

  private Delegations.Delegation delegation(ServiceItem head, String code) {
    var division =
        directory
            .findDivision(code)
            .filter(one -> LEVELS.containsKey(one.level()) && !one.code().equals(head.division()))
            .orElseThrow(() -> new Refused(new Refusal.NoDivision(code)));
    var level = LEVELS.getOrDefault(division.level(), "");
    return new Delegations.Delegation(head.code(), code, level, shelf.clock().today());
  }

  ItemDesk.Outcome withdraw(Command command, Caller caller, String code, List<String> divisions) {
    return shelf.once(
        command,
        caller,
        () -> {
          var head = shelf.stores().items().lock(sights.caller(caller), code);
          var gone =
              divisions.stream().filter(division -> delegations.remove(code, division)).toList();
          return told(head, What.WITHDRAWN, caller, gone);
        });
  }

  private ItemDesk.Done told(ServiceItem head, What what, Caller caller, List<String> divisions) {
    if (!divisions.isEmpty()) {
      var words = String.join(" ", divisions);
      var act =
          new ItemActs.Act(
              shelf.clock().now(), what, ItemDesk.person(caller), head.inForce(), words);
      shelf.stores().acts().add(head.code(), act, null);
    }
    return new ItemDesk.Done(head.code(), head.inForce(), 0);
  }
}
