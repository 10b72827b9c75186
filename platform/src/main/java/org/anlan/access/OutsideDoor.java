package org.anlan.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The way out to the provider of identities and back, and what an account is linked with.
@RestController
@RequestMapping("/api/access/outside")
class OutsideDoor {

  /// The browser's own half of a journey; nobody else's browser can end it.
  private static final String COOKIE = "anlan_outside";

  private static final String BACK = "/api/access/outside/back";

  /// @param name of the provider outside; absent when there is none
  record WayView(@Nullable String name, @Nullable String nameEn) {}

  record LinkView(String issuer, @Nullable String name, Instant at) {}

  record LinkedView(boolean linked) {}

  /// What every way in leads through.
  @Component
  record WaysIn(SignInDesk signIns, SessionDesk sessions, Arrival arrival) {}

  private final OutsideProvider provider;
  private final OutsideDesk desk;
  private final OutsideLinks links;
  private final SignInDesk signIns;
  private final SessionDesk sessions;
  private final Arrival arrival;

  OutsideDoor(OutsideProvider provider, OutsideDesk desk, OutsideLinks links, WaysIn waysIn) {
    this.provider = provider;
    this.desk = desk;
    this.links = links;
    this.signIns = waysIn.signIns();
    this.sessions = waysIn.sessions();
    this.arrival = waysIn.arrival();
  }

  @GetMapping
  WayView way() {
    return provider
        .name()
        .map(name -> new WayView(name.zh(), name.en()))
        .orElseGet(() -> new WayView(null, null));
  }

  /// @param to an address of ours to go on to
  @GetMapping("/begin")
  ResponseEntity<Void> begin(
      @RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
    if (provider.name().isEmpty()) throw new Absent(new Texts("外部登录", "provider outside"), "");
    var inside = to.startsWith("/") && !to.startsWith("//") && !to.startsWith("/\\") ? to : "/";
    return desk.begin(inside, back())
        .map(begun ->
            ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, cookie(request, begun.cookie().text()))
                .location(begun.to())
                .<Void>build())
        .orElseGet(() -> goTo("/sign-in?outside=unreachable"));
  }

  @GetMapping("/back")
  ResponseEntity<Void> back(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String code,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    var came = read(request).map(cookie -> desk.comeBack(cookie, state, code, back()));
    return switch (came.orElseGet(() -> new OutsideDesk.Back.Refused("late"))) {
      case OutsideDesk.Back.Known(var account, var to) ->
          goTo(arrive(account, to, caller, request, response));
      case OutsideDesk.Back.Stranger(var to) -> goTo("/sign-in?outside=link&to=" + encoded(to));
      case OutsideDesk.Back.Refused(var cause) -> goTo("/sign-in?outside=" + cause);
    };
  }

  /// The provider stands for the password only; what else the account needs is asked for as always.
  private String arrive(
      Account account,
      String to,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    var step = signIns.step(account).filter(one -> one != SignIn.Step.PASSWORD);
    if (step.isEmpty()) {
      arrival.arrive(account, caller, request, response);
      return to;
    }
    var waiting = caller;
    if (waiting.session() == null) {
      var opened = sessions.openForVisitor(Origin.of(request));
      SessionCookie.write(request, response, opened);
      waiting = opened.caller();
    }
    sessions.claim(waiting, account);
    return "/sign-in?step=%s&to=%s".formatted(step.get().code(), encoded(to));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// After signing in here: links who came back in this browser with the account.
  @PostMapping("/link")
  LinkedView link(Caller caller, HttpServletRequest request) {
    caller.mustBeSignedIn();
    var account = Objects.requireNonNull(caller.account());
    var origin = Origin.of(request);
    return new LinkedView(
        read(request).map(cookie -> desk.linkKept(cookie, account, origin)).orElse(false));
  }

  @GetMapping("/links")
  List<LinkView> links(Caller caller) {
    caller.mustBeSignedIn();
    var account = Objects.requireNonNull(caller.account());
    return links.listOf(account.id()).stream()
        .map(link -> new LinkView(link.issuer(), link.name(), link.at()))
        .toList();
  }

  @PostMapping("/unlink")
  List<LinkView> unlink(Caller caller, HttpServletRequest request) {
    caller.mustBeSignedIn();
    desk.unlink(Objects.requireNonNull(caller.account()), Origin.of(request));
    return links(caller);
  }

  private URI back() {
    return provider.redirect(
        ServletUriComponentsBuilder.fromCurrentContextPath().path(BACK).toUriString());
  }

  private static ResponseEntity<Void> goTo(String address) {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address)).build();
  }

  private static Optional<Token> read(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .map(Token::new)
        .filter(Token::plausible)
        .findFirst();
  }

  private static String cookie(HttpServletRequest request, String value) {
    return ResponseCookie.from(COOKIE, value)
        .path("/api/access/outside")
        .httpOnly(true)
        .sameSite("Lax")
        .secure(request.isSecure())
        .maxAge(OutsideLinks.UNDER_WAY)
        .build()
        .toString();
  }
}
