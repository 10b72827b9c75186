package org.anlan.applications;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.files.FileDesk;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is handed in after filing: what was told to be missing 补正, and what was promised for later 容缺补齐.
@Service
class Completing {

  /// @param answers to fields, by element id
  record Added(Map<String, String> answers, List<Supply> materials) {
    Added {
      answers = Map.copyOf(answers);
      materials = List.copyOf(materials);
    }
  }

  /// @param papers in the order of the pages
  record Supply(String material, List<UUID> papers, @Nullable String licence) {
    Supply {
      papers = List.copyOf(papers);
    }
  }

  /// @param left what is still awaited
  record Done(String number, List<String> left) {}

  /// What it needs beside the stores.
  @org.springframework.stereotype.Component("helpersOfCompleting")
  record Tools(
      CommandLog log,
      FileDesk files,
      Forms forms,
      FieldBook fields,
      TranscriptOrders transcripts,
      FamilyTelling family,
      InstantSource businessClock) {}

  private final Filing.Stores stores;
  private final Opening opening;
  private final Tools tools;

  Completing(Filing.Stores stores, Opening opening, Tools tools) {
    this.stores = stores;
    this.opening = opening;
    this.tools = tools;
  }

  /// All that was told to be missing, at once: the unit checks it again and asks for nothing else.
  @Transactional
  public Done correct(Command command, Caller caller, CaseNumber number, Added added) {
    return tools
        .log()
        .once(command, caller.name(), Done.class, () -> correct(caller, number, added));
  }

  private Done correct(Caller caller, CaseNumber number, Added added) {
    var one = own(caller, number);
    var gaps = stores.materials().listGaps(one);
    var open = gaps.stream().filter(gap -> !gap.settled()).toList();
    if (!one.told() || open.isEmpty()) throw notAwaited();
    var left = open.stream().filter(gap -> !answers(gap, added)).toList();
    if (!left.isEmpty()) throw ApplicationProblems.stillLacking(names(one, left));
    take(caller, one, added);
    stores.materials().putGaps(one, gaps.stream().map(Gap::put).toList());
    var answers = new HashMap<>(one.filled().answers());
    answers.putAll(added.answers());
    var now = tools.businessClock().instant();
    stores.applications().save(one.answering(answers).on(one.dates().corrected(now)));
    opening.tell(number, new Opening.News("corrected", "corrected", null, Map.of()));
    tools.family().completed(caller, number);
    return new Done(number.text(), List.of());
  }

  private static boolean answers(Gap gap, Added added) {
    var material =
        added.materials().stream().anyMatch(one -> gap.isMaterial(one.material()) && isThere(one));
    var field =
        added.answers().entrySet().stream()
            .anyMatch(one -> gap.isField(one.getKey()) && !one.getValue().isBlank());
    return material || field;
  }

  private static boolean isThere(Supply one) {
    return !one.papers().isEmpty() || one.licence() != null;
  }

  private Texts names(Application one, List<Gap> gaps) {
    var form = tools.forms().of(one, stores.parts());
    var names = gaps.stream().map(gap -> gap.name(form, tools.fields())).toList();
    return new Texts(
        String.join("、", names.stream().map(Texts::zh).toList()),
        String.join(", ", names.stream().map(Texts::en).toList()));
  }

  /// Some or all of what was promised for later; with the last of it the decision can take effect.
  @Transactional
  public Done supply(Command command, Caller caller, CaseNumber number, Added added) {
    return tools
        .log()
        .once(command, caller.name(), Done.class, () -> supply(caller, number, added));
  }

  private Done supply(Caller caller, CaseNumber number, Added added) {
    var one = own(caller, number);
    var awaited = following(one);
    if (one.dates().accepted() == null || awaited.isEmpty()) throw notAwaited();
    take(
        caller,
        one,
        new Added(Map.of(), added.materials().stream().filter(Completing::isThere).toList()));
    var left = following(one).stream().map(Material::material).toList();
    if (left.size() == awaited.size())
      throw ApplicationProblems.field(
          "materials", new Texts("请先上传要补交的材料。", "Upload what is to be handed in first."));
    tools.family().completed(caller, number);
    if (left.isEmpty()) {
      stores.applications().save(one.on(one.dates().supplied(tools.businessClock().instant())));
      opening.tell(number, new Opening.News("supplied", "supplied", null, Map.of()));
    }
    return new Done(number.text(), left);
  }

  private List<Material> following(Application one) {
    return stores.materials().list(one).stream()
        .filter(material -> material.state() == Material.State.FOLLOWS)
        .toList();
  }

  /// The case first, as every act on it does: two who wait for each other would both be turned away.
  private Application own(Caller caller, CaseNumber number) {
    stores.applications().find(number).ifPresent(one -> opening.hold(number));
    return stores
        .applications()
        .lock(number)
        .filter(one -> ApplicationFileRights.isOwn(one, caller))
        .filter(one -> one.outcome() == Application.Outcome.OPEN)
        .orElseThrow(Completing::notAwaited);
  }

  private void take(Caller caller, Application one, Added added) {
    var known = stores.materials().list(one);
    var form = tools.forms().of(one, stores.parts());
    var changed = new ArrayList<Material>();
    for (var supply : added.materials()) {
      var material =
          known.stream()
              .filter(each -> each.material().equals(supply.material()))
              .findFirst()
              .orElseGet(
                  () -> new Material(supply.material(), List.of(), null, Material.State.LACKING));
      hang(caller, one, supply);
      supply.papers().forEach(paper -> tools.transcripts().ask(form, supply.material(), paper));
      changed.add(material.supplied(supply.papers(), supply.licence()));
    }
    stores.materials().put(one, changed);
  }

  private void hang(Caller caller, Application one, Supply supply) {
    var owner = ApplicationFileRights.owner(one.number());
    var unknown = tools.files().attach(supply.papers(), caller, owner);
    if (!unknown.isEmpty())
      throw ApplicationProblems.field(
          "materials." + supply.material(),
          new Texts("有 %d 个文件已失效，请重新上传。", "%d files are gone; upload them again.")
              .with(unknown.size()));
  }

  private static org.anlan.http.Problem notAwaited() {
    return ApplicationProblems.notAwaited(
        new Texts(
            "这件申请现在没有需要您补正或者补交的内容，请刷新页面。",
            "Nothing has to be corrected or handed in now; reload the page."));
  }
}
