package org.anlan.halls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.access.Standing;
import org.anlan.access.StandingDesk;
import org.anlan.directory.Directory;
import org.anlan.directory.Division;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Puts together what is shown of errands.
@Component
class ErrandPages {

  private final StandingDesk standings;
  private final Directory directory;
  private final HallPages pages;
  private final HallBook book;
  private final Errands errands;

  ErrandPages(
      StandingDesk standings,
      Directory directory,
      HallPages pages,
      HallBook book,
      Errands errands) {
    this.standings = standings;
    this.directory = directory;
    this.pages = pages;
    this.book = book;
    this.errands = errands;
  }

  ErrandView.OwnErrandsView own(Caller person, List<Errand> all, Instant now) {
    return new ErrandView.OwnErrandsView(
        all.stream().map(one -> row(one, one.name(), holds(one, now), uses(person, one))).toList(),
        standings.listOf(person).stream()
            .filter(one -> one.ground() == Standing.Ground.WINDOW)
            .map(one -> stoodIn(person, one, now))
            .toList(),
        streets());
  }

  private ErrandView.StoodInView stoodIn(Caller person, Standing one, Instant now) {
    return new ErrandView.StoodInView(
        one.id(),
        "window",
        standings.nameOf(one.by()),
        one.since(),
        one.ended() == null ? one.until() : one.ended(),
        one.holds(now),
        uses(person, one.id()));
  }

  private List<ErrandView.UseView> uses(Caller person, Errand one) {
    var standing = one.standing();
    return standing == null ? List.of() : uses(person, standing);
  }

  private List<ErrandView.UseView> uses(Caller person, UUID standing) {
    return standings.listUses(person, standing).stream()
        .map(use -> new ErrandView.UseView(use.at(), use.act()))
        .toList();
  }

  private static boolean holds(Errand one, Instant now) {
    var consent = one.consent();
    return consent != null
        && consent.at() != null
        && one.revoked() == null
        && now.isBefore(consent.until());
  }

  ErrandView.HelperErrandsView helpers(Caller helper, List<Errand> all, Instant now) {
    var least = rules(Hall.Terms::leastRatings, 5);
    var rated = errands.rated(helper, least).stream().findFirst();
    return new ErrandView.HelperErrandsView(
        all.stream()
            .map(one ->
                row(
                    one,
                    holds(one, now) ? one.name() : Masking.name(one.name()),
                    holds(one, now),
                    List.of()))
            .toList(),
        rules(Hall.Terms::consentDays, 90),
        rated.map(Errands.Rated::many).orElse(0),
        rated.map(Errands.Rated::stars).orElse(null));
  }

  private int rules(java.util.function.ToIntFunction<Hall.Terms> which, int usual) {
    return book.list().stream().map(Hall::rules).mapToInt(which).findFirst().orElse(usual);
  }

  private ErrandView.ErrandRowView row(
      Errand one, String person, boolean holds, List<ErrandView.UseView> uses) {
    var consent = Optional.ofNullable(one.consent());
    return new ErrandView.ErrandRowView(
        one.id(),
        one.item(),
        pages
            .names(List.of(one.item()))
            .getOrDefault(one.item(), new Texts(one.item(), one.item())),
        person,
        directory
            .findDivision(one.street())
            .map(Division::name)
            .orElse(new Texts(one.street(), one.street())),
        one.words(),
        one.state().name(),
        one.asked(),
        Optional.ofNullable(one.helper()).map(Errand.Companion::name).orElse(null),
        consent.map(Errand.Consent::scope).orElse(null),
        consent.map(Errand.Consent::until).orElse(null),
        consent.map(Errand.Consent::way).orElse(null),
        consent.map(Errand.Consent::at).orElse(null),
        one.revoked(),
        holds,
        holds ? one.standing() : null,
        one.draft(),
        one.number(),
        one.report(),
        one.stars(),
        uses);
  }

  private List<ErrandView.StreetView> streets() {
    return directory.listDivisions().stream()
        .filter(one -> one.level() == Division.Level.STREET)
        .sorted(java.util.Comparator.comparing(Division::code))
        .map(one ->
            new ErrandView.StreetView(
                one.code(),
                one.name(),
                directory
                    .findDivision(Division.codeAt(Division.Level.COUNTY, one.code()))
                    .map(Division::name)
                    .orElse(new Texts("", ""))))
        .toList();
  }
}
