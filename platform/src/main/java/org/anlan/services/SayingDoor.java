package org.anlan.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How people speak of an item: shown to staff, written down by whoever keeps it.
@RestController
@RequestMapping("/api/services/desk")
class SayingDoor {

  record SaidForm(@Nullable String said) {}

  /// @param said where the keeper says it better than whoever asked
  record BelongsForm(String item, @Nullable String said) {}

  /// @param fromGap whether it came from a question that nobody could answer
  record HeardView(
      UUID id,
      String said,
      boolean fromGap,
      String addedBy,
      Instant addedAt,
      @Nullable String removedBy,
      @Nullable Instant removedAt) {}

  record HeardListView(List<HeardView> rows) {}

  private final SayingDesk desk;
  private final Sayings sayings;

  SayingDoor(SayingDesk desk, Sayings sayings) {
    this.desk = desk;
    this.sayings = sayings;
  }

  @GetMapping("/items/{code}/sayings")
  HeardListView list(Caller caller, @PathVariable String code) {
    Rights.mustLook(caller);
    return new HeardListView(sayings.listOf(code).stream().map(SayingDoor::view).toList());
  }

  private static HeardView view(Heard heard) {
    return new HeardView(
        heard.id(),
        heard.said(),
        heard.gap() != null,
        heard.addedBy(),
        heard.addedAt(),
        heard.removedBy(),
        heard.removedAt());
  }

  @PostMapping("/items/{code}/sayings")
  DeskDoor.ItemDoneView add(
      Command command, Caller caller, @PathVariable String code, @RequestBody SaidForm form) {
    Rights.mustWrite(caller);
    return DeskDoor.answer(desk.add(command, caller, code, form.said()));
  }

  @PostMapping("/items/{code}/sayings/{id}/remove")
  DeskDoor.ItemDoneView remove(
      Command command, Caller caller, @PathVariable String code, @PathVariable UUID id) {
    Rights.mustWrite(caller);
    return DeskDoor.answer(desk.remove(command, caller, code, id));
  }

  @PostMapping("/gaps/{id}/belongs")
  DeskDoor.ItemDoneView belongs(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody BelongsForm form) {
    Rights.mustWrite(caller);
    return DeskDoor.answer(desk.take(command, caller, id, form.item(), form.said()));
  }
}
