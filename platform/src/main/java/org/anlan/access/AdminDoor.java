package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Account.Kind;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the system administrator keeps accounts, and the security administrator approves those of administrators, unlocks sign-ins and
/// resets second factors.
@RestController
@RequestMapping("/api/access/accounts")
class AdminDoor {

  /// @param kind `staff`, `system-admin`, `security-admin` or `audit-admin`
  record AccountForm(@Nullable String login, @Nullable String person, @Nullable String kind) {}

  record WhyForm(@Nullable String why) {}

  record DecisionForm(boolean approve) {}

  /// @param posts what the person works in today
  /// @param awaits not approved yet by the other administrator
  record KeptAccountView(
      UUID id,
      String login,
      String name,
      String kind,
      String kindText,
      String kindTextEn,
      @Nullable String person,
      List<MeView.PostView> posts,
      Instant made,
      @Nullable Instant blocked,
      @Nullable String blockedWhy,
      boolean awaits,
      boolean secondFactor,
      int sessions) {}

  /// @param password opens only the change of it; told once
  record GivenView(UUID account, String password) {}

  /// @param opens when the next try is allowed
  record LockedView(
      UUID account, String login, String name, int tries, Instant last, Instant opens) {}

  private final AccountDesk desk;
  private final AccountBook book;
  private final HeldPosts posts;
  private final WrongTries tries;
  private final InstantSource machineClock;

  AdminDoor(
      AccountDesk desk,
      AccountBook book,
      HeldPosts posts,
      WrongTries tries,
      InstantSource machineClock) {
    this.desk = desk;
    this.book = book;
    this.posts = posts;
    this.tries = tries;
    this.machineClock = machineClock;
  }

  @GetMapping
  Page<KeptAccountView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    eitherOf(caller);
    var most = Page.limit(limit, 20, 100);
    var words = q == null ? "" : q.strip();
    var rows = book.list(words, Cursor.parse(after, 1), most, machineClock.instant());
    return Page.of(rows, most, AccountBook::cursor).map(this::view);
  }

  @PostMapping
  GivenView make(Caller caller, @RequestBody AccountForm form, HttpServletRequest request) {
    var by = by(caller, Kind.SYSTEM_ADMIN, request);
    var wish =
        new AccountDesk.NewAccount(
            AccessDoor.given(form.login, "login"),
            AccessDoor.given(form.person, "person"),
            kind(AccessDoor.given(form.kind, "kind")));
    return view(desk.make(by, wish));
  }

  private static final Set<String> KINDS =
      Set.of("staff", "system-admin", "security-admin", "audit-admin");

  static Kind kind(String code) {
    if (KINDS.contains(code)) return Kind.of(code);
    throw AccessProblems.filter("kind", code, KINDS.stream().sorted().toList().toString());
  }

  @PostMapping("/{id}/block")
  KeptAccountView block(
      Caller caller, @PathVariable UUID id, @RequestBody WhyForm form, HttpServletRequest request) {
    desk.block(by(caller, Kind.SYSTEM_ADMIN, request), id, AccessDoor.given(form.why, "why"));
    return one(id);
  }

  @PostMapping("/{id}/open")
  KeptAccountView open(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    desk.open(by(caller, Kind.SYSTEM_ADMIN, request), id);
    return one(id);
  }

  @PostMapping("/{id}/password")
  GivenView password(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    return view(desk.givePassword(by(caller, Kind.SYSTEM_ADMIN, request), id));
  }

  @PostMapping("/{id}/decision")
  KeptAccountView decide(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody DecisionForm form,
      HttpServletRequest request) {
    desk.decide(by(caller, Kind.SECURITY_ADMIN, request), id, form.approve());
    return one(id);
  }

  @PostMapping("/{id}/factor-reset")
  KeptAccountView resetFactor(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    desk.resetFactor(by(caller, Kind.SECURITY_ADMIN, request), id);
    return one(id);
  }

  @GetMapping("/locked")
  List<LockedView> locked(Caller caller) {
    caller.mustBe(Kind.SECURITY_ADMIN);
    return tries.listStopped().stream().map(this::view).toList();
  }

  @PostMapping("/{id}/unlock")
  List<LockedView> unlock(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    desk.unlock(by(caller, Kind.SECURITY_ADMIN, request), id);
    return locked(caller);
  }

  static AccountDesk.By by(Caller caller, Kind kind, HttpServletRequest request) {
    return new AccountDesk.By(caller.mustBe(kind), Origin.of(request));
  }

  /// Both look at the accounts; each does other things with them.
  static Account eitherOf(Caller caller) {
    var account = caller.account();
    var security = account != null && account.kind() == Kind.SECURITY_ADMIN;
    return caller.mustBe(security ? Kind.SECURITY_ADMIN : Kind.SYSTEM_ADMIN);
  }

  private KeptAccountView one(UUID id) {
    return view(book.find(id, machineClock.instant()).orElseThrow());
  }

  private KeptAccountView view(AccountBook.Page page) {
    var account = page.account();
    Texts kind = Administrators.title(account.kind());
    return new KeptAccountView(
        account.id(),
        account.login(),
        account.name(),
        account.kind().code(),
        kind.zh(),
        kind.en(),
        account.person(),
        posts.of(account).stream()
            .map(post -> MeView.PostView.of(post, Set.copyOf(post.roles())))
            .toList(),
        page.madeAt(),
        page.blockedAt(),
        page.blockedWhy(),
        page.awaits(),
        page.factor(),
        page.sessions());
  }

  private static GivenView view(AccountDesk.Given given) {
    return new GivenView(given.account(), given.password());
  }

  private LockedView view(WrongTries.Stopped stopped) {
    var account = book.find(stopped.account(), machineClock.instant()).orElseThrow().account();
    return new LockedView(
        account.id(),
        account.login(),
        account.name(),
        stopped.tries(),
        stopped.last(),
        stopped.opens());
  }
}
