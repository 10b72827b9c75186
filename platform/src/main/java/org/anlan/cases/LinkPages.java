package org.anlan.cases;

import java.util.List;
import org.anlan.access.Caller;
import org.anlan.rules.geo.Spot;
import org.springframework.stereotype.Component;

/// What lies around a case: others that it is tied to, and open ones nearby that may be the same matter.
@Component
class LinkPages {

  private final Shelves shelves;
  private final Sight sight;
  private final Intake intake;
  private final PublicPages pages;
  private final Facts facts;

  LinkPages(Shelves shelves, Sight sight, Intake intake, PublicPages pages, Facts facts) {
    this.shelves = shelves;
    this.sight = sight;
    this.intake = intake;
    this.pages = pages;
    this.facts = facts;
  }

  Facts facts() {
    return facts;
  }

  List<StaffView.LinkView> of(CaseFile file, Caller caller) {
    return shelves.links().list(file).stream().map(link -> view(link, caller)).toList();
  }

  /// That a tie exists is told; what the other case is about only to those who may see it.
  private StaffView.LinkView view(Links.Link link, Caller caller) {
    var kind = link.kind();
    var other = sight.findAsStaff(link.other(), caller);
    return new StaffView.LinkView(
        kind.word(),
        kind.title().zh(),
        kind.title().en(),
        link.other().text(),
        link.other().shown(),
        other.map(f -> Herald.title(f).zh()).orElse(null),
        other.map(f -> Herald.title(f).en()).orElse(null),
        other.map(f -> f.stageTerm().zh()).orElse(null),
        other.map(f -> f.stageTerm().en()).orElse(null),
        other.map(pages::light).orElse(null));
  }

  List<PublicDoor.NearbyView> repeats(CaseFile file, Caller caller) {
    if (file.ended()) return List.of();
    return intake
        .nearby(file.kind().code(), new Spot(file.place().lon(), file.place().lat()))
        .stream()
        .filter(near -> !near.file().id().equals(file.id()))
        .map(near -> pages.near(near, caller))
        .toList();
  }
}
