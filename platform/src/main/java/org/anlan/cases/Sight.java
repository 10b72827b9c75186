package org.anlan.cases;

import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.access.Scopes;
import org.springframework.stereotype.Component;

/// Who may see a case: its reporters, the units that have or had a task of it, and whoever looks after its area. To all others
/// it is not there.
@Component
class Sight {

  private final Shelves shelves;
  private final Scopes scopes;

  Sight(Shelves shelves, Scopes scopes) {
    this.shelves = shelves;
    this.scopes = scopes;
  }

  /// As a member of staff, in the post worked in now.
  Optional<CaseFile> findAsStaff(CaseNumber number, Caller caller) {
    return shelves.cases().find(number, scopes.ofStaff(caller));
  }

  CaseFile getAsStaff(CaseNumber number, Caller caller) {
    return shelves.cases().get(number, scopes.ofStaff(caller));
  }

  /// Holds the case for an act; to whoever may not see it, it is not there.
  CaseFile lockAsStaff(CaseNumber number, Caller caller) {
    return open(shelves.cases().lock(number, scopes.ofStaff(caller)));
  }

  CaseFile lockAsReporter(CaseNumber number, Caller caller) {
    return open(shelves.cases().lock(number, scopes.of(caller).asReporter()));
  }

  /// What lies in the archive is acted on by nobody.
  static CaseFile open(CaseFile file) {
    var archived = file.term().archivedAt();
    if (archived != null) throw new Refused(new Refusal.Archived(archived));
    return file;
  }

  /// In one way or the other: then the case's pictures are theirs to see as well.
  boolean sees(CaseNumber number, Caller caller) {
    return shelves.cases().find(number, scopes.of(caller)).isPresent();
  }

  /// The cases that a supervisor has in view.
  Scope ofStaff(Caller caller) {
    return scopes.ofStaff(caller);
  }

  /// As one of those who reported it.
  Optional<UUID> reporter(CaseFile file, Caller caller) {
    var account = caller.account();
    if (account == null && caller.session() == null) return Optional.empty();
    return shelves
        .reporters()
        .findSpeaker(file, caller.session(), account == null ? null : account.id());
  }

  CaseFile getAsReporter(CaseNumber number, Caller caller) {
    return shelves
        .cases()
        .find(number, scopes.of(caller).asReporter())
        .filter(file -> reporter(file, caller).isPresent())
        .orElseThrow(() -> Cases.absent(number));
  }
}
