package org.anlan.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.rules.forms.Dictionary;
import org.anlan.rules.forms.FormSchema;
import org.anlan.rules.items.FormEntry;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.Material;
import org.anlan.rules.items.OnlineDepth;
import org.anlan.rules.items.Outcome;
import org.anlan.rules.items.Scenario;
import org.anlan.rules.items.Words;
import org.anlan.services.Offered;
import org.jspecify.annotations.Nullable;

/// What one item asks.
///
/// @param entry what one may commit oneself to instead; null where nothing
record ItemForm(Offered offered, Dictionary dictionary, CommitmentBook.@Nullable Entry entry)
    implements OfferedForm {

  private static final Set<OnlineDepth> TAKEN_IN =
      Set.of(
          OnlineDepth.RECEIPT,
          OnlineDepth.PRE_REVIEW,
          OnlineDepth.ACCEPTANCE,
          OnlineDepth.HANDLING);

  /// What the dictionary calls the ways of delivery (`delivery.way` in `city/items/fields.csv`).
  private static final Map<Delivery.Way, String> WAYS =
      Map.of(
          Delivery.Way.ONLINE, "电子证照",
          Delivery.Way.COLLECT, "窗口自取",
          Delivery.Way.POST, "邮寄");

  Item item() {
    return offered.item();
  }

  @Override
  public String code() {
    return item().code();
  }

  @Override
  public Words name() {
    return item().name();
  }

  @Override
  public @Nullable Words summary() {
    return item().summary();
  }

  @Override
  public int version() {
    return offered.version();
  }

  /// It is offered, has a form, and goes that far on the net.
  @Override
  public boolean isOpen() {
    var handling = item().handling();
    return offered.open()
        && !item().form().isEmpty()
        && handling != null
        && handling.onLine()
        && handling.depth().stream().anyMatch(TAKEN_IN::contains);
  }

  @Override
  public String unit() {
    var body = item().body();
    return body == null ? "" : body.unit();
  }

  @Override
  public Situations situations() {
    return Situations.of(item());
  }

  @Override
  public List<Scenario.Choice> picked(Map<String, String> situation) {
    return item().picked(situation);
  }

  /// The lines that somebody writes.
  private List<FormEntry> entries() {
    return item().entries().stream().filter(OfferedForm::isWritten).toList();
  }

  @Override
  public FormSchema schema(Map<String, String> situation) {
    return FormSchema.of(entries(), situation, dictionary);
  }

  @Override
  public FormSchema everyCase() {
    var always =
        entries().stream()
            .map(entry -> new FormEntry(entry.element(), entry.required(), null))
            .toList();
    return FormSchema.of(always, Map.of(), dictionary);
  }

  @Override
  public List<Material> materials(Map<String, String> situation) {
    return item().materialsFor(situation);
  }

  @Override
  public Optional<Material> findMaterial(String id) {
    return item().findMaterial(id);
  }

  @Override
  public Set<Delivery.Way> ways() {
    var ways = java.util.EnumSet.noneOf(Delivery.Way.class);
    var result = item().result();
    var handling = item().handling();
    if (result != null && result.licence() != null) ways.add(Delivery.Way.ONLINE);
    if (!item().places().isEmpty()) ways.add(Delivery.Way.COLLECT);
    if (handling != null && handling.express()) ways.add(Delivery.Way.POST);
    // A result that is told and not handed over reaches the person on line.
    if (ways.isEmpty()) ways.add(Delivery.Way.ONLINE);
    return ways;
  }

  @Override
  public Set<String> venues() {
    return item().places().stream().map(place -> place.venue()).collect(Collectors.toSet());
  }

  @Override
  public @Nullable Words result() {
    Outcome result = item().result();
    return result == null ? null : result.name();
  }

  @Override
  public Map<String, Taken> derived(Map<String, String> situation, Map<String, String> known) {
    return Map.of();
  }

  @Override
  public Optional<CommitmentBook.Entry> commitment(Map<String, String> situation) {
    return Optional.ofNullable(entry).filter(one -> one.isOpenIn(situation));
  }

  @Override
  public Map<String, Words> following(Map<String, String> situation) {
    return Map.of();
  }

  @Override
  public Map<String, String> implied(Map<String, String> situation, Delivery delivery) {
    var implied = new HashMap<String, String>();
    for (var entry : item().entries()) {
      if (entry.element().equals("delivery.way"))
        implied.put(entry.element(), WAYS.getOrDefault(delivery.way(), ""));
      var address = delivery.address();
      if (entry.element().equals("delivery.address") && address != null)
        implied.put(entry.element(), address);
    }
    return implied;
  }
}
