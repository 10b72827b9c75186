package org.anlan.access;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.anlan.access.OutsideProvider.Identity;
import org.anlan.access.OutsideProvider.Journey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signing in by the provider outside. Whoever comes back and is linked is in, but for a second factor that his account needs; a stranger
/// links himself by signing in here once; nobody is made an account of by coming from there.
@Component
class OutsideDesk {

  private static final Logger LOG = LoggerFactory.getLogger(OutsideDesk.class);

  /// A browser on its way there.
  record Begun(Token cookie, URI to) {}

  /// What came of coming back.
  sealed interface Back {
    record Known(Account account, String to) implements Back {}

    /// Proved who he is there, and is nobody here yet.
    record Stranger(String to) implements Back {}

    /// @param cause `late`, `refused` or `blocked`
    record Refused(String cause) implements Back {}
  }

  private final OutsideProvider provider;
  private final OutsideLinks links;
  private final Accounts accounts;
  private final Records records;
  private final SecureRandom random = new SecureRandom();

  OutsideDesk(OutsideProvider provider, OutsideLinks links, Accounts accounts, Records records) {
    this.provider = provider;
    this.links = links;
    this.accounts = accounts;
    this.records = records;
  }

  /// @param to where the browser goes on after it is signed in
  /// @return empty when the provider cannot be reached
  Optional<Begun> begin(String to, URI back) {
    var journey = new Journey(new State(), new Nonce(), new CodeVerifier(), to);
    var cookie = Token.random(random);
    try {
      var asked = provider.ask(journey, back);
      links.begin(cookie, journey);
      return Optional.of(new Begun(cookie, asked));
    } catch (IOException | GeneralException e) {
      LOG.warn("The provider of identities outside cannot be asked: {}", e.toString());
      return Optional.empty();
    }
  }

  /// No transaction is open while the provider is asked.
  Back comeBack(Token cookie, @Nullable String state, @Nullable String code, URI back) {
    var journey = links.take(cookie).filter(one -> same(one.state().getValue(), state));
    if (journey.isEmpty()) return new Back.Refused("late");
    if (code == null || code.isBlank()) return new Back.Refused("refused");
    return switch (provider.redeem(new AuthorizationCode(code), journey.get(), back)) {
      case OutsideProvider.Told.Known(var identity) -> known(cookie, identity, journey.get().to());
      case OutsideProvider.Told.Refused(var cause) -> {
        LOG.warn("An identity from outside was not believed: {}", cause);
        yield new Back.Refused("refused");
      }
    };
  }

  private static boolean same(String sent, @Nullable String came) {
    return came != null && MessageDigest.isEqual(Token.sha256(sent), Token.sha256(came));
  }

  private Back known(Token cookie, Identity identity, String to) {
    var linked = links.findAccount(identity);
    if (linked.isPresent())
      return accounts
          .findOpen(linked.get())
          .<Back>map(account -> new Back.Known(account, to))
          .orElseGet(() -> new Back.Refused("blocked"));
    var matched =
        Optional.ofNullable(identity.login())
            .flatMap(accounts::findOpen)
            .map(Accounts.Locked::account);
    if (matched.isPresent()) {
      link(matched.get(), identity, Origin.now());
      return new Back.Known(matched.get(), to);
    }
    links.keep(cookie, identity);
    return new Back.Stranger(to);
  }

  /// Links who came back in this browser with the account that signed in after it.
  ///
  /// @return false when nobody waits
  @Transactional
  public boolean linkKept(Token cookie, Account account, Origin origin) {
    var identity = links.takeKept(cookie);
    identity.ifPresent(one -> link(account, one, origin));
    return identity.isPresent();
  }

  private void link(Account account, Identity identity, Origin origin) {
    links.link(identity, account.id());
    record(RecordedAct.OUTSIDE_LINKED, account, identity.issuer(), origin);
  }

  @Transactional
  public void unlink(Account account, Origin origin) {
    if (links.unlinkAll(account.id()) > 0)
      record(RecordedAct.OUTSIDE_UNLINKED, account, null, origin);
  }

  private void record(RecordedAct act, Account account, @Nullable String words, Origin origin) {
    records.add(
        new Records.Entry(act, account.id(), "account:" + account.id(), words, origin.address()));
  }
}
