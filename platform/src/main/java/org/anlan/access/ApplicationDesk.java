package org.anlan.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.AccountDesk.By;
import org.anlan.http.Absent;
import org.anlan.http.Ids;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.otp.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the applications: the system administrator makes, changes, blocks and opens them; each act is on record and in the ledger.
@Component
class ApplicationDesk {

  /// What the administrator wants of one.
  record Wish(
      Texts name,
      List<String> redirects,
      List<String> farewells,
      List<String> scopes,
      boolean confidential,
      boolean trusted) {}

  /// One just made or given a new secret, which is told once.
  record Given(Application application, @Nullable String secret) {}

  private static final int MOST_ADDRESSES = 10;
  private static final int MOST_LENGTH = 300;
  private static final int MOST_NAME = 60;
  private static final int CLIENT_BYTES = 10;
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Applications applications;
  private final SignOns signOns;
  private final Records records;
  private final Ids ids;
  private final InstantSource machineClock;
  private final SecureRandom random = new SecureRandom();

  ApplicationDesk(
      Applications applications,
      SignOns signOns,
      Records records,
      Ids ids,
      InstantSource machineClock) {
    this.applications = applications;
    this.signOns = signOns;
    this.records = records;
    this.ids = ids;
    this.machineClock = machineClock;
  }

  List<Application> list() {
    return applications.list();
  }

  Application get(UUID id) {
    return applications
        .find(id)
        .orElseThrow(() -> new Absent(new Texts("接入应用", "application"), id.toString()));
  }

  @Transactional
  public Given make(By by, Wish wish) {
    var bytes = new byte[CLIENT_BYTES];
    random.nextBytes(bytes);
    var one = application(ids.next(), Base32.text(bytes).toLowerCase(Locale.ROOT), wish);
    var secret = wish.confidential() ? Token.random(random) : null;
    applications.add(one, secret == null ? null : secret.hash(), by.administrator().id());
    record(RecordedAct.APPLICATION_MADE, by, one);
    return new Given(one, secret == null ? null : secret.text());
  }

  /// Whether it has a secret stays as it is.
  @Transactional
  public Application change(By by, UUID id, Wish wish) {
    var before = get(id);
    applications.change(application(id, before.clientId(), wish));
    var after = get(id);
    record(RecordedAct.APPLICATION_CHANGED, by, after);
    return after;
  }

  /// The old secret opens nothing from now on.
  @Transactional
  public Given renewSecret(By by, UUID id) {
    var one = get(id);
    if (!one.confidential())
      throw refused(
          "application-public",
          "secret",
          one.name().zh(),
          "“%s”在浏览器或手机里运行，没有密钥。",
          "“%s” runs in a browser or on a telephone and has no secret.");
    var secret = Token.random(random);
    applications.changeSecret(id, secret.hash());
    record(RecordedAct.APPLICATION_SECRET, by, one);
    return new Given(one, secret.text());
  }

  /// Nobody signs in there any more, and who is signed in there gets no new token.
  @Transactional
  public void block(By by, UUID id) {
    applications.block(id, machineClock.instant());
    signOns.endAllIn(id);
    record(RecordedAct.APPLICATION_BLOCKED, by, get(id));
  }

  @Transactional
  public void open(By by, UUID id) {
    applications.block(id, null);
    record(RecordedAct.APPLICATION_OPENED, by, get(id));
  }

  /// Somebody takes back what he agreed to; the application's tokens of him end.
  @Transactional
  public boolean withdraw(Account account, UUID id, Origin origin) {
    var was = applications.removeConsent(id, account.id());
    signOns.endAll(account.id(), id);
    if (was)
      records.add(
          new Records.Entry(
              RecordedAct.CONSENT_ENDED,
              account.id(),
              "application:" + id,
              null,
              origin.address()));
    return was;
  }

  private Application application(UUID id, String clientId, Wish wish) {
    var name = wish.name();
    if (name.zh().length() > MOST_NAME || name.en().length() > MOST_NAME)
      throw refused(
          "name-long",
          "name",
          String.valueOf(MOST_NAME),
          "名称不超过 %s 个字。",
          "The name has at most %s signs.");
    return new Application(
        id,
        clientId,
        name,
        addresses("redirects", wish.redirects()),
        wish.farewells().isEmpty() ? List.of() : addresses("farewells", wish.farewells()),
        scopes(wish.scopes()),
        wish.confidential(),
        wish.trusted(),
        machineClock.instant(),
        null);
  }

  private static Set<Reach> scopes(List<String> codes) {
    var scopes = EnumSet.of(Reach.OPENID);
    for (var code : codes)
      scopes.add(
          Reach.find(code)
              .orElseThrow(() ->
                  refused(
                      "scope-unknown",
                      "scopes",
                      code,
                      "没有信息范围“%s”，可用的是 openid、profile、phone、post。",
                      "There is no scope “%s”; there are openid, profile, phone and post.")));
    return scopes;
  }

  /// Compared sign by sign later on, so what is written here must be whole: https, or this machine's own address while something is built;
  /// no pattern, no fragment.
  private static List<String> addresses(String field, List<String> given) {
    var addresses = new ArrayList<String>();
    for (var one : given) if (!one.isBlank()) addresses.add(one.strip());
    if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES)
      throw refused(
          "addresses-count",
          field,
          String.valueOf(MOST_ADDRESSES),
          "请填写 1 到 %s 个地址。",
          "Give between 1 and %s addresses.");
    for (var one : addresses)
      if (!acceptable(one))
        throw refused(
            "address-unfit",
            field,
            one,
            "地址“%s”不能用：须是完整的 https 地址（本机调试可用 http://localhost），不带通配符、用户名和 # 部分。",
            "The address “%s” will not do: a whole https address (http://localhost for trying out), without patterns, user names or a # part.");
    return List.copyOf(addresses);
  }

  private static boolean acceptable(String address) {
    if (address.length() > MOST_LENGTH || address.contains("*")) return false;
    try {
      var uri = new URI(address);
      var host = uri.getHost();
      if (host == null || uri.getFragment() != null || uri.getUserInfo() != null) return false;
      return "https".equals(uri.getScheme())
          || "http".equals(uri.getScheme()) && OWN_MACHINE.contains(host);
    } catch (URISyntaxException notOne) {
      return false;
    }
  }

  private void record(RecordedAct act, By by, Application one) {
    records.add(
        new Records.Entry(
            act,
            by.administrator().id(),
            "application:" + one.id(),
            one.name().zh() + " " + String.join(" ", one.redirects()),
            by.origin().address()));
  }

  private static Problem refused(String slug, String field, String value, String zh, String en) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, slug, new Texts("不能这样登记", "It cannot be kept so"))
        .saying(new Texts(zh, en).with(value))
        .at(field);
  }
}
