package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anlan.access.Account.Kind;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the system administrator keeps the applications, and everybody sees what he agreed to and takes it back.
@RestController
@RequestMapping("/api/access/applications")
class ApplicationDoor {

  /// @param farewells where browsers may go after signing out; none when absent
  /// @param confidential whether it has a secret
  record ApplicationForm(
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable List<String> redirects,
      @Nullable List<String> farewells,
      @Nullable List<String> scopes,
      boolean confidential,
      boolean trusted) {}

  record ScopeView(String code, String words, String wordsEn) {
    static ScopeView of(Reach reach) {
      return new ScopeView(reach.code(), reach.words().zh(), reach.words().en());
    }
  }

  record ApplicationView(
      UUID id,
      String clientId,
      String name,
      String nameEn,
      List<String> redirects,
      List<String> farewells,
      List<ScopeView> scopes,
      boolean confidential,
      boolean trusted,
      Instant made,
      @Nullable Instant blocked) {}

  /// @param secret told once; absent where it has none
  record MadeView(ApplicationView application, @Nullable String secret) {}

  /// What the page that asks for consent shows.
  record AskingView(String name, String nameEn, String goesTo, List<ScopeView> scopes) {}

  record ConsentView(
      UUID application, String name, String nameEn, List<ScopeView> scopes, Instant at) {}

  private final ApplicationDesk desk;
  private final Applications applications;

  ApplicationDoor(ApplicationDesk desk, Applications applications) {
    this.desk = desk;
    this.applications = applications;
  }

  @GetMapping
  List<ApplicationView> list(Caller caller) {
    AdminDoor.eitherOf(caller);
    return desk.list().stream().map(ApplicationDoor::view).toList();
  }

  @GetMapping("/scopes")
  List<ScopeView> scopes() {
    return Arrays.stream(Reach.values()).map(ScopeView::of).toList();
  }

  @PostMapping
  MadeView make(Caller caller, @RequestBody ApplicationForm form, HttpServletRequest request) {
    var by = AdminDoor.by(caller, Kind.SYSTEM_ADMIN, request);
    return view(desk.make(by, wish(form)));
  }

  @PostMapping("/{id}")
  ApplicationView change(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody ApplicationForm form,
      HttpServletRequest request) {
    var by = AdminDoor.by(caller, Kind.SYSTEM_ADMIN, request);
    return view(desk.change(by, id, wish(form)));
  }

  @PostMapping("/{id}/secret")
  MadeView renewSecret(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    return view(desk.renewSecret(AdminDoor.by(caller, Kind.SYSTEM_ADMIN, request), id));
  }

  @PostMapping("/{id}/block")
  ApplicationView block(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    desk.block(AdminDoor.by(caller, Kind.SYSTEM_ADMIN, request), id);
    return view(desk.get(id));
  }

  @PostMapping("/{id}/open")
  ApplicationView open(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    desk.open(AdminDoor.by(caller, Kind.SYSTEM_ADMIN, request), id);
    return view(desk.get(id));
  }

  /// @param scope those asked for, parted by blanks
  @GetMapping("/asking")
  AskingView asking(Caller caller, @RequestParam String client, @RequestParam String scope) {
    caller.mustBeSignedIn();
    var one =
        applications
            .findOpen(client)
            .orElseThrow(() -> new Absent(new Texts("接入应用", "application"), client));
    var asked =
        Stream.of(scope.split(" "))
            .flatMap(code -> Reach.find(code).stream())
            .filter(one.scopes()::contains)
            .map(ScopeView::of)
            .toList();
    return new AskingView(
        one.name().zh(),
        one.name().en(),
        ProviderOrigins.origin(one.redirects().getFirst()),
        asked);
  }

  /// What the caller agreed to.
  @GetMapping("/consents")
  List<ConsentView> consents(Caller caller) {
    caller.mustBeSignedIn();
    var account = java.util.Objects.requireNonNull(caller.account());
    return applications.listConsents(account.id()).stream().map(ApplicationDoor::view).toList();
  }

  @PostMapping("/{id}/withdraw")
  List<ConsentView> withdraw(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    caller.mustBeSignedIn();
    var account = java.util.Objects.requireNonNull(caller.account());
    if (!desk.withdraw(account, id, Origin.of(request)))
      throw new Absent(new Texts("授权", "consent"), id.toString());
    return consents(caller);
  }

  private static ApplicationDesk.Wish wish(ApplicationForm form) {
    var name = AccessDoor.given(form.name, "name").strip();
    return new ApplicationDesk.Wish(
        new Texts(name, AccessDoor.given(form.nameEn, "nameEn").strip()),
        given(form.redirects),
        given(form.farewells),
        given(form.scopes),
        form.confidential,
        form.trusted);
  }

  private static List<String> given(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }

  private static ConsentView view(Applications.Consent consent) {
    var one = consent.application();
    return new ConsentView(
        one.id(), one.name().zh(), one.name().en(), scopes(consent.scopes()), consent.at());
  }

  private static List<ScopeView> scopes(Set<String> codes) {
    return Arrays.stream(Reach.values())
        .filter(reach -> codes.contains(reach.code()))
        .map(ScopeView::of)
        .toList();
  }

  private static MadeView view(ApplicationDesk.Given given) {
    return new MadeView(view(given.application()), given.secret());
  }

  private static ApplicationView view(Application one) {
    return new ApplicationView(
        one.id(),
        one.clientId(),
        one.name().zh(),
        one.name().en(),
        one.redirects(),
        one.farewells(),
        Arrays.stream(Reach.values()).filter(one.scopes()::contains).map(ScopeView::of).toList(),
        one.confidential(),
        one.trusted(),
        one.madeAt(),
        one.blockedAt());
  }
}
