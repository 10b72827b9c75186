package org.anlan.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Texts;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;

/// Forms and drafts as they go out. What comes from items has its words as the item has them, perhaps in one language only.
final class DraftView {

  private DraftView() {}

  /// @param kind as the dictionary writes it, such as `citizen-id`
  /// @param length longest text; 0 where it is not one
  /// @param lines whether it is written in several lines
  /// @param pattern that the text has, where it has one
  /// @param follows from what it follows by itself, where nobody writes anything else
  /// @param expected completes “X should be …”
  record FormFieldView(
      String element,
      String kind,
      Words name,
      boolean required,
      List<String> choices,
      int length,
      boolean lines,
      @Nullable String pattern,
      Words expected,
      @Nullable Words follows) {}

  record SectionView(String id, Words name, List<FormFieldView> fields) {}

  record AskedChoiceView(String id, Words label, List<Words> conditions, @Nullable Words refused) {}

  record AskedView(
      String id, Words question, List<AskedChoiceView> choices, @Nullable String answer) {}

  record HeldView(String key, Words name, @Nullable String number) {}

  /// A paper of this draft, or one that was handed in before.
  record PaperView(
      UUID id, String name, String mediaType, long bytes, boolean picture, String url) {}

  /// @param from the item that it was handed in for
  record EarlierView(UUID id, String name, Words from) {}

  /// @param held own licences that stand for it
  /// @param papers those of this draft, in order
  /// @param shared whether the city fetches it and nobody brings it
  /// @param tolerable whether it may follow later
  record NeededView(
      String id,
      Words name,
      boolean shared,
      boolean tolerable,
      int copies,
      @Nullable Words standard,
      @Nullable Words filling,
      @Nullable Words issuer,
      List<HeldView> held,
      List<PaperView> papers,
      List<EarlierView> earlier) {}

  record VenueView(String id, Texts name, String address) {}

  /// @param several whether there are several results, which may come together or each when it is there
  record WaysView(
      List<Delivery.Way> ways, List<VenueView> venues, @Nullable Words result, boolean several) {}

  record TakenView(
      String element, Texts from, String value, @Nullable Integer place, @Nullable String field) {}

  record FaultView(String step, String field, Texts said) {}

  /// The item went on while somebody wrote.
  ///
  /// @param fresh what is asked now and was not before, `gone` the reverse
  record NewsView(int from, int to, List<Words> fresh) {}

  /// What one may commit oneself to 告知承诺.
  ///
  /// @param must whether an answer to the item's questions has chosen it already
  /// @param covers materials that are not needed then
  /// @param signer whose name signs
  /// @param barred why it cannot be chosen; absent where it can
  record CommitmentView(
      boolean must,
      List<Words> conditions,
      Words consequence,
      List<Words> covers,
      String signer,
      @Nullable Texts barred) {}

  /// @param forFirm the name of the firm that it is for
  /// @param next the question that is open; absent when nothing more needs to be asked
  /// @param faults whatever stands against handing it in now
  record WholeView(
      UUID id,
      String item,
      Words name,
      int itemVersion,
      long revision,
      Instant savedAt,
      @Nullable String forFirm,
      Map<String, String> situation,
      Map<String, String> answers,
      List<Handed> materials,
      @Nullable Delivery delivery,
      @Nullable Pledge pledge,
      String step,
      List<AskedView> asked,
      @Nullable String next,
      List<SectionView> sections,
      List<TakenView> taken,
      List<NeededView> needed,
      WaysView ways,
      @Nullable CommitmentView commitment,
      List<FaultView> faults,
      @Nullable NewsView news) {}

  /// @param faults what stands against the answers so far; what is still missing is not among them
  record SavedView(long revision, Instant savedAt, int itemVersion, List<FaultView> faults) {}

  /// @param keptUntil the day on which it goes if nobody writes on
  record RowView(
      UUID id,
      String item,
      Words name,
      @Nullable String forFirm,
      Instant begunAt,
      Instant savedAt,
      Instant keptUntil,
      String step,
      int answered,
      int fields) {}

  record RowsView(List<RowView> drafts, int keptDays) {}

  record WhoView(@Nullable String firm, Texts name, boolean isFirm) {}

  /// What everybody may know of an item's form before they begin.
  ///
  /// @param open whether it can be applied for on line
  /// @param who the caller may apply as; empty for a visitor
  /// @param drafts own drafts of it
  record StartView(
      String item,
      Words name,
      @Nullable Words summary,
      int itemVersion,
      boolean open,
      boolean joint,
      int questions,
      int fields,
      List<WhoView> who,
      List<RowView> drafts) {}
}
