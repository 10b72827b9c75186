package org.anlan.services;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.Signs;

/// Something that a question can be about: an item or a theme, with what its words are compared by.
///
/// @param whole its guide is complete
/// @param named signs of its name; `told` those of what else it says
/// @param acts what is done with what is there already, by code
/// @param sentences whose meaning is compared
/// @param said how people speak of it, as its own file says
record Subject(
    Kind kind,
    String code,
    String name,
    boolean whole,
    Set<String> named,
    Set<String> told,
    Set<String> acts,
    List<String> sentences,
    List<String> said) {

  enum Kind {
    ITEM,
    THEME
  }

  /// What a name adds for the office only: whose power it is, by which decree.
  private static final Pattern OFFICIAL =
      Pattern.compile("[（(](县级行使|市级/县级|县级权限|县级|市级|据省政府令[^)）]*)[)）]|《|》");

  static Subject of(Item item, Set<String> acts) {
    var name = plain(item.name().zh());
    var told = new ArrayList<String>();
    var summary = item.summary();
    if (summary != null) told.add(summary.zh());
    item.faqs().forEach(faq -> told.add(faq.question().zh()));
    var result = item.result();
    var rest = new ArrayList<>(told);
    if (result != null) rest.add(result.name().zh());
    var sentences = new ArrayList<String>();
    sentences.add(name);
    sentences.addAll(told);
    return new Subject(
        Kind.ITEM,
        item.code(),
        item.name().zh(),
        summary != null,
        Signs.of(name),
        Signs.of(String.join("，", rest)),
        acts,
        List.copyOf(sentences),
        List.of());
  }

  static Subject of(ThemeFile theme) {
    var sentences = new LinkedHashSet<String>();
    sentences.add(theme.name().zh());
    sentences.add(theme.summary().zh());
    return new Subject(
        Kind.THEME,
        theme.code(),
        theme.name().zh(),
        true,
        Signs.of(theme.name().zh().replace("一件事", "")),
        Signs.of(theme.summary().zh() + "，" + String.join("，", theme.said())),
        Set.of(),
        List.copyOf(sentences),
        theme.said());
  }

  /// With what keepers of the item heard people say.
  Subject hearing(List<String> more) {
    var all = new ArrayList<>(said);
    all.addAll(more);
    return new Subject(kind, code, name, whole, named, told, acts, sentences, List.copyOf(all));
  }

  /// The name as people would read it out.
  static String plain(String name) {
    return OFFICIAL.matcher(name).replaceAll("").strip();
  }
}
