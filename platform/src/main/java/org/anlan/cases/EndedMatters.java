package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Texts;
import org.springframework.stereotype.Service;

/// What was answered to somebody lately, for modules that ask what they think of it.
@Service
public class EndedMatters {

  private static final int MOST = 50;

  /// @param reporter who asks, the same on every device
  public record Matter(
      CaseNumber number, int round, UUID reporter, Texts title, Instant opened, Instant closed) {}

  private final Lookup lookup;
  private final Sight sight;
  private final PublicPages pages;

  EndedMatters(Lookup lookup, Sight sight, PublicPages pages) {
    this.lookup = lookup;
    this.sight = sight;
    this.pages = pages;
  }

  public List<Matter> listSince(Instant since, Caller caller) {
    return lookup.mine(caller, null, MOST).rows().stream()
        .filter(file -> file.stage() == Stage.CLOSED || file.stage() == Stage.UNSOLVED)
        .filter(file -> Objects.requireNonNull(file.term().closedAt()).isAfter(since))
        .flatMap(file -> sight.reporter(file, caller).map(who -> matter(file, who)).stream())
        .toList();
  }

  private Matter matter(CaseFile file, UUID reporter) {
    var page = pages.of(file);
    return new Matter(
        file.number(),
        file.round(),
        reporter,
        new Texts(page.title(), page.titleEn()),
        file.term().openedAt(),
        Objects.requireNonNull(file.term().closedAt()));
  }
}
