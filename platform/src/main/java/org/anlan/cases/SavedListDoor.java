package org.anlan.cases;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.directory.Directory;
import org.anlan.http.Command;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where staff keep their task lists under names. Every change answers all that there are now.
@RestController
@RequestMapping("/api/cases/views")
class SavedListDoor {

  record SavedListForm(String name, SavedList.Look look) {}

  record SwitchForm(boolean on) {}

  record OrderForm(List<UUID> ids) {}

  record OwnListView(UUID id, String name, SavedList.Look look, boolean standard, boolean shared) {}

  /// @param by the colleague's name, masked
  record SharedListView(UUID id, String name, SavedList.Look look, String by) {}

  /// @param own in the person's order
  /// @param shared by colleagues of the unit
  /// @param most how many a person may keep
  /// @param longest how many characters a name may have
  record SavedListsView(
      List<OwnListView> own, List<SharedListView> shared, int most, int longest) {}

  private final SavedListDesk desk;
  private final Directory directory;
  private final Sight sight;

  SavedListDoor(SavedListDesk desk, Directory directory, Sight sight) {
    this.desk = desk;
    this.sight = sight;
    this.directory = directory;
  }

  @GetMapping
  SavedListsView list(Caller caller) {
    return view(owner(caller), caller);
  }

  @PostMapping
  SavedListsView keep(Command command, Caller caller, @RequestBody SavedListForm form) {
    var owner = owner(caller);
    return after(owner, caller, desk.keep(owner, command.id(), form.name(), form.look()));
  }

  @PutMapping("/{id}")
  SavedListsView change(Caller caller, @PathVariable UUID id, @RequestBody SavedListForm form) {
    var owner = owner(caller);
    return after(owner, caller, desk.change(owner, id, form.name(), form.look()));
  }

  @PostMapping("/{id}/share")
  SavedListsView share(Caller caller, @PathVariable UUID id, @RequestBody SwitchForm form) {
    var owner = owner(caller);
    return after(owner, caller, desk.share(owner, id, form.on()));
  }

  @PostMapping("/{id}/first")
  SavedListsView openFirst(Caller caller, @PathVariable UUID id, @RequestBody SwitchForm form) {
    var owner = owner(caller);
    return after(owner, caller, desk.openFirst(owner, id, form.on()));
  }

  @PostMapping("/order")
  SavedListsView order(Caller caller, @RequestBody OrderForm form) {
    var owner = owner(caller);
    return after(owner, caller, desk.order(owner, form.ids()));
  }

  @DeleteMapping("/{id}")
  SavedListsView drop(Caller caller, @PathVariable UUID id) {
    var owner = owner(caller);
    desk.drop(owner, id);
    return view(owner, caller);
  }

  private static SavedListDesk.Owner owner(Caller caller) {
    Staff.require(caller);
    var unit = Objects.requireNonNull(caller.post()).unit().uscc();
    return new SavedListDesk.Owner(CaseDesk.who(caller).person(), unit);
  }

  private SavedListsView after(SavedListDesk.Owner owner, Caller caller, SavedListAnswer answer) {
    SavedListProblems.orProblem(answer);
    return view(owner, caller);
  }

  private SavedListsView view(SavedListDesk.Owner owner, Caller caller) {
    return new SavedListsView(
        desk.listOwn(owner).stream().map(SavedListDoor::own).toList(),
        desk.listShared(owner, sight.ofStaff(caller)).stream().map(this::shared).toList(),
        SavedList.MOST,
        SavedList.LONGEST_NAME);
  }

  private static OwnListView own(SavedList list) {
    return new OwnListView(
        list.id(), list.name(), list.look(), list.standard(), list.unit() != null);
  }

  private SharedListView shared(SavedList list) {
    var by =
        directory
            .findPerson(list.person())
            .map(person -> Masking.name(person.name().zh()))
            .orElse(list.person());
    return new SharedListView(list.id(), list.name(), list.look(), by);
  }
}
