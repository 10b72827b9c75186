package org.anlan.rules.benefits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a cell of a clause asks of its column: one of FEEL's unary tests.
sealed interface Condition {

  boolean holds(Object value);

  /// In words, after the column's name.
  ///
  /// @param name what people call a value
  Said say(Function<String, Said> name);

  /// The type of what it compares with; null when it asks nothing.
  @Nullable FieldType type();

  record Anything() implements Condition {
    @Override
    public boolean holds(Object value) {
      return true;
    }

    @Override
    public Said say(Function<String, Said> name) {
      return new Said("不限", "anything");
    }

    @Override
    public @Nullable FieldType type() {
      return null;
    }
  }

  record Is(Object wanted) implements Condition {
    @Override
    public boolean holds(Object value) {
      return compare(value, wanted) == 0;
    }

    @Override
    public Said say(Function<String, Said> name) {
      var said = shown(wanted, name);
      return new Said("为" + said.zh(), "is " + said.en());
    }

    @Override
    public FieldType type() {
      return typeOf(wanted);
    }
  }

  /// @param least null where nothing is too little
  record Within(@Nullable Object least, boolean withLeast, @Nullable Object most, boolean withMost)
      implements Condition {
    @Override
    public boolean holds(Object value) {
      if (least != null) {
        var above = compare(value, least);
        if (above < 0 || above == 0 && !withLeast) return false;
      }
      if (most == null) return true;
      var below = compare(value, most);
      return below < 0 || below == 0 && withMost;
    }

    @Override
    public Said say(Function<String, Said> name) {
      var zh = new StringBuilder();
      var en = new StringBuilder();
      if (least != null) {
        zh.append(withLeast ? "不少于 " : "多于 ").append(plain(least));
        en.append(withLeast ? "at least " : "more than ").append(plain(least));
      }
      if (least != null && most != null) {
        zh.append("、");
        en.append(" and ");
      }
      if (most != null) {
        zh.append(withMost ? "不超过 " : "少于 ").append(plain(most));
        en.append(withMost ? "at most " : "less than ").append(plain(most));
      }
      return new Said(zh.toString(), en.toString());
    }

    @Override
    public FieldType type() {
      return typeOf(least == null ? java.util.Objects.requireNonNull(most) : least);
    }
  }

  record Begins(String with) implements Condition {
    @Override
    public boolean holds(Object value) {
      return value instanceof String text && text.startsWith(with);
    }

    @Override
    public Said say(Function<String, Said> name) {
      return new Said("以 %s 开头".formatted(with), "begins with " + with);
    }

    @Override
    public FieldType type() {
      return FieldType.TEXT;
    }
  }

  /// One of several words in a text, such as the qualifications that a firm holds.
  record Contains(String word) implements Condition {
    @Override
    public boolean holds(Object value) {
      return value instanceof String text && text.contains(word);
    }

    @Override
    public Said say(Function<String, Said> name) {
      return new Said("含“%s”".formatted(word), "contains “%s”".formatted(word));
    }

    @Override
    public FieldType type() {
      return FieldType.TEXT;
    }
  }

  record AnyOf(List<Condition> all) implements Condition {
    public AnyOf {
      all = List.copyOf(all);
    }

    @Override
    public boolean holds(Object value) {
      for (var one : all) if (one.holds(value)) return true;
      return false;
    }

    @Override
    public Said say(Function<String, Said> name) {
      var said = all.stream().map(one -> one.say(name)).toList();
      return new Said(
          said.stream().map(Said::zh).collect(Collectors.joining("或")),
          said.stream().map(Said::en).collect(Collectors.joining(" or ")));
    }

    @Override
    public @Nullable FieldType type() {
      var types = all.stream().map(Condition::type).distinct().toList();
      return types.size() == 1 ? types.getFirst() : null;
    }
  }

  record Not(Condition inner) implements Condition {
    @Override
    public boolean holds(Object value) {
      return !inner.holds(value);
    }

    @Override
    public Said say(Function<String, Said> name) {
      var said = inner.say(name);
      return new Said("不" + said.zh(), "not " + said.en());
    }

    @Override
    public @Nullable FieldType type() {
      return inner.type();
    }
  }

  private static int compare(Object value, Object other) {
    if (value instanceof BigDecimal a && other instanceof BigDecimal b) return a.compareTo(b);
    if (value instanceof LocalDate a && other instanceof LocalDate b) return a.compareTo(b);
    if (value instanceof String a && other instanceof String b) return a.compareTo(b);
    if (value instanceof Boolean a && other instanceof Boolean b) return a.compareTo(b);
    throw new IllegalArgumentException(
        "%s is compared with %s, which the reader refuses.".formatted(value, other));
  }

  private static FieldType typeOf(Object value) {
    return switch (value) {
      case BigDecimal number -> FieldType.NUMBER;
      case LocalDate date -> FieldType.DATE;
      case Boolean flag -> FieldType.FLAG;
      default -> FieldType.TEXT;
    };
  }

  private static Said shown(Object value, Function<String, Said> name) {
    if (value instanceof Boolean flag)
      return flag ? new Said("“是”", "“yes”") : new Said("“否”", "“no”");
    if (!(value instanceof String text)) return new Said(plain(value), plain(value));
    var said = name.apply(text);
    return new Said("“%s”".formatted(said.zh()), "“%s”".formatted(said.en()));
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
