package org.anlan.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.anlan.access.Caller;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where people say how they want to be told, and prove that a mail address is theirs.
@Service
class PreferenceDesk {

  private static final Duration CODE_LIFE = Duration.ofMinutes(30);
  private static final int MOST_TRIES = 5;
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final Preferences preferences;
  private final Occasions occasions;
  private final Gateways gateways;
  private final Outbox outbox;
  private final Clocks clocks;
  private final SecureRandom random = new SecureRandom();

  PreferenceDesk(
      Preferences preferences,
      Occasions occasions,
      Gateways gateways,
      Outbox outbox,
      Clocks clocks) {
    this.preferences = preferences;
    this.occasions = occasions;
    this.gateways = gateways;
    this.outbox = outbox;
    this.clocks = clocks;
  }

  Preference of(Caller caller) {
    return preferences.find(caller.name()).orElseGet(() -> fresh(caller, Wishes.NONE));
  }

  private static Preference fresh(Caller caller, Wishes wishes) {
    var account = Objects.requireNonNull(caller.account());
    var person = account.person();
    return new Preference(
        caller.name(), person == null ? null : "person:" + person, account.phone(), null, wishes);
  }

  @Transactional
  void save(Caller caller, Wishes wishes) {
    for (var code : wishes.unwanted()) {
      var occasion = occasions.find(code).orElseThrow(() -> NoticeProblems.occasionUnknown(code));
      if (!occasion.mayUnsubscribe()) throw NoticeProblems.mustStay(occasion);
    }
    preferences.put(fresh(caller, wishes), clocks.business());
  }

  /// Sends a code to the address; it becomes theirs when the code comes back.
  @Transactional
  void askMail(Caller caller, String typed) {
    var mail = typed.strip();
    if (!MAIL.matcher(mail).matches()) throw NoticeProblems.addressWrong("mail");
    var demo = DemoAddresses.refusal(mail);
    if (demo.isPresent()) throw NoticeProblems.demoAddress(demo.get(), "mail");
    if (!gateways.has(Channel.MAIL)) throw NoticeProblems.channelOff(Channel.MAIL);
    var code = "%06d".formatted(random.nextInt(1_000_000));
    preferences.put(of(caller), clocks.business());
    var until = clocks.machine().plus(CODE_LIFE);
    preferences.waitFor(caller.name(), new Preferences.Pending(mail, hash(caller, code), until, 0));
    outbox.post(
        occasions.get("mail-code"),
        Channel.MAIL,
        new Receiver(caller.name(), mail),
        Map.of("code", new Texts(code, code)));
  }

  /// A wrong code counts although it is refused, so this transaction commits then as well.
  @Transactional(noRollbackFor = Problem.class)
  void confirmMail(Caller caller, String code) {
    var pending = preferences.findPending(caller.name()).orElseThrow(NoticeProblems::codeGone);
    var late = clocks.machine().isAfter(pending.until());
    if (late || pending.tries() >= MOST_TRIES) throw NoticeProblems.codeGone();
    if (!same(pending.hash(), hash(caller, code.strip()))) {
      preferences.countTry(caller.name());
      throw NoticeProblems.codeWrong(MOST_TRIES - pending.tries() - 1);
    }
    preferences.setMail(caller.name(), pending.mail());
  }

  @Transactional
  void forgetMail(Caller caller) {
    preferences.setMail(caller.name(), null);
  }

  private static String hash(Caller caller, String code) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest((caller.name() + " " + code).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static boolean same(@Nullable String kept, String given) {
    return kept != null && MessageDigest.isEqual(kept.getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
