package org.anlan.benefits;

import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Account;
import org.anlan.access.Caller;
import org.anlan.directory.Post;

/// Somebody of the staff who works on benefits: of the department whose policy it is, of the unit that pays, or of the one that matches.
///
/// @param pays whether their unit is the one that pays
/// @param matches whether their unit keeps the matching
record Clerk(Caller caller, Post post, boolean pays, boolean matches) {

  /// Everybody else is refused.
  static Clerk of(Caller caller, BenefitSettings settings) {
    caller.mustBeSignedIn();
    var post = caller.post();
    if (!caller.isStaff() || post == null || !settings.used()) throw BenefitsProblems.notYours();
    var sheet = settings.get();
    var duties = post.unit().duties();
    return new Clerk(
        caller, post, duties.contains(sheet.payer()), duties.contains(sheet.matcher()));
  }

  Account account() {
    return Objects.requireNonNull(caller.account());
  }

  UUID id() {
    return account().id();
  }

  String unit() {
    return post.unit().uscc();
  }

  /// Whether it is a policy of their unit.
  boolean keeps(Terms terms) {
    return post.unit().level().equals("city") && post.unit().duties().contains(terms.department());
  }

  boolean sees(AwardList list) {
    return pays || matches || list.unit().equals(unit());
  }

  boolean handles() {
    return caller.has("handler") || decides();
  }

  boolean decides() {
    return caller.has("supervisor");
  }
}
