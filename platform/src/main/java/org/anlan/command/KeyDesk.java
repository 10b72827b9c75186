package org.anlan.command;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Account;
import org.anlan.access.Origin;
import org.anlan.access.RecordedAct;
import org.anlan.access.Records;
import org.anlan.http.Absent;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Issues keys to the apps of others and withdraws them; each act is on record and in the ledger.
@Component
class KeyDesk {

  /// Who acts, from where.
  record By(Account administrator, Origin origin) {}

  /// To whom a key is to be issued.
  record Wish(String name, String contact, int perMinute) {}

  /// A key just issued; its secret is told once.
  record Issued(ApiKey key, Secret secret) {}

  private final ApiKeys keys;
  private final Records records;
  private final Ids ids;
  private final InstantSource machineClock;
  private final SecureRandom random = new SecureRandom();

  KeyDesk(ApiKeys keys, Records records, Ids ids, InstantSource machineClock) {
    this.keys = keys;
    this.records = records;
    this.ids = ids;
    this.machineClock = machineClock;
  }

  List<ApiKey> list() {
    return keys.list();
  }

  @Transactional
  public Issued issue(By by, Wish wish) {
    var secret = Secret.draw(random);
    var key = key(secret, wish, Optional.of(by.administrator().id()));
    keys.add(key, secret.hash());
    record(RecordedAct.KEY_ISSUED, by, key);
    return new Issued(key, secret);
  }

  /// The key that a demo tells everybody. Nothing happens where it is there already, or was withdrawn.
  @Transactional
  public void provideDemo(String text) {
    var secret = new Secret(text);
    var wish = new Wish("演示密钥 Demo key", "", 600);
    keys.add(key(secret, wish, Optional.empty()), secret.hash());
  }

  private ApiKey key(Secret secret, Wish wish, Optional<UUID> by) {
    return new ApiKey(
        ids.next(),
        secret.tail(),
        wish.name(),
        wish.contact(),
        wish.perMinute(),
        by.isEmpty(),
        machineClock.instant(),
        by.orElse(null),
        null,
        0,
        null);
  }

  /// It opens nothing from now on; a second time changes nothing.
  @Transactional
  public ApiKey withdraw(By by, UUID id) {
    if (keys.withdraw(id, machineClock.instant())) record(RecordedAct.KEY_WITHDRAWN, by, get(id));
    return get(id);
  }

  private ApiKey get(UUID id) {
    return keys.find(id).orElseThrow(() -> new Absent(new Texts("密钥", "key"), id.toString()));
  }

  private void record(RecordedAct act, By by, ApiKey key) {
    records.add(
        new Records.Entry(
            act,
            by.administrator().id(),
            "key:" + key.id(),
            key.name() + " …" + key.tail(),
            by.origin().address()));
  }
}
