package org.anlan.oversight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.rules.oversight.Board;
import org.anlan.rules.oversight.Period;
import org.anlan.rules.oversight.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rates of a period: counted afresh while it runs, frozen with their denominators once they are published. What was published
/// never changes; a correction is a further revision with its reason.
@Service
class PublicationDesk {

  /// @param publication null while the figures are provisional
  /// @param upTo what happened until then is counted
  record Figures(
      Period period,
      Publications.@Nullable Publication publication,
      Instant upTo,
      Board board,
      List<Share> shares) {}

  record Done(String period, int revision) {}

  /// What counts and keeps.
  @Component
  record Books(
      Reckoning reckoning,
      Publications publications,
      RateRules rules,
      Ladder ladder,
      Ledger ledger) {}

  private final Books books;
  private final RunningFigures running;
  private final Issuing.City city;
  private final CommandLog log;
  private final InstantSource businessClock;

  PublicationDesk(
      Books books,
      RunningFigures running,
      Issuing.City city,
      CommandLog log,
      InstantSource businessClock) {
    this.books = books;
    this.running = running;
    this.city = city;
    this.log = log;
    this.businessClock = businessClock;
  }

  @Transactional(readOnly = true)
  public Figures figures(Period period) {
    var published = books.publications().findNewest(period.text());
    if (published.isEmpty()) return running.get(period, () -> provisional(period));
    var publication = published.get();
    return new Figures(
        period,
        publication,
        period.ends(city.zone()),
        books.publications().board(publication),
        books.publications().shares(publication));
  }

  private Figures provisional(Period period) {
    var now = businessClock.instant();
    var ends = period.ends(city.zone());
    var upTo = now.isBefore(ends) ? now : ends;
    var settings = books.rules().settings();
    var span = new Reckoning.Span(period.begins(city.zone()), upTo, now.plusNanos(1_000));
    var shares = books.reckoning().shares(span, settings.sources());
    return new Figures(period, null, upTo, Board.of(shares, settings.weights()), shares);
  }

  /// Publishes the rates of a period that has ended; once.
  @Transactional
  public Done publish(Command command, Caller caller, Period period) {
    return log.once(command, caller.name(), Done.class, () -> publish(caller, period));
  }

  private Done publish(Caller caller, Period period) {
    var me = publisher(caller);
    ended(period);
    books.publications().lock(period.text());
    if (books.publications().isFrozen(period.text())) throw OversightProblems.frozen(period.text());
    return keep(me, provisional(period), 1, null);
  }

  /// Publishes a further revision of what was published, where it counts differently now.
  @Transactional
  public Done correct(Command command, Caller caller, Period period, @Nullable String reason) {
    return log.once(command, caller.name(), Done.class, () -> correct(caller, period, reason));
  }

  private Done correct(Caller caller, Period period, @Nullable String typed) {
    var me = publisher(caller);
    var reason = OversightProblems.words(typed == null ? "" : typed, 4, 1_000);
    books.publications().lock(period.text());
    var before =
        books
            .publications()
            .findNewest(period.text())
            .orElseThrow(() ->
                OversightProblems.field(
                    "period",
                    new Texts("考核期 %s 还没有公布，不需要更正。", "The rates of %s are not published yet.")
                        .with(period.text())));
    var figures = provisional(period);
    if (digest(figures.board(), figures.shares()).equals(before.digest()))
      throw OversightProblems.already(
          new Texts(
              "重新计算的结果与已公布的一致，没有可更正的内容。",
              "Counted again it comes out the same; there is nothing to correct."));
    return keep(me, figures, before.revision() + 1, reason);
  }

  private Me publisher(Caller caller) {
    var me = Me.of(caller);
    if (!mayPublish(me))
      throw OversightProblems.notAllowed(
          "publish",
          new Texts("指标由市级中心的督查岗位公布。", "A supervisor of a city centre publishes the rates."));
    return me;
  }

  boolean mayPublish(Me me) {
    return books.ladder().isCentre(me.post()) && me.post().unit().level().equals("city");
  }

  private void ended(Period period) {
    if (businessClock.instant().isBefore(period.ends(city.zone())))
      throw OversightProblems.periodRunning(period.text(), period.to().minusDays(1).toString());
  }

  private Done keep(Me me, Figures figures, int revision, @Nullable String reason) {
    var period = figures.period().text();
    var publication =
        new Publications.Publication(
            period,
            revision,
            businessClock.instant(),
            me.person(),
            me.post().id(),
            reason,
            books.rules().settings(),
            digest(figures.board(), figures.shares()));
    books.publications().add(publication, figures.board(), figures.shares());
    books
        .ledger()
        .commit(
            "oversight-rates",
            period,
            Map.of(
                "revision", revision,
                "at", publication.at().toString(),
                "person", me.person(),
                "reason", Objects.requireNonNullElse(reason, ""),
                "digest", publication.digest()));
    return new Done(period, revision);
  }

  /// Over every line and every member, in one order.
  static String digest(Board board, Collection<Share> shares) {
    var text = new StringBuilder();
    for (var line : board.lines())
      text.append(line.subject())
          .append(line.rate())
          .append(line.value())
          .append(line.denominator())
          .append(line.excluded())
          .append('\n');
    shares.stream()
        .sorted(
            Comparator.comparing(Share::rate)
                .thenComparing(Share::number)
                .thenComparingInt(Share::round))
        .forEach(share -> text.append(share).append('\n'));
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  Books books() {
    return books;
  }
}
