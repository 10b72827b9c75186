package org.anlan.cases;

import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scopes;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
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

  /// As a member of staff.
  boolean asStaff(CaseFile file, Caller caller) {
    if (!caller.isStaff()) return false;
    var scope = scopes.of(caller);
    return scope.reaches(file.unit(), file.place().street())
        || shelves.tasks().touchedBy(file, scope.units());
  }

  CaseFile getAsStaff(CaseNumber number, Caller caller) {
    return shelves
        .cases()
        .find(number)
        .filter(file -> asStaff(file, caller))
        .orElseThrow(() -> absent(number));
  }

  /// In one way or the other: then the case's pictures are theirs to see as well.
  boolean sees(CaseFile file, Caller caller) {
    return asStaff(file, caller) || reporter(file, caller).isPresent();
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
        .find(number)
        .filter(file -> reporter(file, caller).isPresent())
        .orElseThrow(() -> absent(number));
  }

  static Absent absent(CaseNumber number) {
    return new Absent(new Texts("案件", "case"), number.shown());
  }
}
