package org.anlan.procedures;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.directory.Directory;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.procedures.WayView.KindName;
import org.anlan.rules.procedure.Comparison;
import org.anlan.rules.procedure.Comparison.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what is shown of ways and their changes.
@Component
class WayPages {

  private final Ways ways;
  private final Drafts drafts;
  private final WayActs acts;
  private final Around around;
  private final InstantSource businessClock;

  /// What is looked up beside the stores.
  @Component("aroundWays")
  record Around(Uses uses, Checking checking, Directory directory) {}

  WayPages(Ways ways, Drafts drafts, WayActs acts, Around around, InstantSource businessClock) {
    this.ways = ways;
    this.drafts = drafts;
    this.acts = acts;
    this.around = around;
    this.businessClock = businessClock;
  }

  WayView.Overview overview(Caller caller) {
    var open = drafts.listOpen();
    var rows = new ArrayList<WayView.Row>();
    var known = new HashSet<String>();
    for (var form : WayForm.values())
      for (var newest : ways.listNewest(form.word())) {
        known.add(form.word() + ":" + newest.key());
        rows.add(row(form, newest, open));
      }
    var fresh =
        open.stream()
            .filter(draft -> !known.contains(draft.form().word() + ":" + draft.key()))
            .map(this::draftRow)
            .toList();
    return new WayView.Overview(rows, fresh, Rights.of(caller));
  }

  private WayView.Row row(WayForm form, Ways.Way newest, List<Draft> open) {
    var now = businessClock.instant();
    var inForce = ways.findVersionInForce(form.word(), newest.key(), now);
    var later = inForce.filter(version -> version == newest.version()).isEmpty();
    var shown =
        later
            ? inForce
                .flatMap(version -> ways.find(form.word(), newest.key(), version))
                .orElse(newest)
            : newest;
    return new WayView.Row(
        form.word(),
        newest.key(),
        shown.name(),
        inForce.orElse(null),
        shown.origin().publishedAt(),
        person(shown.origin().publishedBy()),
        later ? newest.version() : null,
        later ? newest.origin().effectiveFrom() : null,
        kinds(form, newest.key()),
        open.stream()
            .filter(draft -> draft.form() == form && draft.key().equals(newest.key()))
            .findFirst()
            .map(this::draftRow)
            .orElse(null));
  }

  private List<KindName> kinds(WayForm form, String key) {
    return around.uses().list().stream()
        .filter(use ->
            switch (form) {
              case PROCEDURE -> use.procedure().equals(key);
              case DECISION -> use.decision().equals(key);
              case FORM -> false;
            })
        .map(use -> new KindName(use.title().zh(), use.title().en()))
        .toList();
  }

  private WayView.DraftRow draftRow(Draft draft) {
    return new WayView.DraftRow(
        draft.id(),
        draft.form().word(),
        draft.key(),
        draft.state().name(),
        draft.state().title().zh(),
        draft.state().title().en(),
        name(draft.writers().getFirst()),
        draft.changedAt());
  }

  WayView.History history(WayForm form, String key, Caller caller) {
    var all = ways.list(form.word(), key);
    if (all.isEmpty()) throw absent(key);
    var now = businessClock.instant();
    var inForce = ways.findVersionInForce(form.word(), key, now).orElse(0);
    return new WayView.History(
        form.word(),
        key,
        all.getFirst().name(),
        all.stream().map(way -> version(way, inForce)).toList(),
        acts.list(form, key).stream().map(this::act).toList(),
        kinds(form, key),
        drafts.findOpen(form, key).map(this::draftRow).orElse(null),
        Rights.of(caller));
  }

  private WayView.Version version(Ways.Way way, int inForce) {
    var origin = way.origin();
    return new WayView.Version(
        way.version(),
        origin.publishedAt(),
        origin.effectiveFrom(),
        way.version() == inForce,
        origin.writtenBy().stream().map(this::name).toList(),
        person(origin.publishedBy()),
        origin.reason());
  }

  private WayView.ActView act(WayActs.Act act) {
    return new WayView.ActView(
        act.at(),
        act.what().title().zh(),
        act.what().title().en(),
        name(act.person()),
        act.version(),
        act.words());
  }

