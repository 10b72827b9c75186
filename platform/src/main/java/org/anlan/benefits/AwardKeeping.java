package org.anlan.benefits;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Account;
import org.anlan.access.Identities;
import org.anlan.http.Audience;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.notices.Notice;
import org.anlan.notices.NoticeDesk;
import org.anlan.rules.benefits.AwardState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Moves awards on, and keeps of each step who did it, in the store and in the ledger; tells whoever is paid.
@Component
class AwardKeeping {

  static final String PLATFORM = "平台 the platform";

  /// Who moves it.
  record Mover(@Nullable UUID account, String name, Instant at) {
    static Mover of(Account account, Instant at) {
      return new Mover(account.id(), account.name(), at);
    }

    static Mover platform(Instant at) {
      return new Mover(null, PLATFORM, at);
    }
  }

  private final Awards awards;
  private final Ledger ledger;
  private final NoticeDesk notices;
  private final Identities identities;

  AwardKeeping(Awards awards, Ledger ledger, NoticeDesk notices, Identities identities) {
    this.awards = awards;
    this.ledger = ledger;
    this.notices = notices;
    this.identities = identities;
  }

  void add(Award award, Mover by) {
    awards.add(award, by.at());
    keep(award, by, null);
  }

  Award move(Award award, AwardState next, Mover by, @Nullable String words) {
    return move(award, next, by, words, null);
  }

  /// @param why told to whoever it is about
  Award move(Award award, AwardState next, Mover by, @Nullable String words, @Nullable Texts why) {
    var moved = award.in(next, why);
    awards.save(moved, by.at());
    keep(moved, by, words);
    return moved;
  }

  void takeBack(Award award, Mover by) {
    awards.save(award, by.at());
    var why = award.reason();
    keep(award, by, why == null ? null : why.zh());
  }

  /// Not moved, but with a reason why not.
  void hold(Award award, Mover by, Texts why) {
    awards.save(award.held(why), by.at());
  }

  private void keep(Award award, Mover by, @Nullable String words) {
    awards.note(award, new Awards.Step(by.at(), award.state(), by.account(), by.name(), words));
    Map<String, @Nullable Object> event = new HashMap<>();
    event.put("state", award.state().code());
    event.put("policy", award.of().policy());
    event.put("version", award.of().version());
    event.put("row", award.decided().row());
    event.put("fen", award.fen());
    event.put("list", award.list());
    event.put("by", by.account() == null ? null : by.account().toString());
    event.put("document", award.document());
    ledger.commit("benefit-award", "award:" + award.id(), event);
  }

  /// In the app of everybody who acts for the payee.
  void tell(Award award, Texts title, Texts words) {
    for (var account : identities.listAccountsOf(award.who().payee()))
      notices.tell(new Notice(Audience.account(account), title, words, null));
  }
}
