package org.anlan.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Origin;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where staff ask for a masked field, with the reason: ten at once and one more a minute for each account.
@RestController
class UnmaskDoor {

  /// @param cause from the list of reasons, such as `call-back`
  /// @param words what for
  record UnmaskForm(
      @Nullable String field,
      @Nullable UUID reporter,
      @Nullable String cause,
      @Nullable String words) {

    UnmaskDesk.Wish wish() {
      return new UnmaskDesk.Wish(text(field), reporter, text(cause), text(words));
    }

    private static String text(@Nullable String given) {
      return Objects.requireNonNullElse(given, "");
    }
  }

  /// @param until when the page hides it again
  record UnmaskedView(String value, Instant until) {}

  private final UnmaskDesk desk;
  private final Rate unmaskings;

  UnmaskDoor(UnmaskDesk desk, Rates rates) {
    this.desk = desk;
    this.unmaskings = rates.limit(10, Duration.ofMinutes(1));
  }

  @PostMapping("/api/cases/{number}/unmask")
  UnmaskedView unmask(
      Caller caller,
      @PathVariable CaseNumber number,
      @RequestBody UnmaskForm form,
      HttpServletRequest request) {
    Staff.require(caller);
    unmaskings.take(caller.name());
    var shown = desk.show(caller, number, form.wish(), Origin.of(request));
    return new UnmaskedView(shown.value(), shown.until());
  }
}
