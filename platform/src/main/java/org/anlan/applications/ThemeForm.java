package org.anlan.applications;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.rules.forms.Dictionary;
import org.anlan.rules.forms.FormSchema;
import org.anlan.rules.items.FormEntry;
import org.anlan.rules.items.Material;
import org.anlan.rules.items.Necessity;
import org.anlan.rules.items.Scenario;
import org.anlan.rules.items.Words;
import org.anlan.rules.themes.Plan;
import org.anlan.services.OfferedTheme;
import org.jspecify.annotations.Nullable;

/// What all items of one thing 一件事 ask together: each data element once 多表合一, each material once 多材合一. What an earlier item of the theme gives, and
/// what a question has asked already, is not asked.
record ThemeForm(OfferedTheme theme, Dictionary dictionary) implements OfferedForm {

  /// Where a value comes from that follows from others.
  static final String DERIVED = "derived";

  @Override
  public String code() {
    return theme.code();
  }

  @Override
  public Words name() {
    return theme.name();
  }

  @Override
  public Words summary() {
    return theme.summary();
  }

  @Override
  public int version() {
    return theme.version();
  }

  @Override
  public boolean isOpen() {
    return theme.isOpen() && forms().stream().allMatch(OfferedForm::isOpen);
  }

  @Override
  public String unit() {
    return theme.lead();
  }

  private List<ItemForm> forms() {
    return theme.theme().children().stream().map(child -> form(child.item())).toList();
  }

  /// The form of one of its items.
  ItemForm form(String item) {
    return new ItemForm(part(item).offered(), dictionary, null);
  }

  private OfferedTheme.Part part(String item) {
    return Objects.requireNonNull(theme.parts().get(item), item);
  }

  /// The items that somebody needs, in the order of the theme.
  List<String> needed(Map<String, String> situation) {
    return theme.theme().needed(theme.whole(situation)).stream()
        .map(child -> child.item())
        .toList();
  }

  Plan plan(Map<String, String> situation) {
    return Plan.of(theme.theme(), theme.whole(situation));
  }

  /// The questions of one of its items, as they were answered with those of the theme; nobody is asked them, so no order is thought through.
  Map<String, String> situation(String item, Map<String, String> situation) {
    var own = part(item).situation(theme.whole(situation));
    return Situations.of(part(item).offered().item().scenarios(), null).settled(own);
  }

  @Override
  public Situations situations() {
    return Situations.of(theme.questions(), theme.interview());
  }

  @Override
  public List<Scenario.Choice> picked(Map<String, String> situation) {
    return needed(situation).stream()
        .flatMap(item -> form(item).picked(situation(item, situation)).stream())
        .toList();
  }

  @Override
  public FormSchema schema(Map<String, String> situation) {
    var lines = lines(situation);
    var entries =
        plan(situation).fields().stream()
            .filter(entry -> isWritten(entry, situation))
            .map(entry ->
                new FormEntry(
                    entry.field(),
                    lines.getOrDefault(entry.field(), List.of()).stream()
                        .anyMatch(FormEntry::required),
                    null))
            .filter(OfferedForm::isWritten)
            .toList();
    return FormSchema.of(entries, Map.of(), dictionary);
  }

  private boolean isWritten(Plan.Entry entry, Map<String, String> situation) {
    if (entry.later()) return false;
    return switch (entry.source()) {
      case Plan.Entry.ASKED ->
          Optional.ofNullable(theme.filled().get(entry.field()))
              .flatMap(filled -> filled.value(theme.whole(situation)))
              .isEmpty();
      case Plan.Entry.DERIVED ->
          derivations(entry.field(), situation).stream().anyMatch(OfferedTheme.Derived::isShown);
      default -> true;
    };
  }

  private List<OfferedTheme.Derived> derivations(String field, Map<String, String> situation) {
    return theme.derived().stream()
        .filter(one -> one.field().equals(field) && one.when().holds(theme.whole(situation)))
        .toList();
  }

  /// The lines of its items' forms, by the element that the theme's form has for them.
  private Map<String, List<FormEntry>> lines(Map<String, String> situation) {
    var lines = new LinkedHashMap<String, List<FormEntry>>();
    for (var item : needed(situation)) {
      var own = situation(item, situation);
      for (var entry : form(item).item().entries())
        if (entry.isAsked(own))
          lines
              .computeIfAbsent(part(item).element(entry.element()), any -> new ArrayList<>())
              .add(entry);
    }
    return lines;
  }

