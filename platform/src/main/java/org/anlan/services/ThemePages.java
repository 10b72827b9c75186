package org.anlan.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.Material;
import org.anlan.rules.items.Words;
import org.anlan.rules.questions.Next;
import org.anlan.rules.questions.Question;
import org.anlan.rules.themes.Plan;
import org.anlan.rules.themes.Theme;
import org.springframework.stereotype.Component;

/// The public's pages of themes: what is asked, and what it comes to for whoever answered.
@Component
class ThemePages {

  private static final Words PERSONS = Words.of("由人口库带出", "From the library of persons");
  private static final Words FIRMS = Words.of("由法人库带出", "From the library of firms");
  private static final Words ANSWERED = Words.of("前面已回答", "Answered before");

  private final Themes themes;
  private final ItemFolder folder;
  private final ItemPages items;

  ThemePages(Themes themes, ItemFolder folder, ItemPages items) {
    this.themes = themes;
    this.folder = folder;
    this.items = items;
  }

  ThemeView.ThemeListView list() {
    return new ThemeView.ThemeListView(themes.list().stream().map(this::row).toList());
  }

  private ThemeView.ThemeRowView row(Themes.Offered theme) {
    var file = theme.file();
    var savings = Plan.of(theme.theme(), usual(theme.theme())).savings();
    return new ThemeView.ThemeRowView(
        file.code(),
        file.name(),
        file.summary(),
        items.unit(file.lead()),
        file.children().size(),
        ThemeView.SavingsView.of(savings));
  }

  /// The most frequent answer to each question.
  static Map<String, String> usual(Theme theme) {
    var usual = new LinkedHashMap<String, String>();
    for (var question : theme.questions())
      question.choices().stream()
          .max(Comparator.comparingDouble(Question.Choice::weight))
          .ifPresent(choice -> usual.put(question.code(), choice.code()));
    return usual;
  }

  ThemeView.ThemePageView page(String code, List<String> given) {
    var theme = themes.find(code).orElseThrow(() -> new Absent(new Texts("主题", "theme"), code));
    var answers = theme.known(given);
    var next = theme.interview().next(answers);
    var file = theme.file();
    return new ThemeView.ThemePageView(
        code,
        file.name(),
        file.summary(),
        items.unit(file.lead()),
        members(theme),
        file.days(),
        file.questions().stream().map(ThemePages::asked).toList(),
        answers,
        next instanceof Next.Ask<?> ask ? ask.question().code() : null,
        next instanceof Next.Ask<?> ask ? (int) Math.ceil(ask.expected()) : 0,
        next instanceof Next.Settled<?> ? plan(theme, filled(theme.theme(), answers)) : null);
  }

  /// What is not asked changes nothing of what is needed; where a field could be pre-filled or not, the usual answer stands.
  private static Map<String, String> filled(Theme theme, Map<String, String> answers) {
    var all = new LinkedHashMap<>(usual(theme));
    all.putAll(answers);
    return all;
  }

  private List<Texts> members(Themes.Offered theme) {
    return theme.theme().children().stream()
        .map(child -> body(item(theme, child.item())))
        .distinct()
        .map(items::unit)
        .toList();
  }

  private static Item item(Themes.Offered theme, String code) {
    return Objects.requireNonNull(theme.items().get(code), code);
  }

  private static String body(Item item) {
    var body = item.body();
    return body == null ? "" : body.unit();
  }

  private static ThemeView.AskedView asked(ThemeFile.Asking asking) {
    return new ThemeView.AskedView(
        asking.code(),
        asking.text(),
        asking.choices().stream()
            .map(one -> new ThemeView.OptionView(one.code(), one.label()))
            .toList());
  }

  private ThemeView.PlanView plan(Themes.Offered theme, Map<String, String> answers) {
    var plan = Plan.of(theme.theme(), answers);
    var waves =
        plan.order().waves().stream()
            .map(wave -> wave.stream().map(item -> part(theme, item)).toList())
            .toList();
    return new ThemeView.PlanView(
        waves,
        plan.fields().stream().map(entry -> entry(theme.file(), entry)).toList(),
        papers(theme, plan.materials()),
        papers(theme, plan.spared()),
        plan.order().longest(),
        plan.order().days(),
        ThemeView.SavingsView.of(plan.savings()));
  }

  private ThemeView.PartView part(Themes.Offered theme, String code) {
    var child = theme.theme().findChild(code).orElseThrow();
    var item = item(theme, code);
    return new ThemeView.PartView(
        code,
        item.name(),
        items.unit(body(item)),
        child.days(),
        child.needs().visits(),
        child.mandatory(),
        child.after().stream().sorted().toList());
  }

  private ThemeView.EntryView entry(ThemeFile file, Plan.Entry entry) {
    return new ThemeView.EntryView(
        entry.field(),
        folder.nameOf(entry.field()),
        entry.items(),
        entry.source(),
        from(file, entry));
  }

  private @org.jspecify.annotations.Nullable Words from(ThemeFile file, Plan.Entry entry) {
    var source = entry.source();
    return switch (source) {
      case Plan.Entry.BY_HAND -> null;
      case Plan.Entry.ASKED -> ANSWERED;
      case Plan.Entry.DERIVED ->
          file.derived().stream()
              .filter(one -> one.field().equals(entry.field()))
              .findFirst()
              .map(ThemeFile.Derivation::from)
              .orElse(ANSWERED);
      case "library:person" -> PERSONS;
      case "library:firm" -> FIRMS;
      default -> licence(folder.licence(source.substring(source.indexOf(':') + 1)));
    };
  }

  private static Words licence(Words name) {
    var en = name.en() == null ? name.zh() : name.en();
    return Words.of(
        "由%s带出".formatted(name.zh()),
        "From the %s".formatted(en.toLowerCase(java.util.Locale.ROOT)));
  }

  private static List<ThemeView.PaperView> papers(
      Themes.Offered theme, Map<String, List<String>> papers) {
    var views = new ArrayList<ThemeView.PaperView>();
    papers.forEach((code, items) ->
        views.add(
            new ThemeView.PaperView(
                item(theme, items.getFirst()).materials().stream()
                    .filter(material -> ThemeMaking.code(material).equals(code))
                    .findFirst()
                    .map(Material::name)
                    .orElseThrow(),
                items)));
    return views;
  }
}
