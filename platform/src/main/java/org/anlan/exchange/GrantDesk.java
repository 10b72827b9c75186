package org.anlan.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.access.Scopes;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Grants are asked for by one person and decided by another, a head of the unit that keeps the library; both and the taking back stand in the
/// ledger.
@Service
class GrantDesk {

  private static final int LEAST_WHY = 4;
  private static final int MOST_WHY = 300;

  private final Grants grants;
  private final ReadingDesk.Tools tools;
  private final Scopes scopes;
  private final Ledger ledger;
  private final CommandLog log;

  GrantDesk(Grants grants, ReadingDesk.Tools tools, Scopes scopes, Ledger ledger, CommandLog log) {
    this.grants = grants;
    this.tools = tools;
    this.scopes = scopes;
    this.ledger = ledger;
    this.log = log;
  }

  /// The unit that the caller works for; everybody else is refused.
  static String unit(Caller caller) {
    caller.mustBeSignedIn();
    if (!caller.isStaff() || caller.post() == null) throw ExchangeProblems.notYours();
    return Objects.requireNonNull(caller.post()).unit().uscc();
  }

  /// The libraries that the caller's unit keeps.
  List<String> ownedBy(Caller caller) {
    var post = Objects.requireNonNull(caller.post());
    return tools.catalogue().listLibraries().stream()
        .filter(library -> post.unit().duties().contains(library.owner()))
        .map(Library::code)
        .toList();
  }

  Scope scope(Caller caller) {
    return scopes.ofStaff(caller);
  }

  record Made(UUID id) {}

  /// Somebody asks for their own unit, or for any where their unit keeps the library; once per command.
  @Transactional
  public UUID ask(Command command, Caller caller, GrantForms.Wish wish) {
    return log.once(command, caller.name(), Made.class, () -> new Made(ask(caller, wish))).id();
  }

  private UUID ask(Caller caller, GrantForms.Wish wish) {
    var own = unit(caller);
    if (!wish.unit().equals(own) && !ownedBy(caller).contains(wish.library().code()))
      throw ExchangeProblems.field(
          "unit", new Texts("只能为本单位申请。", "You can ask for your own unit only."));
    var account = Objects.requireNonNull(caller.account());
    var grant =
        new Grant(
            tools.ids().next(),
            wish.division(),
            wish.unit(),
            wish.library().code(),
            wish.fields(),
            wish.purpose(),
            wish.depth(),
            wish.whole(),
            wish.basis(),
            wish.from(),
            wish.to(),
            Grant.State.ASKED,
            new Grant.Asked(account.id(), account.name(), own, tools.now()),
            null);
    grants.add(grant, false);
    commit(grant, "asked", account.id(), null);
    return grant.id();
  }

  /// @param why needed to refuse
  @Transactional
  public void decide(Caller caller, UUID id, boolean approved, @Nullable String why) {
    var grant = owned(caller, id);
    if (grant.state() != Grant.State.ASKED) throw ExchangeProblems.grantMoved(grant.state());
    var account = Objects.requireNonNull(caller.account());
    if (account.id().equals(grant.asked().by())) throw ExchangeProblems.ownRequest();
    var state = approved ? Grant.State.APPROVED : Grant.State.REFUSED;
    end(grant, state, caller, approved ? optional(why) : reason(why));
  }

  /// By the keeper of the library, or by the unit that no longer needs it.
  @Transactional
  public void revoke(Caller caller, UUID id, @Nullable String why) {
    var own = unit(caller);
    var grant = get(caller, id);
    if (!grant.unit().equals(own) || !caller.has("supervisor")) mustKeep(caller, grant);
    if (grant.state() != Grant.State.APPROVED) throw ExchangeProblems.grantMoved(grant.state());
    end(grant, Grant.State.REVOKED, caller, reason(why));
  }

  private Grant owned(Caller caller, UUID id) {
    unit(caller);
    var grant = get(caller, id);
    mustKeep(caller, grant);
    return grant;
  }

  private Grant get(Caller caller, UUID id) {
    return grants
        .lock(id, ownedBy(caller), scope(caller))
        .orElseThrow(() -> new Absent(new Texts("数据授权", "grant"), id.toString()));
  }

  private void mustKeep(Caller caller, Grant grant) {
    if (keeps(caller, grant.library())) return;
    var duty = tools.catalogue().getLibrary(grant.library()).owner();
    throw ExchangeProblems.ownerOnly(tools.unitWith(duty));
  }

  /// Whether the caller decides on grants of a library.
  boolean keeps(Caller caller, String library) {
    return caller.has("supervisor") && ownedBy(caller).contains(library);
  }

  private void end(Grant grant, Grant.State state, Caller caller, @Nullable String why) {
    var account = Objects.requireNonNull(caller.account());
    grants.end(grant, state, new Grant.End(account.id(), account.name(), tools.now(), why));
    commit(grant, state.code(), account.id(), why);
  }

  private void commit(Grant grant, String act, @Nullable UUID by, @Nullable String why) {
    Map<String, @Nullable Object> event = new HashMap<>();
    event.put("act", act);
    event.put("by", by == null ? null : by.toString());
    event.put("unit", grant.unit());
    event.put("library", grant.library());
    event.put("fields", String.join(" ", grant.fields().stream().sorted().toList()));
    event.put("purpose", grant.purpose());
    event.put("depth", grant.depth().code());
    event.put("whole", grant.whole());
    event.put("from", grant.from().toString());
    event.put("to", grant.to().toString());
    event.put("why", why);
    ledger.commit("data-grant", "grant:" + grant.id(), event);
  }

  private static String reason(@Nullable String typed) {
    var why = typed == null ? "" : typed.strip();
    if (why.length() < LEAST_WHY || why.length() > MOST_WHY)
      throw ExchangeProblems.length("why", new Texts("理由", "The reason"), LEAST_WHY, MOST_WHY);
    return why;
  }

  private static @Nullable String optional(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : reason(typed);
  }
}
