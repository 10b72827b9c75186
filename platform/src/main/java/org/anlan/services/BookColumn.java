package org.anlan.services;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.rules.items.CaseType;
import org.anlan.rules.items.Coded;
import org.anlan.rules.items.HandlingForm;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.ItemType;
import org.anlan.rules.items.Limit;
import org.anlan.rules.items.LimitUnit;
import org.anlan.rules.items.OnlineLevel;
import org.anlan.rules.items.OpeningScope;
import org.anlan.rules.items.ServiceObject;
import org.anlan.rules.items.Theme;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;

/// The columns of the workbook of items: what stands in each for an item, and what may stand there. Several entries of a cell are parted by line
/// breaks or `、`; an entry of a code set is written by its Chinese words.
enum BookColumn {
  CODE("事项编码", true, item -> item.code()),
  BASIC_CODE("基本编码", false, item -> item.basicCode()),
  NAME("事项名称", true, item -> item.name().zh()),
  NAME_EN("英文名称", false, item -> item.name().en()),
  TYPE("事项类型", true, item -> item.type().zh(), ItemType.class),
  UNIT("实施主体信用代码", false, item -> item.body() == null ? null : item.body().unit()),
  SUMMARY("事项简介", false, item -> zh(item.summary())),
  CONDITIONS("受理条件", false, item -> lines(item.conditions())),
  OBJECTS("服务对象", false, handling(how -> entries(how.objects())), ServiceObject.class),
  THEMES("主题", false, handling(how -> entries(how.themes())), Theme.class),
  FORMS("办理形式", false, handling(how -> entries(how.forms())), HandlingForm.class),
  CASE_TYPE("办件类型", false, handling(how -> how.caseType().zh()), CaseType.class),
  ONLINE("网上办理程度", false, handling(how -> how.level().zh()), OnlineLevel.class),
  VISITS("到现场次数", false, handling(how -> Integer.toString(how.visits()))),
  WHY_VISIT("须到现场原因", false, handling(how -> zh(how.whyVisit()))),
  SCOPE("通办范围", false, handling(how -> how.scope().zh()), OpeningScope.class),
  STATUTORY("法定时限", false, limit(item -> item.limits() == null ? null : item.limits().statutory())),
  STATUTORY_UNIT(
      "法定时限单位",
      false,
      unit(item -> item.limits() == null ? null : item.limits().statutory()),
      LimitUnit.class),
  PROMISED("承诺时限", false, limit(item -> item.limits() == null ? null : item.limits().promised())),
  PROMISED_UNIT(
      "承诺时限单位",
      false,
      unit(item -> item.limits() == null ? null : item.limits().promised()),
      LimitUnit.class),
  CONSULT("咨询电话", false, item -> item.ways() == null ? null : item.ways().consult()),
  COMPLAIN("投诉电话", false, item -> item.ways() == null ? null : item.ways().complain());

  private final String heading;
  private final boolean needed;
  private final Function<Item, @Nullable String> reader;
  private final @Nullable Class<? extends Coded> set;

  BookColumn(String heading, boolean needed, Function<Item, @Nullable String> reader) {
    this(heading, needed, reader, null);
  }

  BookColumn(
      String heading,
      boolean needed,
      Function<Item, @Nullable String> reader,
      @Nullable Class<? extends Coded> set) {
    this.heading = heading;
    this.needed = needed;
    this.reader = reader;
    this.set = set;
  }

  String heading() {
    return heading;
  }

  boolean isNeeded() {
    return needed;
  }

  String of(Item item) {
    return Objects.requireNonNullElse(reader.apply(item), "");
  }

  /// What is wrong with a cell by itself; null where nothing is.
  @Nullable String fault(String text) {
    if (text.isEmpty()) return needed ? "必填 It must be filled in" : null;
    var entries = set;
    if (entries == null) return null;
    var wrong = parts(text).stream().filter(part -> find(entries, part) == null).toList();
    if (wrong.isEmpty()) return null;
    var known =
        Arrays.stream(entries.getEnumConstants()).map(Coded::zh).collect(Collectors.joining("、"));
    return "“%s”不在代码集中 It is none of：%s".formatted(wrong.getFirst(), known);
  }

  /// The entries that a cell names, all of which are there once [#fault] had nothing to say.
  static <T extends Coded> List<T> entries(Class<T> set, String text) {
    var found = new ArrayList<T>();
    for (var part : parts(text)) {
      var entry = find(set, part);
      if (entry != null) found.add(entry);
    }
    return found;
  }

  static <T extends Coded> @Nullable T entry(Class<T> set, String text) {
    var all = entries(set, text);
    return all.isEmpty() ? null : all.getFirst();
  }

  private static <T extends Coded> @Nullable T find(Class<T> set, String word) {
    for (var entry : set.getEnumConstants())
      if (entry.zh().equals(word) || entry.toString().equals(word)) return entry;
    return null;
  }

  static List<String> parts(String text) {
    return Arrays.stream(text.split("[、\\n]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static @Nullable String zh(@Nullable Words words) {
    return words == null ? null : words.zh();
  }

  private static String lines(List<Words> all) {
    return all.stream().map(Words::zh).collect(Collectors.joining("\n"));
  }

  private static String entries(List<? extends Coded> all) {
    return all.stream().map(Coded::zh).collect(Collectors.joining("、"));
  }

  private static Function<Item, @Nullable String> handling(
      Function<org.anlan.rules.items.Handling, @Nullable String> reader) {
    return item -> item.handling() == null ? null : reader.apply(item.handling());
  }

  private static Function<Item, @Nullable String> limit(Function<Item, @Nullable Limit> reader) {
    return item -> {
      var limit = reader.apply(item);
      return limit == null ? null : Integer.toString(limit.amount());
    };
  }

  private static Function<Item, @Nullable String> unit(Function<Item, @Nullable Limit> reader) {
    return item -> {
      var limit = reader.apply(item);
      return limit == null ? null : limit.unit().zh();
    };
  }
}
