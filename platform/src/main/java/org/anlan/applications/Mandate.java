package org.anlan.applications;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody lets a relative apply for them 亲友代办 (民法典 art. 161, 165): for all that a person can apply for here, until a day, and no longer than both
/// want it (art. 173). What is applied for counts as the person's own (art. 162).
///
/// @param principal for whom it is 被代办人
/// @param proxy who applies 代办人
/// @param relation of the proxy to the principal
/// @param askedBy who began; the other one answers
/// @param given since it was agreed to
record Mandate(
    UUID id,
    Party principal,
    Party proxy,
    Relation relation,
    Side askedBy,
    Term term,
    @Nullable Given given,
    @Nullable End end) {

  /// @param account absent where nobody has the name and number that were typed
  /// @param name as the account has it, or as it was typed
  record Party(@Nullable UUID account, String name) {}

  enum Side {
    PRINCIPAL,
    PROXY;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Side of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    Side other() {
      return this == PRINCIPAL ? PROXY : PRINCIPAL;
    }
  }

  /// @param answerBy when an offer that nobody answered is over
  /// @param until when what was agreed to is over
  record Term(Instant offered, Instant answerBy, Instant until) {}

  /// @param standing under which the proxy fills in
  record Given(Instant at, UUID standing) {}

  record End(Instant at, Side by) {}

  enum State {
    OFFERED,
    ACCEPTED,
    /// By one of the two; before it was agreed to, it was taken back or declined.
    ENDED,
    RUN_OUT
  }

  State state(Instant now) {
    if (end != null) return State.ENDED;
    if (given == null) return now.isBefore(term.answerBy()) ? State.OFFERED : State.RUN_OUT;
    return now.isBefore(term.until()) ? State.ACCEPTED : State.RUN_OUT;
  }

  boolean isLive(Instant now) {
    var state = state(now);
    return state == State.OFFERED || state == State.ACCEPTED;
  }

  Party of(Side side) {
    return side == Side.PRINCIPAL ? principal : proxy;
  }

  /// On which side of it an account stands.
  Optional<Side> sideOf(UUID account) {
    if (account.equals(principal.account())) return Optional.of(Side.PRINCIPAL);
    return account.equals(proxy.account()) ? Optional.of(Side.PROXY) : Optional.empty();
  }

  /// Whether it is the account's turn to say yes or no.
  boolean awaits(UUID account, Instant now) {
    return state(now) == State.OFFERED && sideOf(account).equals(Optional.of(askedBy.other()));
  }

  Mandate given(Given agreed) {
    return new Mandate(id, principal, proxy, relation, askedBy, term, agreed, end);
  }
}
