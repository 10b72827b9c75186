package org.anlan.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Ids;
import org.anlan.rules.codes.CitizenId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody fill in for somebody else 代为填写, and keeps each use for the person to see (个人信息保护法 art. 44, 45). A person without an
/// account gets one that nobody can sign in to until its owner proves who they are.
@Service
public class StandingDesk {

  /// The header by which a request is made in the name of somebody else.
  public static final String HEADER = "Anlan-Standing-In";

  /// Who stands at the counter, as their identity card says.
  public record Person(String name, CitizenId id, @Nullable String phone) {}

  private static final int SECRET_BYTES = 32;

  private final Standings standings;
  private final Accounts accounts;
  private final Identities identities;
  private final Tools tools;
  private final SecureRandom random = new SecureRandom();

  /// What is needed beside the stores.
  @Component("toolsOfStandings")
  record Tools(Passwords passwords, Ids ids, InstantSource machineClock) {}

  StandingDesk(Standings standings, Accounts accounts, Identities identities, Tools tools) {
    this.standings = standings;
    this.accounts = accounts;
    this.identities = identities;
    this.tools = tools;
  }

  /// The account that acts for a person; one is made where there is none.
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID accountOf(Person person) {
    return identities.listAccountsOf(person.id().text()).stream()
        .filter(one -> accounts.get(one).kind() == Account.Kind.CITIZEN)
        .findFirst()
        .orElseGet(() -> make(person));
  }

  /// The account of a person whose name and number both stand there as they were typed. Whoever asks must not learn from the answer whether there is
  /// one.
  public Optional<UUID> find(String name, CitizenId id) {
    return identities.listAccountsOf(id.text()).stream()
        .map(accounts::get)
        .filter(one -> one.kind() == Account.Kind.CITIZEN && one.name().equals(name))
        .map(Account::id)
        .findFirst();
  }

  private UUID make(Person person) {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var secret = tools.passwords().hash(Base64.getEncoder().encodeToString(bytes));
    var id = tools.ids().next();
    var login = "walk-in." + id;
    var account = new Account(id, login, Account.Kind.CITIZEN, null, person.name(), person.phone());
    var now = tools.machineClock().instant();
    accounts.put(account, secret, now);
    identities.put(login, List.of(new Identity(Identity.Kind.PERSON, person.id().text())), now);
    return id;
  }

  /// @param reference what it rests on, such as `errand:…`
  @Transactional(propagation = Propagation.MANDATORY)
  public Standing begin(
      Caller by, UUID account, Standing.Ground ground, String reference, Duration lasts) {
    var now = tools.machineClock().instant();
    var own = Objects.requireNonNull(by.account(), "somebody who signed in").id();
    var one =
        new Standing(
            tools.ids().next(), own, account, ground, reference, now, now.plus(lasts), null);
    standings.add(one);
    standings.use(tools.ids().next(), one.id(), "begin", now);
    return one;
  }

  /// What may be touched under it from now on.
  @Transactional(propagation = Propagation.MANDATORY)
  public void allow(Standing one, String thing) {
    standings.allow(one.id(), thing);
  }

  public boolean isAllowed(Standing one, String thing) {
    return standings.isAllowed(one.id(), thing);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void end(UUID standing) {
    standings.end(standing, tools.machineClock().instant());
  }

  /// One by which the caller fills in, as long as it holds.
  public Optional<Standing> find(Caller by, UUID id) {
    if (!by.signedIn()) return Optional.empty();
    return standings.find(by, id).filter(one -> one.holds(tools.machineClock().instant()));
  }

  /// The person, for a desk that does something in their name; each time is a use. There is no browser of theirs.
  public Caller inNameOf(Standing one, String act) {
    return person(one, act, null);
  }

  /// The same for a request: what is handed in belongs to the person and, until then, to this filling in, and never to the browser of who
  /// fills in.
  Caller inNameOfBy(Standing one, String act) {
    return person(one, act, one.id());
  }

  /// Whether the caller fills in for somebody now and may touch this for them.
  public boolean reaches(Caller by, String thing) {
    return by.signedIn() && standings.reaches(by, thing, tools.machineClock().instant());
  }

  /// Whether the caller is a person in whose name a relative makes this request: what is not of the draft is not theirs to see.
  public boolean isByFamily(Caller caller) {
    var session = caller.session();
    return session != null && standings.isFamily(session);
  }

  private Caller person(Standing one, String act, @Nullable UUID session) {
    standings.use(tools.ids().next(), one.id(), act, tools.machineClock().instant());
    return new Caller(session, accounts.get(one.account()), null, List.of());
  }

  /// An account as the person it belongs to, for showing them on their own slip what was written for them.
  public Caller whoIs(UUID account) {
    return new Caller(null, accounts.get(account), null, List.of());
  }

  /// Who filled in for the caller, newest first.
  public List<Standing> listOf(Caller person) {
    person.mustBeSignedIn();
    return standings.listOf(person);
  }

  public List<Standing.Use> listUses(Caller person, UUID standing) {
    return standings.listUses(person, standing);
  }

  /// Where a short message for an account goes.
  public @Nullable String phoneOf(UUID account) {
    return accounts.get(account).phone();
  }

  /// What an account is called, for the page of whoever fills in for it or was filled in for.
  public String nameOf(UUID account) {
    return accounts.get(account).name();
  }
}
