package org.anlan.services;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.rules.items.Scenario;
import org.anlan.rules.questions.Interview;
import org.anlan.rules.themes.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What other modules may ask of themes 一件事: what is offered now.
@Service
public class Joint {

  private final Themes themes;
  private final ItemFolder folder;
  private final Offering offering;

  Joint(Themes themes, ItemFolder folder, Offering offering) {
    this.themes = themes;
    this.folder = folder;
    this.offering = offering;
  }

  /// Empty where there is no such theme, or where one of its items is not offered.
  public Optional<OfferedTheme> find(String code) {
    return themes
        .find(code)
        .flatMap(one -> {
          var items = new HashMap<String, Offered>();
          for (var part : one.file().children())
            offering.find(part.item()).ifPresent(item -> items.put(part.item(), item));
          return items.size() < one.file().children().size()
              ? Optional.empty()
              : Optional.of(offered(one.file(), one.theme(), one.interview(), items));
        });
  }

  /// With these of its items as they were published then; what the theme asks is what it asks today. Empty where the city has no such theme any
  /// more.
  ///
  /// @param versions by item
  public Optional<OfferedTheme> findAsOf(String code, Map<String, Integer> versions) {
    var items = new HashMap<String, Offered>();
    versions.forEach((item, version) -> {
      var content = offering.asOf(item, version);
      var body = content.body();
      items.put(item, new Offered(content, version, body == null ? "" : body.unit(), 0, true));
    });
    return folder.themes().stream()
        .filter(file -> file.code().equals(code))
        .findFirst()
        .map(file -> offered(file, made(file, items), null, items));
  }

  private Theme made(ThemeFile file, Map<String, Offered> items) {
    return ThemeMaking.of(
            file, item -> Optional.ofNullable(items.get(item)).map(Offered::item), folder.sources())
        .theme();
  }

  private static OfferedTheme offered(
      ThemeFile file,
      Theme theme,
      @Nullable Interview<Theme.Decided> interview,
      Map<String, Offered> items) {
    var parts = new HashMap<String, OfferedTheme.Part>();
    for (var part : file.children()) {
      var item = items.get(part.item());
      if (item != null) parts.put(part.item(), new OfferedTheme.Part(item, part));
    }
    return new OfferedTheme(
        file.code(),
        file.name(),
        file.summary(),
        file.lead(),
        theme,
        interview,
        file.questions().stream().map(Joint::question).toList(),
        parts,
        ThemePages.usual(theme),
        file.derived().stream().map(OfferedTheme.Derived::of).toList(),
        filled(file));
  }

  private static Scenario question(ThemeFile.Asking asking) {
    var choices =
        asking.choices().stream()
            .map(one -> new Scenario.Choice(one.code(), one.label(), List.of(), List.of(), null))
            .toList();
    return new Scenario(asking.code(), asking.text(), null, choices);
  }

  private static Map<String, OfferedTheme.Filled> filled(ThemeFile file) {
    var filled = new HashMap<String, OfferedTheme.Filled>();
    file.asked().forEach((field, fill) -> filled.put(field, filled(file, fill)));
    return filled;
  }

  private static OfferedTheme.Filled filled(ThemeFile file, ThemeFile.Fill fill) {
    var values = fill.values();
    if (values != null) return new OfferedTheme.Filled(fill.question(), values);
    var labels =
        file.questions().stream()
            .filter(one -> one.code().equals(fill.question()))
            .flatMap(one -> one.choices().stream())
            .collect(Collectors.toMap(ThemeFile.Option::code, option -> option.label().zh()));
    return new OfferedTheme.Filled(fill.question(), labels);
  }
}
