package org.anlan.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.http.Problem;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Who may come in by the doors for apps, and how often: everybody may read, only a key may write. Requests without a key count by address, those
/// with one by the key and its own limit.
@Component
final class Gate {

  private static final int READS_AT_ONCE = 600;
  private static final Duration ONE_MORE_READ = Duration.ofMillis(100);
  private static final int WRONG_KEYS_AT_ONCE = 20;
  private static final Duration ONE_MORE_WRONG_KEY = Duration.ofSeconds(3);

  private static final Fault NO_KEY =
      Fault.forbidden(
          "缺少 api_key。请在表单中附上密钥；密钥由本市系统管理员发放，联系方式见 discovery。",
          "The api_key is missing. Send your key with the form; the city's system administrator issues it, discovery says how.");
  private static final Fault WRONG_KEY =
      Fault.forbidden(
          "api_key 无效或已收回。请核对密钥，或按 discovery 中的方式申请。",
          "The api_key is invalid or was withdrawn. Check it, or ask for one as discovery says.");
  private static final Fault TOO_MANY =
      new Fault(
          429, new Texts("请求过于频繁，请在 %s 秒后再试。", "Too many requests; try again in %s seconds."));

  private final ApiKeys keys;
  private final GeoReport report;
  private final Rates rates;
  private final InstantSource machineClock;
  private final Rate reads;
  private final Rate wrongKeys;
  private final Map<Integer, Rate> byKey = new ConcurrentHashMap<>();

  Gate(ApiKeys keys, GeoReport report, Rates rates, InstantSource machineClock) {
    this.keys = keys;
    this.report = report;
    this.rates = rates;
    this.machineClock = machineClock;
    this.reads = rates.limit(READS_AT_ONCE, ONE_MORE_READ);
    this.wrongKeys = rates.limit(WRONG_KEYS_AT_ONCE, ONE_MORE_WRONG_KEY);
  }

  /// For whoever reads: a key is not needed, but one that is given must be right. Asks for the city's name as well.
  ///
  /// @return whose key it is
  Optional<ApiKey> read(Asked asked) {
    var given = asked.find("api_key");
    if (given.isPresent()) {
      var key = admit(asked, given.get());
      report.check(asked);
      return Optional.of(key);
    }
    take(reads, asked.from());
    report.check(asked);
    return Optional.empty();
  }

  /// For whoever writes.
  ApiKey write(Asked asked) {
    var key = admit(asked, asked.find("api_key").orElseThrow(() -> Faulty.of(NO_KEY)));
    report.check(asked);
    return key;
  }

  private ApiKey admit(Asked asked, String text) {
    var key = keys.findByHash(new Secret(text).hash()).filter(this::opens);
    if (key.isEmpty()) {
      take(wrongKeys, asked.from());
      throw Faulty.of(WRONG_KEY);
    }
    var limit = byKey.computeIfAbsent(key.get().perMinute(), this::perMinute);
    take(limit, key.get().id().toString());
    keys.count(key.get().id(), machineClock.instant());
    return key.get();
  }

  /// A demo's key was told to everybody, so it opens nothing where the platform is no demo, whatever its database came from.
  private boolean opens(ApiKey key) {
    return key.withdrawnAt() == null && (!key.demo() || report.isDemo());
  }

  private Rate perMinute(int many) {
    return rates.limit(many, Duration.ofMillis(Math.max(1, 60_000 / many)));
  }

  private static void take(Rate rate, String who) {
    var wait = rate.tryTake(who);
    if (!wait.isZero()) throw Faulty.later(TOO_MANY.with(Problem.seconds(wait)), wait);
  }
}
