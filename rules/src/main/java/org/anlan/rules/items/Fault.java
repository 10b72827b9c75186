package org.anlan.rules.items;

import java.util.List;

/// Something that stands against publishing an item: which element, by which rule, with the values.
public record Fault(Element element, Rule rule, List<String> values) {

  public Fault {
    values = List.copyOf(values);
  }

  static Fault of(Element element, Rule rule, Object... values) {
    return new Fault(element, rule, java.util.Arrays.stream(values).map(Object::toString).toList());
  }

  public String zh() {
    return "%s：%s".formatted(element.title().zh(), filled(rule.words().zh()));
  }

  public String en() {
    return "%s: %s"
        .formatted(
            element.title().en(), filled(java.util.Objects.requireNonNull(rule.words().en())));
  }

  private String filled(String words) {
    return words.formatted(values.toArray());
  }
}
