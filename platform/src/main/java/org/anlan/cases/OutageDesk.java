package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Absent;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Declares outages of the platform, has another person approve them, and then counts every running deadline anew. Both acts are
/// committed to the ledger, since they move the promises of the whole city.
@Service
class OutageDesk {

  /// What is beside the stores.
  @org.springframework.stereotype.Component
  record Tools(Ledger ledger, Ids ids, InstantSource businessClock, ZoneId zone) {}

  static final int LONGEST_WORDS = 200;
  private static final Duration LONGEST = Duration.ofDays(14);
  private static final Duration OLDEST = Duration.ofDays(60);
  private static final int MOST_SHOWN = 200;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Outages outages;
  private final Recounting recounting;
  private final Tools tools;

  OutageDesk(Outages outages, Recounting recounting, Tools tools) {
    this.outages = outages;
    this.recounting = recounting;
    this.tools = tools;
  }

  List<Outage> list() {
    return outages.list(MOST_SHOWN);
  }

  /// @param by the person who declares it
  /// @throws Refused when the span or the words will not do
  @Transactional
  public Outage declare(String by, Instant from, Instant to, String words) {
    outages.lock();
    var now = tools.businessClock().instant();
    check(from, to, words, now);
    var outage =
        new Outage(tools.ids().next(), from, to, words, by, now, null, null, null, null, null);
    outages.add(outage);
    commit("outage-declared", outage, by);
    return outage;
  }

  private static void check(Outage.Decision decision) {
    var words = decision.words() == null ? "" : decision.words();
    if (words.length() > LONGEST_WORDS || !decision.approve() && words.isEmpty())
      throw wrong(
          "words",
          new Texts("请写明不批准的理由，不超过 %s 个字。", "Say why not, in at most %s signs.")
              .with(LONGEST_WORDS));
  }

  private void check(Instant from, Instant to, String words, Instant now) {
    if (words.isEmpty() || words.length() > LONGEST_WORDS)
      throw wrong(
          "words",
          new Texts("请写明原因，不超过 %s 个字。", "Say why, in at most %s signs.").with(LONGEST_WORDS));
    if (!to.isAfter(from))
      throw wrong("to", new Texts("结束时间须晚于开始时间。", "It must end after it began."));
    if (to.isAfter(now))
      throw wrong(
          "to",
          new Texts("停用结束以后才能申报，现在是 %s。", "Declare it once it is over; it is %s now.")
              .with(minute(now)));
    if (from.isBefore(now.minus(OLDEST)))
      throw wrong(
          "from",
          new Texts("只能申报最近 %s 天内的停用。", "Only outages of the last %s days can be declared.")
              .with(OLDEST.toDays()));
    if (Duration.between(from, to).compareTo(LONGEST) > 0)
      throw wrong(
          "to",
          new Texts("一次停用最长 %s 天，请核对日期。", "One outage lasts at most %s days; check the days.")
              .with(LONGEST.toDays()));
    outages
        .findWithin(from, to)
        .ifPresent(other -> {
          throw wrong(
              "from",
              new Texts("与 %s 至 %s 的停用重叠。", "It overlaps the one from %s to %s.")
                  .with(minute(other.from()), minute(other.to())));
        });
  }

  /// @throws Refused when it is decided already, was declared by the same person, or is refused without a word
  @Transactional
  public Outage decide(String by, UUID id, Outage.Decision decision) {
    var outage = outages.findForDecision(id).orElseThrow(() -> absent(id));
    if (!outage.open()) throw refused(new Texts("这次停用已经有了决定。", "This outage has been decided."));
    if (outage.declaredBy().equals(by))
      throw refused(
          new Texts(
              "申报人不能审批自己的申报，请另一位办理。", "Who declared it does not decide it; another person does."));
    check(decision);
    outages.decide(id, by, tools.businessClock().instant(), decision);
    commit(decision.approve() ? "outage-approved" : "outage-refused", outage, by);
    return outages.findForDecision(id).orElseThrow(() -> absent(id));
  }

  /// Counts anew what approved outages move. A round that is cut short is taken up by the next: what stands right is left as it is.
  @Scheduled(fixedDelay = 10_000)
  synchronized void round() {
    for (var outage : outages.listToCount()) {
      recounting.excuse(outage);
      outages.counted(outage.id(), tools.businessClock().instant());
    }
  }

  private void commit(String act, Outage outage, String by) {
    tools
        .ledger()
        .commit(
            "outage",
            "outage:" + outage.id(),
            Map.of(
                "act", act,
                "by", by,
                "from", outage.from().toString(),
                "to", outage.to().toString(),
                "words", outage.words()));
  }

  private String minute(Instant at) {
    return MINUTE.format(LocalDateTime.ofInstant(at, tools.zone()));
  }

  private static Refused wrong(String field, Texts why) {
    return new Refused(new Refusal.FieldWrong(field, why));
  }

  private static Refused refused(Texts why) {
    return new Refused(new Refusal.NotAllowed("decide", why));
  }

  private static Absent absent(UUID id) {
    return new Absent(new Texts("停用申报", "declared outage"), id.toString());
  }
}
