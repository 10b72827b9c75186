package org.anlan.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// Family proxies as they go out, to either of the two.
final class FamilyView {

  private FamilyView() {}

  /// One use of the person's identity.
  ///
  /// @param act such as `begin-draft`, `read-draft`, `file`
  record UsedView(Instant at, String act) {}

  /// @param name of the other one
  /// @param relation of the proxy to the person
  /// @param state `OFFERED`, `ACCEPTED`, `ENDED`, `RUN_OUT`
  /// @param own whether the caller asked for it
  /// @param answers whether it is the caller's turn to say yes or no
  /// @param byCode whether the caller may type a code that the other one reads out
  /// @param until the last day
  /// @param endedBySelf absent while neither has ended it
  /// @param standing by which the caller fills in, while it holds
  /// @param uses what was done in the caller's name
  record MandateView(
      UUID id,
      String name,
      String relation,
      Texts relationWords,
      String state,
      boolean own,
      boolean answers,
      boolean byCode,
      Instant offered,
      Instant answerBy,
      LocalDate until,
      @Nullable Instant accepted,
      @Nullable Instant ended,
      @Nullable Boolean endedBySelf,
      @Nullable UUID standing,
      List<UsedView> uses) {}

  record RelationView(String code, Texts words) {}

  /// @param proved whether the caller's identity is proved, without which nothing can be agreed
  /// @param proxies who acts for the caller, or was asked to
  /// @param people for whom the caller acts, or asked to
  /// @param relations that may be chosen
  record FamilyPageView(
      boolean proved,
      int most,
      int mostDays,
      List<RelationView> relations,
      List<MandateView> proxies,
      List<MandateView> people) {}

  /// What was begun for one person.
  record WorkView(
      UUID mandate,
      UUID standing,
      String person,
      List<DraftView.RowView> drafts,
      List<ApplicationView.FiledView> filed) {}

  record WorksView(List<WorkView> works) {}
}
