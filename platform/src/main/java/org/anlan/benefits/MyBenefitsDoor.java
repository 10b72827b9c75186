package org.anlan.benefits;

import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where people see what they and their firms qualify for, why, and say yes or no with one tap.
@RestController
@RequestMapping("/api/benefits/mine")
class MyBenefitsDoor {

  record ConfirmForm(boolean accepted, @Nullable String why) {}

  record StateView(String state) {}

  private final MyPages pages;
  private final Confirming confirming;

  MyBenefitsDoor(MyPages pages, Confirming confirming) {
    this.pages = pages;
    this.confirming = confirming;
  }

  @GetMapping
  MyPages.MineView mine(Caller caller) {
    return pages.all(caller);
  }

  /// @param place of one's own record, from 0
  @GetMapping("/policies/{code}")
  MyPages.MyReasonsView reasons(
      Caller caller, @PathVariable String code, @RequestParam(defaultValue = "0") int place) {
    return pages.reasons(caller, place, code);
  }

  @PostMapping("/awards/{id}/confirmation")
  StateView confirm(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ConfirmForm form) {
    caller.mustBeSignedIn();
    var answer = new Confirming.Answer(form.accepted(), form.why());
    return new StateView(confirming.confirm(command, caller, id, answer).state());
  }
}
