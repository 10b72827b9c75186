package org.anlan.halls;

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

/// One's own errands 帮办代办: ask, consent, take back, see each use of one's identity, rate.
@RestController
@RequestMapping("/api/halls/errands")
class ErrandDoor {

  record ErrandForm(@Nullable String street, @Nullable String item, @Nullable String words) {}

  record ErrandStarsForm(int stars) {}

  private final ErrandDesk desk;
  private final ErrandPages pages;
  private final Doing doing;

  ErrandDoor(ErrandDesk desk, ErrandPages pages, Doing doing) {
    this.desk = desk;
    this.pages = pages;
    this.doing = doing;
  }

  @GetMapping
  ErrandView.OwnErrandsView list(Caller caller) {
    return pages.own(caller, desk.listOwn(caller), doing.now());
  }

  @PostMapping
  ErrandView.OwnErrandsView ask(Command command, Caller caller, @RequestBody ErrandForm form) {
    desk.ask(command, caller, new ErrandDesk.Wish(form.street(), form.item(), form.words()));
    return list(caller);
  }

  @PostMapping("/{id}/consent")
  ErrandView.OwnErrandsView consent(Command command, Caller caller, @PathVariable UUID id) {
    desk.consent(command, caller, id);
    return list(caller);
  }

  @PostMapping("/{id}/revoke")
  ErrandView.OwnErrandsView revoke(Command command, Caller caller, @PathVariable UUID id) {
    desk.revoke(command, caller, id);
    return list(caller);
  }

  @PostMapping("/{id}/stars")
  ErrandView.OwnErrandsView rate(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ErrandStarsForm form) {
    desk.rate(command, caller, id, form.stars());
    return list(caller);
  }
}
