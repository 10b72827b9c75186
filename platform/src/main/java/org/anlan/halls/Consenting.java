package org.anlan.halls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Account;
import org.anlan.access.Caller;
import org.anlan.access.Secret;
import org.anlan.access.Standing;
import org.anlan.access.StandingDesk;
import org.anlan.http.Audience;
import org.anlan.http.Texts;
import org.anlan.notices.Notice;
import org.anlan.notices.NoticeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A consent 授权 (个人信息保护法 art. 13, 14, 15: given knowingly, for one purpose, and taken back as easily): what it says, how it is asked for, and
/// what it opens. A helper fills in and files; they decide nothing.
@Component
class Consenting {

  private static final int CODE_LENGTH = 6;
  private static final Duration CODE_HOLDS = Duration.ofMinutes(10);

  private final Errands errands;
  private final StandingDesk standings;
  private final NoticeDesk notices;
  private final ZoneId zone;
  private final Doing doing;

  Consenting(
      Errands errands, StandingDesk standings, NoticeDesk notices, ZoneId zone, Doing doing) {
    this.errands = errands;
    this.standings = standings;
    this.notices = notices;
    this.zone = zone;
    this.doing = doing;
  }

  /// Asks the person, who is told a code that they may read out to the helper.
  void ask(Errand one, Texts item, int days) {
    var now = doing.now();
    var until = LocalDate.ofInstant(now, zone).plusDays(days + 1L).atStartOfDay(zone).toInstant();
    var last = LocalDate.ofInstant(until, zone).minusDays(1);
    var helper = Objects.requireNonNull(one.helper());
    var scope =
        "本人授权帮办代办员%s，为办理“%s”填写和提交申请、补交材料、查看进度，至 %s 止。帮办员不能代为作出决定，每次使用本人身份都会记录并告知本人；本人可随时撤回。"
            .formatted(helper.name(), item.zh(), last);
    var code = Secret.draw(CODE_LENGTH);
    errands.ask(
        one, new Errand.Consent(scope, until, null, null), Secret.hash(code), now.plus(CODE_HOLDS));
    notices.tell(
        new Notice(
            Audience.account(one.account()),
            new Texts("帮办员请您授权", "A helper asks for your consent"),
            new Texts(
                "帮办员请您授权代办“%s”。可在“帮办代办”中同意，或把授权码 %s 告诉帮办员（10 分钟内有效）。不同意不用理会。"
                    .formatted(item.zh(), code),
                "A helper asks to see “%s” through for you. Consent under “Helpers”, or tell them the code %s within 10 minutes. Do nothing if you do not want it."
                    .formatted(item.en(), code)),
            null));
  }

  /// Opens what the consent opens; belongs into the caller's transaction.
  ///
  /// @param way `account`, `code` or `paper`
  void give(Errand one, String way, @Nullable UUID paper) {
    var consent = one.consent();
    var helper = one.helper();
    if (consent == null || helper == null || one.state() != Errand.State.ASSIGNED)
      throw HallProblems.state(
          "errand-not-asked",
          new Texts(
              "帮办员还没有请求授权，或已经授权。", "The helper has not asked for consent, or has it already."));
    var now = doing.now();
    if (!now.isBefore(consent.until()))
      throw HallProblems.state(
          "errand-consent-late",
          new Texts(
              "请求授权的期限已过，请帮办员重新请求。", "The time asked for is over; have the helper ask again."));
    var standing =
        standings.begin(
            inPlaceOf(helper),
            one.account(),
            Standing.Ground.HELPER,
            "errand:" + one.id(),
            Duration.between(now, consent.until()));
    errands.consent(one, way, standing.id(), paper, now);
    tellHelper(one, new Texts("本人已授权", "The consent was given"));
  }

  private static Caller inPlaceOf(Errand.Companion helper) {
    var account =
        new Account(helper.account(), "", Account.Kind.STAFF, helper.person(), helper.name(), null);
    return new Caller(null, account, null, java.util.List.of());
  }

  boolean takesCode(Errand one, String typed, Instant now) {
    return errands.takesCode(one, Secret.hash(typed), now);
  }

  void tellPerson(Errand one, String words) {
    notices.tell(
        new Notice(
            Audience.account(one.account()),
            new Texts("帮办员有回告", "Your helper has reported"),
            new Texts(words, words),
            one.number()));
  }

  void tellHelper(Errand one, Texts title) {
    var helper = one.helper();
    if (helper == null) return;
    var words = new Texts("帮办单：%s".formatted(one.name()), "Errand of %s".formatted(one.name()));
    notices.tell(new Notice(Audience.person(helper.person()), title, words, null));
  }
}
