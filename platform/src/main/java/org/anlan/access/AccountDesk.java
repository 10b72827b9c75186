package org.anlan.access;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anlan.access.Account.Kind;
import org.anlan.directory.Directory;
import org.anlan.directory.Person;
import org.anlan.http.Absent;
import org.anlan.http.Ids;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.otp.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the accounts: the system administrator makes, blocks and opens them; one for an administrator opens only when the security
/// administrator has approved it; the security administrator unlocks sign-ins and resets second factors. Nobody does it to the own account.
@Component
class AccountDesk {

  /// Who acts, from where.
  record By(Account administrator, Origin origin) {}

  /// An account just made or given a new password, which is told once.
  record Given(UUID account, String password) {}

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
  private static final int PASSWORD_BYTES = 10;

  private final AccountBook book;
  private final Accounts accounts;
  private final Directory directory;
  private final Tools tools;
  private final InstantSource machineClock;
  private final SecureRandom random = new SecureRandom();

  /// What is needed beside the stores.
  @Component
  record Tools(
      Passwords passwords,
      SecondFactors factors,
      SessionDesk sessions,
      WrongTries tries,
      Records records,
      Ids ids) {}

  AccountDesk(
      AccountBook book,
      Accounts accounts,
      Directory directory,
      Tools tools,
      InstantSource machineClock) {
    this.book = book;
    this.accounts = accounts;
    this.directory = directory;
    this.tools = tools;
    this.machineClock = machineClock;
  }

  /// @param kind staff, or one of the administrators
  record NewAccount(String login, String person, Kind kind) {}

  @Transactional
  public Given make(By by, NewAccount wish) {
    book.lock();
    var account = account(wish);
    var password = drawPassword();
    var waits = wish.kind().administers() ? by.administrator().id() : null;
    book.add(account, tools.passwords().hash(password), waits, machineClock.instant());
    record(RecordedAct.ACCOUNT_MADE, by, account, wish.kind().code());
    return new Given(account.id(), password);
  }

  /// The three of a new installation, before there is any administrator.
  @Transactional
  public Given makeFirst(NewAccount wish, Origin origin) {
    book.lock();
    var account = account(wish);
    var password = drawPassword();
    book.add(account, tools.passwords().hash(password), null, machineClock.instant());
    record(RecordedAct.ACCOUNT_MADE, new By(account, origin), account, wish.kind().code());
    return new Given(account.id(), password);
  }

  boolean hasAdministrators() {
    return book.hasAdministrators();
  }

  /// The same, and nobody else makes an account until the transaction ends.
  boolean hasAdministratorsForNow() {
    book.lock();
    return book.hasAdministrators();
  }

  private Account account(NewAccount wish) {
    var login = wish.login().strip().toLowerCase(Locale.ROOT);
    if (!LOGIN.matcher(login).matches())
      throw refused(
          "login-wrong",
          "login",
          "账号名为 3 至 40 个小写字母、数字、点或横线，而不是“%s”。",
          "A login has 3 to 40 small letters, digits, dots or dashes, not “%s”.",
          login);
    if (book.hasLogin(login))
      throw refused(
          "login-taken",
          "login",
          "账号名“%s”已被使用，请换一个。",
          "The login “%s” is taken; choose another.",
          login);
    var person = person(wish);
    return new Account(
        tools.ids().next(), login, wish.kind(), person.id(), person.name().zh(), person.phone());
  }

  /// Three administrators are three people: nobody is two of them.
  private Person person(NewAccount wish) {
    var person =
        directory
            .findPerson(wish.person().strip())
            .orElseThrow(() ->
                refused(
                    "person-unknown",
                    "person",
                    "通讯录里没有人员“%s”。",
                    "There is no person “%s” in the directory.",
                    wish.person()));
    var has = book.listKindsOf(person.id());
    if (wish.kind().administers() && has.stream().anyMatch(Kind::administers))
      throw refused(
          "administrator-twice",
          "person",
          "%s 已是管理员；三类管理员必须是三个人。",
          "%s is an administrator already; the three are three people.",
          person.name().zh());
    if (wish.kind() == Kind.STAFF && has.contains(Kind.STAFF))
      throw refused(
          "account-twice",
          "person",
          "%s 已有工作账号。",
          "%s has an account already.",
          person.name().zh());
    return person;
  }

  @Transactional
  public void decide(By by, UUID id, boolean approve) {
    var page = get(id);
    if (!page.awaits())
      throw refused(
          "account-decided",
          "account",
          "账号“%s”不在待批之列。",
          "The account “%s” waits for no approval.",
          page.account().login());
    notOwn(by, page.account());
    if (approve) book.approve(id);
    else book.block(id, "未获批准", machineClock.instant());
    record(
        approve ? RecordedAct.ACCOUNT_APPROVED : RecordedAct.ACCOUNT_REFUSED,
        by,
        page.account(),
        null);
  }

  /// Its sessions end at once.
  @Transactional
  public void block(By by, UUID id, String why) {
    var account = get(id).account();
    notOwn(by, account);
    book.block(id, why, machineClock.instant());
    tools.sessions().endAll(account, null);
    record(RecordedAct.ACCOUNT_BLOCKED, by, account, why);
  }

  @Transactional
  public void open(By by, UUID id) {
    var account = get(id).account();
    notOwn(by, account);
    book.open(id);
    record(RecordedAct.ACCOUNT_OPENED, by, account, null);
  }

  /// A password that opens nothing but the change of it.
  @Transactional
  public Given givePassword(By by, UUID id) {
    var account = get(id).account();
    notOwn(by, account);
    var password = drawPassword();
    accounts.changeSecret(id, tools.passwords().hash(password), true, machineClock.instant());
    tools.sessions().endAll(account, null);
    record(RecordedAct.PASSWORD_GIVEN, by, account, null);
    return new Given(id, password);
  }

  @Transactional
  public void unlock(By by, UUID id) {
    var account = get(id).account();
    tools.tries().free(account);
    record(RecordedAct.UNLOCKED, by, account, null);
  }

  /// For somebody whose telephone is gone: it is set up anew at the next sign-in.
  @Transactional
  public void resetFactor(By by, UUID id) {
    var account = get(id).account();
    notOwn(by, account);
    tools.factors().remove(id);
    tools.sessions().endAll(account, null);
    record(RecordedAct.FACTOR_RESET, by, account, null);
  }

  private AccountBook.Page get(UUID id) {
    return book.find(id, machineClock.instant())
        .orElseThrow(() -> new Absent(new Texts("账号", "account"), id.toString()));
  }

  private static void notOwn(By by, Account account) {
    if (by.administrator().id().equals(account.id()))
      throw refused(
          "own-account",
          "account",
          "不能对自己的账号“%s”这样做，请另一位管理员办理。",
          "Not to your own account “%s”; another administrator does it.",
          account.login());
  }

  private void record(RecordedAct act, By by, Account account, @Nullable String words) {
    tools
        .records()
        .add(
            new Records.Entry(
                act,
                by.administrator().id(),
                "account:" + account.id(),
                words,
                by.origin().address()));
  }

  private String drawPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base32.text(bytes).toLowerCase(Locale.ROOT);
  }

  private static Problem refused(String slug, String field, String zh, String en, String value) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, slug, new Texts("不能这样办理", "This cannot be done"))
        .saying(new Texts(zh, en).with(value))
        .at(field);
  }
}
