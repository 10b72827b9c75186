package org.anlan.services;

import java.util.List;
import java.util.Map;
import org.anlan.rules.items.CaseType;
import org.anlan.rules.items.Handling;
import org.anlan.rules.items.HandlingForm;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.ItemCode;
import org.anlan.rules.items.ItemType;
import org.anlan.rules.items.Limit;
import org.anlan.rules.items.LimitUnit;
import org.anlan.rules.items.Limits;
import org.anlan.rules.items.OnlineLevel;
import org.anlan.rules.items.OpeningScope;
import org.anlan.rules.items.ServiceObject;
import org.anlan.rules.items.Theme;
import org.anlan.rules.items.Ways;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A row of the workbook and the item that it makes, new or of what was there: elements for which the workbook has no column stay.
///
/// @param number as the spreadsheet counts it
record BookRow(int number, Map<BookColumn, String> cells) {

  private static final int MOST = 1_000;

  String text(BookColumn column) {
    return cells.getOrDefault(column, "");
  }

  /// What is wrong with it, by column.
  Map<BookColumn, String> faults() {
    var faults = new java.util.EnumMap<BookColumn, String>(BookColumn.class);
    for (var column : BookColumn.values()) {
      var fault = column.fault(text(column));
      if (fault != null) faults.put(column, fault);
    }
    if (!faults.containsKey(BookColumn.CODE) && !ItemCode.holds(text(BookColumn.CODE)))
      faults.put(BookColumn.CODE, "编码应为4至60位字母、数字、点、横线 It is no code of an item");
    for (var column : List.of(BookColumn.VISITS, BookColumn.STATUTORY, BookColumn.PROMISED))
      if (number(text(column)) < 0)
        faults.put(column, "应为0到%d的整数 It must be a whole number".formatted(MOST));
    return faults;
  }

  /// 0 for a blank cell, -1 for what is none.
  private static int number(String text) {
    if (text.isEmpty()) return 0;
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
  }

  Item item(@Nullable Item before) {
    var name =
        words(
            text(BookColumn.NAME), before == null ? null : before.name(), text(BookColumn.NAME_EN));
    var type = BookColumn.entry(ItemType.class, text(BookColumn.TYPE));
    if (type == null) throw new IllegalStateException("Row %d was not checked.".formatted(number));
    var base = before == null ? Item.named(text(BookColumn.CODE), name, type, null) : before;
    var tree = (ObjectNode) ItemReading.tree(base);
    put(tree, "basicCode", blank(BookColumn.BASIC_CODE));
    put(tree, "name", name);
    put(tree, "type", type);
    put(
        tree,
        "summary",
        text(BookColumn.SUMMARY).isEmpty()
            ? null
            : words(text(BookColumn.SUMMARY), base.summary(), ""));
    put(tree, "conditions", conditions(base));
    put(tree, "handling", handling(base.handling()));
    put(tree, "limits", limits(base.limits()));
    put(tree, "ways", ways());
    return ItemReading.of(tree.toString());
  }

  private static void put(ObjectNode tree, String element, @Nullable Object value) {
    tree.set(element, ItemReading.JSON.valueToTree(value));
  }

  private @Nullable String blank(BookColumn column) {
    return text(column).isEmpty() ? null : text(column);
  }

  /// The English of before where the Chinese is the same.
  private static Words words(String zh, @Nullable Words before, String en) {
    if (!en.isEmpty()) return new Words(zh, en);
    return before != null && before.zh().equals(zh) ? before : new Words(zh, null);
  }

  private List<Words> conditions(Item base) {
    return BookColumn.lines(text(BookColumn.CONDITIONS)).stream()
        .map(line ->
            base.conditions().stream()
                .filter(one -> one.zh().equals(line))
                .findFirst()
                .orElseGet(() -> new Words(line, null)))
        .toList();
  }

  private @Nullable Handling handling(@Nullable Handling before) {
    if (text(BookColumn.OBJECTS).isEmpty() && text(BookColumn.FORMS).isEmpty()) return null;
    var forms = BookColumn.entries(HandlingForm.class, text(BookColumn.FORMS));
    var why = text(BookColumn.WHY_VISIT);
    return new Handling(
        BookColumn.entries(ServiceObject.class, text(BookColumn.OBJECTS)),
        BookColumn.entries(Theme.class, text(BookColumn.THEMES)),
        forms,
        otherwise(BookColumn.entry(CaseType.class, text(BookColumn.CASE_TYPE)), CaseType.PROMISED),
        otherwise(BookColumn.entry(OnlineLevel.class, text(BookColumn.ONLINE)), OnlineLevel.NONE),
        before == null ? List.of() : before.depth(),
        number(text(BookColumn.VISITS)),
        why.isEmpty() ? null : words(why, before == null ? null : before.whyVisit(), ""),
        before == null ? forms.contains(HandlingForm.WINDOW) : before.appointment(),
        forms.contains(HandlingForm.EXPRESS),
        otherwise(BookColumn.entry(OpeningScope.class, text(BookColumn.SCOPE)), OpeningScope.NONE),
        before == null ? null : before.quantity());
  }

  private @Nullable Limits limits(@Nullable Limits before) {
    if (text(BookColumn.PROMISED_UNIT).isEmpty() && text(BookColumn.STATUTORY_UNIT).isEmpty())
      return null;
    return new Limits(
        limit(
            BookColumn.STATUTORY,
            BookColumn.STATUTORY_UNIT,
            before == null ? null : before.statutory()),
        limit(
            BookColumn.PROMISED,
            BookColumn.PROMISED_UNIT,
            before == null ? null : before.promised()),
        before == null ? List.of() : before.special());
  }

  /// With its note and source of before where it is the same.
  private Limit limit(BookColumn amount, BookColumn unit, @Nullable Limit before) {
    var of = otherwise(BookColumn.entry(LimitUnit.class, text(unit)), LimitUnit.NONE);
    var many = number(text(amount));
    if (before != null && before.amount() == many && before.unit() == of) return before;
    return new Limit(many, of, null, null);
  }

  private @Nullable Ways ways() {
    var consult = text(BookColumn.CONSULT);
    var complain = text(BookColumn.COMPLAIN);
    return consult.isEmpty() && complain.isEmpty() ? null : new Ways(consult, complain);
  }

  private static <T> T otherwise(@Nullable T value, T other) {
    return value == null ? other : value;
  }
}
