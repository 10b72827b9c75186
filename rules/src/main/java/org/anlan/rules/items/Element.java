package org.anlan.rules.items;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The elements of an item 事项要素, and how far a level may differ from the one above it (四级四同).
public enum Element {
  CODE("code", "实施编码", "Code", Freedom.FREE, Item::code),
  BASIC_CODE("basicCode", "基本编码", "Basic code", Freedom.CATALOGUE, Item::basicCode),
  NAME("name", "事项名称", "Name", Freedom.CATALOGUE, Item::name),
  TYPE("type", "事项类型", "Type", Freedom.CATALOGUE, Item::type),
  BASES("bases", "设定依据", "Legal basis", Freedom.CATALOGUE, Item::bases),
  SUMMARY("summary", "事项简介", "Summary", Freedom.FREE, Item::summary),
  BODY("body", "实施主体", "Implementing body", Freedom.FREE, Item::body),
  CONDITIONS("conditions", "受理条件", "Conditions", Freedom.TEMPLATE, Item::conditions),
  MATERIALS("materials", "申请材料", "Materials", Freedom.FEWER, Item::materials),
  SCENARIOS("scenarios", "办理情形", "Cases", Freedom.TEMPLATE, Item::scenarios),
  LIMITS("limits", "办结时限", "Time limits", Freedom.SHORTER, Item::limits),
  STEPS("steps", "办理流程", "Steps", Freedom.FREE, Item::steps),
  FEE("fee", "收费", "Fee", Freedom.TEMPLATE, Item::fee),
  RESULT("result", "审批结果", "Result", Freedom.TEMPLATE, Item::result),
  HANDLING("handling", "办理方式", "How to apply", Freedom.MORE, Item::handling),
  PLACES("places", "办理地点", "Places and hours", Freedom.FREE, Item::places),
  WAYS("ways", "咨询投诉", "Questions and complaints", Freedom.FREE, Item::ways),
  FAQS("faqs", "常见问题", "Frequent questions", Freedom.FREE, Item::faqs),
  FORM("form", "申请表单", "Form", Freedom.TEMPLATE, Item::form),
  VALIDITY("validity", "生效日期", "Dates", Freedom.FREE, Item::validity);

  /// What a lower level may do with what it inherits.
  public enum Freedom {
    /// Locked by the basic catalogue.
    CATALOGUE,
    /// Locked by the province's template.
    TEMPLATE,
    /// Materials may be left out, none added.
    FEWER,
    /// Limits may become shorter.
    SHORTER,
    /// Ways may be added and visits saved.
    MORE,
    FREE
  }

  private final String key;
  private final Words title;
  private final Freedom freedom;
  private final Function<Item, @Nullable Object> reader;

  Element(
      String key, String zh, String en, Freedom freedom, Function<Item, @Nullable Object> reader) {
    this.key = key;
    this.title = Words.of(zh, en);
    this.freedom = freedom;
    this.reader = reader;
  }

  public String key() {
    return key;
  }

  public Words title() {
    return title;
  }

  public Freedom freedom() {
    return freedom;
  }

  public @Nullable Object of(Item item) {
    return reader.apply(item);
  }
}
