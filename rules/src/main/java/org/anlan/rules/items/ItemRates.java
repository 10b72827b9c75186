package org.anlan.rules.items;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How good a list of items is for those who need them, each rate with what it is counted from.
///
/// @param online 全程网办率: items on level IV of those whose ways are known
/// @param oneVisit 最多跑一次率: items with at most one visit, of the same
/// @param onTheSpot 即办率: items done on the spot, of the same
/// @param visits 平均跑动次数: visits in all, of the same
/// @param compression 承诺时限压缩比: working days that the promise saves, of those that the law gives, where both are known
/// @param told items of which the ways are known, of all that people apply for
public record ItemRates(
    Share online, Share oneVisit, Share onTheSpot, Share visits, Share compression, Share told) {

  /// So much of so much; no value where there is nothing to count from.
  public record Share(double part, double whole) {

    public OptionalDouble value() {
      return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
  }

  /// What of an item the rates are counted from.
  public record Row(ItemType type, @Nullable Handling handling, @Nullable Limits limits) {

    public static Row of(Item item) {
      return new Row(item.type(), item.handling(), item.limits());
    }
  }

  public static ItemRates of(List<Row> items) {
    var applied = items.stream().filter(item -> item.type().applied()).toList();
    var known = applied.stream().map(Row::handling).filter(Objects::nonNull).toList();
    return new ItemRates(
        share(known, one -> one.level() == OnlineLevel.IV),
        share(known, one -> one.visits() <= 1),
        share(known, one -> one.caseType() == CaseType.ON_THE_SPOT),
        new Share(known.stream().mapToInt(Handling::visits).sum(), known.size()),
        compression(applied),
        new Share(known.size(), applied.size()));
  }

  private static Share share(List<Handling> known, Predicate<Handling> counts) {
    return new Share(known.stream().filter(counts).count(), known.size());
  }

  private static Share compression(List<Row> items) {
    var both =
        items.stream()
            .map(Row::limits)
            .filter(Objects::nonNull)
            .filter(one -> one.statutory().given() && one.promised().given())
            .toList();
    var law = both.stream().mapToDouble(one -> one.statutory().inWorkdays()).sum();
    var promise = both.stream().mapToDouble(one -> one.promised().inWorkdays()).sum();
    return new Share(law - promise, law);
  }
}