  WayView.Text text(WayForm form, String key, int version) {
    var way = get(form, key, version);
    return new WayView.Text(form.word(), key, way.version(), way.name(), way.text());
  }

  private Ways.Way get(WayForm form, String key, int version) {
    return ways.find(form.word(), key, version).orElseThrow(() -> absent(key + " " + version));
  }

  WayView.ComparisonView comparison(WayForm form, String key, int from, int to) {
    var before = text(form, key, from);
    var after = text(form, key, to);
    return new WayView.ComparisonView(
        before, after, changes(form, key, before.text(), after.text()));
  }

  /// A draft against the version that it began from.
  WayView.ComparisonView comparison(UUID id) {
    var draft = drafts.get(id);
    int from = Objects.requireNonNullElse(draft.basedOn(), 0);
    if (from == 0) throw absent(draft.key());
    var before = text(draft.form(), draft.key(), from);
    var text = draft.content().text();
    if (!around.checking().readable(draft.form(), draft.key(), text))
      throw DraftProblems.of(
          new Refusal.Flawed(around.checking().flaws(draft.form(), draft.key(), text)));
    var after = new WayView.Text(before.form(), draft.key(), from + 1, before.name(), text);
    return new WayView.ComparisonView(
        before, after, changes(draft.form(), draft.key(), before.text(), text));
  }

  private static List<WayView.ChangeView> changes(
      WayForm form, String key, String before, String after) {
    var changes =
        switch (form) {
          case PROCEDURE -> Comparison.of(ProcedureDesk.parse(before), ProcedureDesk.parse(after));
          case DECISION ->
              WayComparison.of(
                  DecisionTable.load(key, 1, before), DecisionTable.load(key, 1, after));
          case FORM -> WayComparison.ofForms(form(key, before), form(key, after));
        };
    return changes.stream().map(WayPages::change).toList();
  }

  private static Form form(String key, String text) {
    return switch (FormReader.read(key, text)) {
      case FormReader.FormRead(var form) -> form;
      case FormReader.FormRefused(var flaws) -> throw DraftProblems.of(new Refusal.Flawed(flaws));
    };
  }

  private static WayView.ChangeView change(Change change) {
    return new WayView.ChangeView(
        change.what().name(), change.element(), change.kind(), change.zh(), change.en());
  }

  WayView.DraftPage draft(UUID id, Caller caller) {
    var draft = drafts.get(id);
    var offered = draft.offered();
    var decided = draft.decided();
    var me = DraftDesk.person(caller);
    return new WayView.DraftPage(
        draftRow(draft),
        draft.content().text(),
        draft.content().examples().stream()
            .map(e -> new WayView.ExampleView(e.name(), e.inputs(), e.expected()))
            .toList(),
        draft.basedOn(),
        draft.backTo(),
        draft.writers().stream().map(this::name).toList(),
        offered == null
            ? null
            : new WayView.Offering(
                name(offered.person()), offered.at(), offered.reason(), offered.effectiveFrom()),
        decided == null
            ? null
            : new WayView.Verdict(name(decided.person()), decided.at(), decided.words()),
        draft.published(),
        draft.writtenBy(me) || offered != null && offered.person().equals(me),
        draft.version(),
        Rights.of(caller),
        names());
  }

  private WayView.NamesView names() {
    var checking = around.checking();
    Set<String> stages = new java.util.LinkedHashSet<>();
    around.uses().list().forEach(use -> stages.addAll(use.lifecycle().stages()));
    return new WayView.NamesView(
        sorted(checking.roles()),
        sorted(checking.duties()),
        sorted(checking.rules()),
        sorted(checking.keys(WayForm.FORM)),
        sorted(checking.keys(WayForm.PROCEDURE)),
        sorted(around.uses().services()),
        List.copyOf(stages));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private @Nullable String person(@Nullable String id) {
    return id == null ? null : name(id);
  }

  private String name(String id) {
    return around.directory().findPerson(id).map(p -> Masking.name(p.name().zh())).orElse(id);
  }

  private static Absent absent(String what) {
    return new Absent(new Texts("流程、决策表或表单", "procedure, decision or form"), what);
  }
}
