package org.anlan.applications;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.StandingDesk;
import org.anlan.http.Command;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where people write applications: begin, save as often as they type, look again on another device, delete and take that back.
@RestController
@RequestMapping("/api/applications")
class DraftDoor {

  /// @param item the code of an item, or of one thing 一件事
  /// @param firm credit code of a firm that one stands for; left out for oneself
  /// @param situation what was answered before, on the page of the guide
  record BeginForm(String item, @Nullable String firm, @Nullable Map<String, String> situation) {}

  record DraftIdView(UUID draft) {}

  /// @param revision that the page saw last
  /// @param itemVersion that it shows
  /// @param page a name that the page gave itself
  record SaveForm(
      long revision,
      int itemVersion,
      @Nullable UUID page,
      Map<String, String> situation,
      Map<String, String> answers,
      List<Handed> materials,
      @Nullable Delivery delivery,
      @Nullable Pledge pledge,
      String step) {

    DraftDesk.Saving saving() {
      return new DraftDesk.Saving(
          revision, itemVersion, page, situation, answers, materials, delivery, pledge, step);
    }
  }

  record AgainForm(UUID paper) {}

  record PaperIdView(UUID paper) {}

  private final DraftDesk desk;
  private final DraftPages pages;
  private final Forms forms;
  private final WaitingRoom room;

  DraftDoor(DraftDesk desk, DraftPages pages, Forms forms, WaitingRoom room) {
    this.room = room;
    this.desk = desk;
    this.pages = pages;
    this.forms = forms;
  }

  /// What an item asks, before somebody begins.
  @GetMapping("/forms/{item}")
  DraftView.StartView start(Caller caller, @PathVariable String item) {
    return pages.start(caller, item);
  }

  /// Everything that the form may ask, as JSON Schema (draft 2020-12), for other systems.
  @GetMapping("/forms/{item}/schema")
  Map<String, Object> schema(@PathVariable String item) {
    var form = forms.get(item);
    Words name = form.name();
    return form.everyCase().json(name);
  }

  @GetMapping("/drafts")
  DraftView.RowsView drafts(Caller caller) {
    caller.mustBeSignedIn();
    return new DraftView.RowsView(pages.rows(caller), (int) DraftKeeping.KEPT.toDays());
  }

  @PostMapping("/drafts")
  DraftIdView begin(Command command, Caller caller, @RequestBody BeginForm form) {
    room.mustBeInside(caller);
    return new DraftIdView(
        desk.begin(
            command,
            caller,
            new DraftDesk.Beginning(
                form.item(),
                form.firm(),
                java.util.Objects.requireNonNullElse(form.situation(), Map.of()))));
  }

  @GetMapping("/drafts/{id}")
  DraftView.WholeView look(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = StandingDesk.HEADER, defaultValue = "") String standing) {
    // Whoever stands at a window has waited there.
    if (standing.isBlank()) room.mustBeInside(caller);
    var draft = desk.get(caller, id);
    if (draft.filled() != null) throw DraftProblems.handedIn();
    if (draft.hours().removed() != null) throw DraftProblems.removed();
    return pages.whole(caller, draft);
  }

  @PutMapping("/drafts/{id}")
  DraftView.SavedView save(Caller caller, @PathVariable UUID id, @RequestBody SaveForm form) {
    if (caller.signedIn()) room.stay(caller);
    return pages.saved(desk.save(caller, id, form.saving()));
  }

  record TranscriptsView(List<TranscriptView> transcripts) {}

  /// What was read off its papers, beside what is saved of the form.
  @GetMapping("/drafts/{id}/transcripts")
  TranscriptsView transcripts(Caller caller, @PathVariable UUID id) {
    return new TranscriptsView(pages.transcripts(desk.get(caller, id)));
  }

  /// A paper that was handed in before, taken into this draft.
  @PostMapping("/drafts/{id}/papers")
  PaperIdView takePaper(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody AgainForm form) {
    return new PaperIdView(desk.takePaper(command, caller, id, form.paper()));
  }

  @PostMapping("/drafts/{id}/remove")
  DraftView.RowsView remove(Command command, Caller caller, @PathVariable UUID id) {
    desk.remove(caller, id);
    return drafts(caller);
  }

  @PostMapping("/drafts/{id}/restore")
  DraftView.RowsView restore(Command command, Caller caller, @PathVariable UUID id) {
    desk.restore(caller, id);
    return drafts(caller);
  }
}
