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
  public record Matter(CaseNumber number, int round, UUID reporter, Texts title, Instant closed) {}

  private final Lookup lookup;
  private final Sight sight;

  EndedMatters(Lookup lookup, Sight sight) {
    this.lookup = lookup;
    this.sight = sight;
  }

  public List<Matter> listSince(Instant since, Caller caller) {
    return lookup.mine(caller, null, MOST).rows().stream()
        .filter(file -> file.stage() == Stage.CLOSED || file.stage() == Stage.UNSOLVED)
        .filter(file -> Objects.requireNonNull(file.term().closedAt()).isAfter(since))
        .flatMap(file -> sight.reporter(file, caller).map(who -> matter(file, who)).stream())
        .toList();
  }

  private static Matter matter(CaseFile file, UUID reporter) {
    return new Matter(
        file.number(),
        file.round(),
        reporter,
        Herald.title(file),
        Objects.requireNonNull(file.term().closedAt()));
  }
}
