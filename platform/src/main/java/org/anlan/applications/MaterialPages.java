package org.anlan.applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.access.StandingDesk;
import org.anlan.files.StoredFile;
import org.anlan.licences.Disclosing;
import org.anlan.rules.items.Material;
import org.anlan.rules.items.Necessity;
import org.anlan.rules.items.Words;
import org.springframework.stereotype.Component;

/// What is needed in a case, with every way to hand it in: an own licence, a paper from before, an upload, later.
@Component
class MaterialPages {

  private static final int MOST_BEFORE = 20;
  private static final int MOST_EARLIER = 6;

  private final DraftDesk.Shelf shelf;
  private final Wallet wallet;
  private final Forms forms;
  private final StandingDesk standings;

  MaterialPages(DraftDesk.Shelf shelf, Wallet wallet, Forms forms, StandingDesk standings) {
    this.shelf = shelf;
    this.wallet = wallet;
    this.forms = forms;
    this.standings = standings;
  }

  List<DraftView.NeededView> needed(Draft draft, OfferedForm form, Applicant applicant) {
    var situation = form.situations().settled(draft.content().situation());
    var held = wallet.held(applicant);
    var earlier = earlier(applicant);
    var papers = papers(draft);
    var all = new ArrayList<DraftView.NeededView>();
    for (var material : form.toHandIn(situation, draft.content().chosen()))
      all.add(
          view(
              material,
              wallet.standingFor(material, held),
              papers.getOrDefault(material.id(), List.of()),
              earlier.getOrDefault(material.name().zh(), List.of())));
    for (var material : form.shared(situation))
      all.add(view(material, wallet.standingFor(material, held), List.of(), List.of()));
    return all;
  }

  private static DraftView.NeededView view(
      Material material,
      List<Disclosing.Held> held,
      List<DraftView.PaperView> papers,
      List<DraftView.EarlierView> earlier) {
    return new DraftView.NeededView(
        material.id(),
        material.name(),
        !material.handedIn(),
        material.necessity() == Necessity.TOLERABLE,
        material.copies(),
        material.standard(),
        material.filling(),
        material.issuer(),
        held.stream().map(MaterialPages::held).toList(),
        papers,
        earlier);
  }

  private static DraftView.HeldView held(Disclosing.Held held) {
    var licence = held.licence();
    return new DraftView.HeldView(
        Wallet.key(held),
        Words.of(held.kind().name(), held.kind().nameEn()),
        licence == null ? null : licence.number());
  }

  private Map<String, List<DraftView.PaperView>> papers(Draft draft) {
    var handed = draft.content().materials();
    var ids = handed.stream().flatMap(one -> Optional.ofNullable(one.paper()).stream()).toList();
    var files = byId(ids);
    var byMaterial = new HashMap<String, List<DraftView.PaperView>>();
    for (var one : handed) {
      var file = files.get(one.paper());
      if (file != null)
        byMaterial.computeIfAbsent(one.material(), any -> new ArrayList<>()).add(paper(file));
    }
    return byMaterial;
  }

  private Map<UUID, StoredFile> byId(List<UUID> ids) {
    return shelf.papers().list(ids).stream()
        .collect(Collectors.toMap(StoredFile::id, Function.identity()));
  }

  static DraftView.PaperView paper(StoredFile file) {
    return new DraftView.PaperView(
        file.id(), file.name(), file.mediaType(), file.bytes(), file.isPicture(), file.url());
  }

  /// The own papers 材料库 that were handed in before, by what the material was called: of the same name it is the same paper. A relative who fills
  /// in sees none of them.
  private Map<String, List<DraftView.EarlierView>> earlier(Applicant applicant) {
    if (standings.isByFamily(applicant.caller())) return Map.of();
    var named = new LinkedHashMap<UUID, EarlierPaper>();
    for (var before : shelf.drafts().listHandedIn(applicant.caller(), MOST_BEFORE))
      forms.find(before.item()).ifPresent(form -> collect(before, form, named));
    var files = byId(List.copyOf(named.keySet()));
    var byName = new HashMap<String, List<DraftView.EarlierView>>();
    named.forEach((id, one) -> {
      var file = files.get(id);
      var there = byName.computeIfAbsent(one.material(), any -> new ArrayList<>());
      if (file != null && there.size() < MOST_EARLIER)
        there.add(new DraftView.EarlierView(id, file.name(), one.item()));
    });
    return byName;
  }

  private record EarlierPaper(String material, Words item) {}

  private static void collect(Draft before, OfferedForm form, Map<UUID, EarlierPaper> named) {
    var filled = before.filled();
    if (filled == null) return;
    for (var one : filled.materials()) {
      var paper = one.paper();
      var material = form.findMaterial(one.material());
      if (paper != null && material.isPresent())
        named.put(paper, new EarlierPaper(material.get().name().zh(), form.name()));
    }
  }
}
