package org.anlan.applications;

import java.util.List;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// For whom an application is made: the person who signed in, and the firm that they stand for, where it is a firm's.
///
/// @param own all for whom the account may act
record Applicant(Caller caller, List<Identity> own, @Nullable Identity firm) {

  /// Makes it for a caller.
  @Component("applicants")
  static class Of {

    private final Identities identities;

    Of(Identities identities) {
      this.identities = identities;
    }

    List<Identity> own(Caller caller) {
      return identities.listOf(caller);
    }

    /// @param firm credit code; one that the caller does not stand for is none of theirs
    Applicant caller(Caller caller, @Nullable String firm) {
      var own = identities.listOf(caller);
      var one =
          own.stream()
              .filter(each -> each.kind() == Identity.Kind.FIRM && each.code().equals(firm))
              .findFirst();
      return new Applicant(caller, own, one.orElse(null));
    }
  }

  Optional<Identity> as(Identity.Kind kind) {
    return kind == Identity.Kind.FIRM
        ? Optional.ofNullable(firm)
        : own.stream().filter(each -> each.kind() == Identity.Kind.PERSON).findFirst();
  }

  /// Where a record stands among the caller's own.
  int place(Identity identity) {
    return own.indexOf(identity);
  }
}
