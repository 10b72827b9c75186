package org.anlan.applications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.access.StandingDesk;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Audience;
import org.anlan.http.Texts;
import org.anlan.notices.NoticeDesk;
import org.anlan.notices.Occurrence;
import org.anlan.notices.Receiver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the two of a mandate what happened, in the app and by short message: whoever does not use the app as well must learn of it (个人信息保护法
/// art. 17). Who has no account is told nothing, and who asked does not learn that.
@Component
class FamilyTelling {

  private final NoticeDesk notices;
  private final StandingDesk standings;
  private final FamilyRules rules;

  FamilyTelling(NoticeDesk notices, StandingDesk standings, FamilyRules rules) {
    this.notices = notices;
    this.standings = standings;
    this.rules = rules;
  }

  /// A relative asks; the person may agree in their account or read out the code.
  void asked(Mandate one, String code) {
    var account = one.principal().account();
    if (account == null) return;
    var name = one.proxy().name();
    tell(
        "family-code",
        account,
        Map.of("who", same(name), "masked", same(Masking.name(name)), "code", same(code)),
        null);
  }

  void offered(Mandate one) {
    var name = one.principal().name();
    news(
        one.proxy(),
        new Texts(name + "请您代办", name + " asks you to apply for them"),
        new Texts(
            "%s想请您替其网上办事，到 %s 止。请在“亲友代办”中答复。".formatted(name, rules.lastDay(one)),
            "%s would like you to apply for them until %s. Answer under “Family proxies”."
                .formatted(name, rules.lastDay(one))));
  }

  void agreed(Mandate one) {
    var to = one.proxy().name();
    var of = one.principal().name();
    news(
        one.principal(),
        new Texts("亲友代办已生效", "A family proxy may act now"),
        new Texts(
            "%s可以替您办事了，到 %s 止。每次使用都会记录；在“亲友代办”中可随时收回。".formatted(to, rules.lastDay(one)),
            "%s may apply for you until %s. Each use is written down; take it back at any time under “Family proxies”."
                .formatted(to, rules.lastDay(one))));
    news(
        one.proxy(),
        new Texts("可以替家人办事了", "You may apply for a relative now"),
        new Texts(
            "您可以替%s办事，到 %s 止。申请时在“为谁办”里选择。".formatted(of, rules.lastDay(one)),
            "You may apply for %s until %s. Choose them when you begin an application."
                .formatted(of, rules.lastDay(one))));
  }

  /// @param by who ended it; the other one is told
  void ended(Mandate one, Mandate.Side by) {
    var name = one.of(by).name();
    news(
        one.of(by.other()),
        new Texts("亲友代办已结束", "A family proxy has ended"),
        new Texts("%s结束了亲友代办。".formatted(name), "%s has ended it.".formatted(name)));
  }

  void filed(Mandate one, Application of) {
    var account = one.principal().account();
    if (account == null) return;
    var name = one.proxy().name();
    tell(
        "family-news",
        account,
        Map.of(
            "title",
            new Texts("家人替您提交了申请", "A relative has applied for you"),
            "words",
            new Texts(
                "%s替您提交了“%s”。如果不是您的意思，可撤回申请，并在“亲友代办”中收回授权。".formatted(name, of.name().zh()),
                "%s has handed in “%s” for you. If you do not want it, withdraw it and take the mandate back under “Family proxies”."
                    .formatted(name, of.name().en()))),
        of.number());
  }

  /// What was missing or was to follow has come in; the person is told where a relative handed it in.
  void completed(Caller person, CaseNumber number) {
    if (!standings.isByFamily(person)) return;
    var account = Objects.requireNonNull(person.account()).id();
    tell(
        "family-news",
        account,
        Map.of(
            "title",
            new Texts("家人替您补交了材料", "A relative handed in what was missing"),
            "words",
            new Texts(
                "替您代办的家人补正或补交了一件申请的内容，可在进度中查看。",
                "A relative has corrected or completed an application for you; its progress shows it.")),
        number);
  }

  private void news(Mandate.Party to, Texts title, Texts words) {
    var account = to.account();
    if (account != null) tell("family-news", account, Map.of("title", title, "words", words), null);
  }

  private void tell(
      String occasion, UUID account, Map<String, Texts> values, @Nullable CaseNumber number) {
    var receivers = List.of(Receiver.account(account, standings.phoneOf(account)));
    notices.tell(
        new Occurrence(
            occasion,
            Audience.account(account),
            receivers,
            values,
            number == null ? null : number.text()));
  }

  private static Texts same(String text) {
    return new Texts(text, text);
  }
}
