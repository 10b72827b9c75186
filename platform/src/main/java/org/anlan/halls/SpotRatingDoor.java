package org.anlan.halls;

import java.util.List;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where somebody rates a service right after it 评价器: on the window's tablet or by the code on their phone, without an account.
@RestController
@RequestMapping("/api/halls/ratings/{code}")
class SpotRatingDoor {

  record SpotRatingForm(int stars, @Nullable List<String> tags, @Nullable String words) {}

  /// @param open false when it was used or is none
  record SpotRatingView(boolean open, List<String> tags) {}

  private final SpotRatingDesk desk;

  SpotRatingDoor(SpotRatingDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  SpotRatingView look(@PathVariable String code) {
    return new SpotRatingView(desk.mayRate(code), SpotRatingDesk.TAGS.stream().sorted().toList());
  }

  @PostMapping
  SpotRatingView rate(
      Command command, Caller caller, @PathVariable String code, @RequestBody SpotRatingForm form) {
    var tags = form.tags() == null ? List.<String>of() : form.tags();
    desk.rate(command, caller, code, new SpotRatingDesk.Said(form.stars(), tags, form.words()));
    return look(code);
  }
}
