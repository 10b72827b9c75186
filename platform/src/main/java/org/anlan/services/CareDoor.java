package org.anlan.services;

import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.rules.items.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is done with published items: they go down to lower levels, and are looked at when a law changes.
@RestController
@RequestMapping("/api/services/desk")
class CareDoor {

  private final DelegationDesk delegations;
  private final LawDesk laws;
  private final LawTasks tasks;
  private final Cards cards;
  private final Sight.Of sights;

  CareDoor(DelegationDesk delegations, LawDesk laws, LawTasks tasks, Cards cards, Sight.Of sights) {
    this.delegations = delegations;
    this.laws = laws;
    this.tasks = tasks;
    this.cards = cards;
    this.sights = sights;
  }

  @PostMapping("/items/{code}/delegate")
  DeskDoor.ItemDoneView delegate(
      Command command,
      Caller caller,
      @PathVariable String code,
      @RequestBody DeskDoor.DivisionsForm form) {
    Rights.mustPublish(caller);
    return DeskDoor.answer(delegations.delegate(command, caller, code, form.divisions()));
  }

  @PostMapping("/items/{code}/withdraw")
  DeskDoor.ItemDoneView withdraw(
      Command command,
      Caller caller,
      @PathVariable String code,
      @RequestBody DeskDoor.DivisionsForm form) {
    Rights.mustPublish(caller);
    return DeskDoor.answer(delegations.withdraw(command, caller, code, form.divisions()));
  }

  /// Its answer's revision says how many items are to be looked at.
  @PostMapping("/laws")
  DeskDoor.ItemDoneView changed(
      Command command, Caller caller, @RequestBody DeskDoor.LawForm form) {
    Rights.mustReview(caller);
    return DeskDoor.answer(laws.changed(command, caller, form.law(), form.words()));
  }

  @GetMapping("/law-tasks")
  List<ItemView.LawTaskView> tasks(Caller caller) {
    Rights.mustLook(caller);
    var shelf = cards.now();
    return tasks.listOpen(sights.caller(caller)).stream()
        .map(task ->
            new ItemView.LawTaskView(
                task.id(),
                task.law(),
                task.words(),
                task.code(),
                shelf
                    .find(task.code())
                    .map(Card::name)
                    .orElseGet(() -> new Words(task.code(), null)),
                task.openedAt()))
        .toList();
  }

  @PostMapping("/law-tasks/{id}/done")
  DeskDoor.ItemDoneView done(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody DeskDoor.WhyForm form) {
    Rights.mustWrite(caller);
    return DeskDoor.answer(laws.done(command, caller, id, form.words()));
  }
}