  @Override
  public FormSchema everyCase() {
    var elements = new LinkedHashMap<String, FormEntry>();
    for (var child : theme.theme().children())
      for (var line : child.needs().lines())
        elements.putIfAbsent(line.field(), new FormEntry(line.field(), true, null));
    for (var one : theme.derived())
      for (var element : one.elements())
        elements.putIfAbsent(element, new FormEntry(element, false, null));
    var entries = elements.values().stream().filter(OfferedForm::isWritten).toList();
    return FormSchema.of(entries, Map.of(), dictionary);
  }

  /// The same material of several items is known by the licence that it is, else by its name.
  static String code(Material material) {
    var licence = material.licence();
    return licence == null ? material.name().zh() : licence;
  }

  @Override
  public List<Material> materials(Map<String, String> situation) {
    var merged = new LinkedHashMap<String, Material>();
    for (var item : needed(situation))
      for (var material : form(item).materials(situation(item, situation)))
        merged.merge(code(material), coded(material), ThemeForm::joined);
    return List.copyOf(merged.values());
  }

  private static Material coded(Material one) {
    return with(one, code(one), one.necessity());
  }

  /// What one item does not wait for later, the whole does not; what the city fetches for one it fetches for all.
  private static Material joined(Material one, Material other) {
    var first = one.handedIn() ? other : one;
    var later = one.necessity() == Necessity.TOLERABLE && other.necessity() == Necessity.TOLERABLE;
    return with(first, first.id(), later ? Necessity.TOLERABLE : Necessity.REQUIRED);
  }

  private static Material with(Material of, String id, Necessity necessity) {
    return new Material(
        id,
        of.name(),
        of.type(),
        of.form(),
        of.channel(),
        of.obtained(),
        necessity,
        of.licence(),
        of.issuer(),
        of.copies(),
        of.page(),
        of.standard(),
        of.filling(),
        of.elements());
  }

  @Override
  public Optional<Material> findMaterial(String id) {
    return theme.theme().children().stream()
        .flatMap(child -> form(child.item()).item().materials().stream())
        .filter(material -> code(material).equals(id))
        .findFirst()
        .map(ThemeForm::coded);
  }

  /// Only what every result allows.
  @Override
  public Set<Delivery.Way> ways() {
    var ways = EnumSet.allOf(Delivery.Way.class);
    ways.remove(Delivery.Way.POST);
    if (forms().stream().anyMatch(form -> form.ways().contains(Delivery.Way.POST)))
      ways.add(Delivery.Way.POST);
    return ways;
  }

  /// Where the unit that leads hands results over.
  @Override
  public Set<String> venues() {
    return forms().stream()
        .filter(form -> form.unit().equals(theme.lead()))
        .flatMap(form -> form.venues().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Override
  public @Nullable Words result() {
    return null;
  }

  @Override
  public Map<String, Taken> derived(Map<String, String> situation, Map<String, String> known) {
    var derived = new HashMap<String, Taken>();
    for (var one : theme.derived())
      one.value(theme.whole(situation), known)
          .ifPresent(value ->
              derived.putIfAbsent(
                  one.field(),
                  new Taken(DERIVED, value, Completeness.texts(one.from()), null, null)));
    return derived;
  }

  /// Commitments are made item by item.
  @Override
  public Optional<CommitmentBook.Entry> commitment(Map<String, String> situation) {
    return Optional.empty();
  }

  @Override
  public Map<String, Words> following(Map<String, String> situation) {
    var following = new HashMap<String, Words>();
    for (var one : theme.derived())
      if (one.isShown() && one.when().holds(theme.whole(situation)))
        following.putIfAbsent(one.field(), one.from());
    return following;
  }

  @Override
  public Map<String, String> implied(Map<String, String> situation, Delivery delivery) {
    var implied = new HashMap<String, String>();
    for (var item : needed(situation))
      implied.putAll(form(item).implied(situation(item, situation), delivery));
    var asked = lines(situation).keySet();
    theme
        .filled()
        .forEach((field, filled) ->
            filled
                .value(theme.whole(situation))
                .filter(value -> asked.contains(field))
                .ifPresent(value -> implied.put(field, value)));
    return implied;
  }
}
