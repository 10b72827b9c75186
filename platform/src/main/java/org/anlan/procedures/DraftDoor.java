package org.anlan.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where a change of a way is written, offered, and decided by another person.
@RestController
@RequestMapping("/api/procedures")
class DraftDoor {

  /// @param text for a way that is new; else left out, and the newest version is taken
  record NewDraft(String form, String key, @Nullable String text) {}

  record ExampleForm(String name, Map<String, Object> inputs, Map<String, String> expected) {}

  /// @param version the draft's, as it was seen
  record TextForm(long version, String text, List<ExampleForm> examples) {}

  record OfferForm(long version, String reason, @Nullable Instant effectiveFrom) {}

  record DecideForm(long version, @Nullable String words) {}

  record RollBackForm(int to, String reason) {}

  record DoneView(UUID draft, long version, @Nullable Integer published) {}

  private final DraftDesk desk;
  private final WayPages pages;

  DraftDoor(DraftDesk desk, WayPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/drafts/{id}")
  WayView.DraftPage page(Caller caller, @PathVariable UUID id) {
    Rights.mustLook(caller);
    return pages.draft(id, caller);
  }

  @GetMapping("/drafts/{id}/comparison")
  WayView.ComparisonView comparison(Caller caller, @PathVariable UUID id) {
    Rights.mustLook(caller);
    return pages.comparison(id);
  }

  @PostMapping("/drafts")
  DoneView open(Command command, Caller caller, @RequestBody NewDraft form) {
    Rights.mustWrite(caller);
    var kind = WayForm.of(form.form());
    var text = form.text();
    return answer(
        text == null
            ? desk.open(command, caller, kind, form.key())
            : desk.openNew(command, caller, kind, form.key(), new Draft.Content(text, List.of())));
  }

  @PostMapping("/drafts/{id}/text")
  DoneView write(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody TextForm form) {
    Rights.mustWrite(caller);
    var examples =
        form.examples().stream()
            .map(each -> new Example(each.name(), each.inputs(), each.expected()))
            .toList();
    return answer(
        desk.write(
            command,
            caller,
            new DraftDesk.Seen(id, form.version()),
            new Draft.Content(form.text(), examples)));
  }

  @PostMapping("/drafts/{id}/offer")
  DoneView offer(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody OfferForm form) {
    Rights.mustWrite(caller);
    return answer(
        desk.offer(
            command,
            caller,
            new DraftDesk.Seen(id, form.version()),
            form.reason(),
            form.effectiveFrom()));
  }

  @PostMapping("/drafts/{id}/take-back")
  DoneView takeBack(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody DecideForm form) {
    Rights.mustWrite(caller);
    return answer(desk.takeBack(command, caller, seen(id, form)));
  }

  @PostMapping("/drafts/{id}/drop")
  DoneView drop(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody DecideForm form) {
    Rights.mustWrite(caller);
    return answer(desk.drop(command, caller, seen(id, form)));
  }

  @PostMapping("/drafts/{id}/send-back")
  DoneView sendBack(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody DecideForm form) {
    Rights.mustPublish(caller);
    var words = form.words() == null ? "" : form.words();
    return answer(desk.sendBack(command, caller, seen(id, form), words));
  }

  @PostMapping("/drafts/{id}/publish")
  DoneView publish(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody DecideForm form) {
    Rights.mustPublish(caller);
    return answer(desk.publish(command, caller, seen(id, form), form.words()));
  }

  @PostMapping("/ways/{form}/{key}/roll-back")
  DoneView rollBack(
      Command command,
      Caller caller,
      @PathVariable String form,
      @PathVariable String key,
      @RequestBody RollBackForm asked) {
    Rights.mustWrite(caller);
    var old = new DraftDesk.OlderVersion(WayForm.of(form), key, asked.to());
    return answer(desk.rollBack(command, caller, old, asked.reason()));
  }

  private static DraftDesk.Seen seen(UUID id, DecideForm form) {
    return new DraftDesk.Seen(id, form.version());
  }

  private static DoneView answer(DraftDesk.Outcome outcome) {
    return switch (outcome) {
      case DraftDesk.Done(var draft, var version, var published) ->
          new DoneView(draft, version, published);
      case DraftDesk.NotDone(var why) -> throw DraftProblems.of(why);
    };
  }
}
