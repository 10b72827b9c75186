package org.anlan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scopes;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where lists of destruction are drawn up, decided, carried out and taken home.
@RestController
@RequestMapping("/api/archive/lists")
class DestructionDoor {

  record DrawForm(List<String> numbers, @Nullable String words) {}

  /// @param version of the list as the page showed it
  record DecideForm(boolean approve, @Nullable String opinion, long version) {}

  record ActForm(long version) {}

  private final DestructionDesk desk;
  private final DestructionLists lists;
  private final DestructionPages pages;
  private final Scopes scopes;

  DestructionDoor(
      DestructionDesk desk, DestructionLists lists, DestructionPages pages, Scopes scopes) {
    this.desk = desk;
    this.lists = lists;
    this.pages = pages;
    this.scopes = scopes;
  }

  @GetMapping
  List<DestructionView> list(Caller caller) {
    Clerk.archivist(caller);
    return lists.list(scopes.ofStaff(caller)).stream().map(list -> pages.of(list, caller)).toList();
  }

  @GetMapping("/{id}")
  DestructionView.WholeView get(Caller caller, @PathVariable UUID id) {
    Clerk.archivist(caller);
    var scope = scopes.ofStaff(caller);
    return pages.whole(lists.get(id, scope), caller, scope);
  }

  @GetMapping(path = "/{id}/table", produces = "text/csv")
  ResponseEntity<byte[]> table(Caller caller, @PathVariable UUID id) {
    Clerk.archivist(caller);
    var scope = scopes.ofStaff(caller);
    var whole = pages.whole(lists.get(id, scope), caller, scope);
    var name = ContentDisposition.attachment().filename("destruction-%s.csv".formatted(id)).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .contentType(new MediaType("text", "csv", UTF_8))
        .body(DestructionTable.of(whole).getBytes(UTF_8));
  }

  @PostMapping
  DestructionDesk.Done draw(Command command, Caller caller, @RequestBody DrawForm form) {
    Clerk.archivist(caller);
    var numbers =
        form.numbers().stream()
            .map(typed ->
                CaseNumber.tryParse(typed).orElseThrow(() -> ArchiveProblems.numberWrong(typed)))
            .toList();
    return desk.draw(command, caller, numbers, form.words());
  }

  @PostMapping("/{id}/decision")
  DestructionDesk.Done decide(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody DecideForm form) {
    var seen = new DestructionDesk.Seen(id, form.version());
    return desk.decide(command, caller, seen, form.approve(), form.opinion());
  }

  @PostMapping("/{id}/withdrawal")
  DestructionDesk.Done withdraw(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ActForm form) {
    return desk.withdraw(command, caller, new DestructionDesk.Seen(id, form.version()));
  }

  @PostMapping("/{id}/destruction")
  DestructionDesk.Done carryOut(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ActForm form) {
    return desk.carryOut(command, caller, new DestructionDesk.Seen(id, form.version()));
  }
}
