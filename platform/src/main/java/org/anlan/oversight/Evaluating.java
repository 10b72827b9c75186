package org.anlan.oversight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.anlan.rules.oversight.Board;
import org.anlan.rules.oversight.Period;
import org.anlan.rules.oversight.RoundFacts;
import org.anlan.rules.oversight.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a module above may count from: the very shares of which the rates of a period consist, frozen once they are published, and the raw facts.
/// Whose eyes the figures are for, the asker decides.
@Service
public class Evaluating {

  /// @param ends the first instant after the period
  /// @param frozen published: the shares no longer change
  /// @param upTo what happened until then is counted
  public record Shares(
      Period period,
      Instant begins,
      Instant ends,
      boolean frozen,
      Instant upTo,
      List<Share> all,
      Board.Weights weights) {

    public Shares {
      all = List.copyOf(all);
    }
  }

  private final PublicationDesk desk;
  private final Issuing.City city;
  private final InstantSource businessClock;

  Evaluating(PublicationDesk desk, Issuing.City city, InstantSource businessClock) {
    this.desk = desk;
    this.city = city;
    this.businessClock = businessClock;
  }

  @Transactional(readOnly = true)
  public Shares shares(Period period) {
    var figures = desk.figures(period);
    var publication = figures.publication();
    var settings = publication == null ? desk.books().rules().settings() : publication.settings();
    return new Shares(
        period,
        period.begins(city.zone()),
        period.ends(city.zone()),
        publication != null,
        figures.upTo(),
        figures.shares(),
        settings.weights());
  }

  /// The facts of all rounds of cases that began or were due in a period, as they are known now.
  @Transactional(readOnly = true)
  public List<RoundFacts> rounds(Period period) {
    var now = businessClock.instant();
    var ends = period.ends(city.zone());
    return desk.books()
        .reckoning()
        .facts(period.begins(city.zone()), now.isBefore(ends) ? now : ends);
  }

  public @Nullable String grade(@Nullable BigDecimal value) {
    return desk.books().rules().grade(value);
  }
}
