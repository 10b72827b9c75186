package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Whether a request is made in the name of somebody else, by its header `Anlan-Standing-In`: it reaches the drafts and applications that are named
/// and the papers handed in for them, and no other door.
@Component
class StandIns {

  private static final Pattern DRAFT =
      Pattern.compile("/api/applications/drafts/([0-9a-f-]{36})(/papers|/transcripts)?");
  private static final Pattern APPLICATION =
      Pattern.compile("/api/applications/(\\d{22})(/corrections|/supplies)?");
  private static final Pattern CASE = Pattern.compile("/api/cases/(\\d{22})/(progress|letters)");
  private static final Pattern PAPER = Pattern.compile("/api/files/[0-9a-f-]{36}");

  /// What a request touches in somebody's name.
  ///
  /// @param thing as it is allowed, such as `draft:…`; absent for a paper that hangs on nothing yet
  /// @param act the word under which the person finds it again
  private record Touch(@Nullable String thing, String act) {}

  private final StandingDesk desk;

  StandIns(StandingDesk desk) {
    this.desk = desk;
  }

  /// The person in whose name it is made; empty where it is made in the caller's own.
  Optional<Caller> find(Caller by, HttpServletRequest request) {
    var named = request.getHeader(StandingDesk.HEADER);
    if (named == null || named.isBlank()) return Optional.empty();
    var touch = touch(request.getServletPath(), reads(request));
    if (touch.isEmpty()) return Optional.empty();
    var standing = id(named).flatMap(id -> desk.find(by, id)).orElseThrow(StandIns::ended);
    return inNameOf(standing, touch.get(), request.getServletPath());
  }

  /// A relative uses no papers of other matters: neither takes one into the draft nor looks at one by its address.
  private Optional<Caller> inNameOf(Standing standing, Touch touch, String path) {
    var family = standing.ground() == Standing.Ground.FAMILY;
    if (family && PAPER.matcher(path).matches()) return Optional.empty();
    var thing = touch.thing();
    var named = thing == null || desk.isAllowed(standing, thing);
    if (!named || family && path.endsWith("/papers")) throw notNamed();
    return Optional.of(desk.inNameOfBy(standing, touch.act()));
  }

  private static Optional<Touch> touch(String path, boolean reads) {
    if (path.startsWith("/api/files"))
      return Optional.of(new Touch(null, reads ? "read-paper" : "hand-in-paper"));
    var draft = DRAFT.matcher(path);
    if (draft.matches()) return of("draft:" + draft.group(1), reads ? "read-draft" : "write-draft");
    var application = APPLICATION.matcher(path);
    if (application.matches())
      return of("application:" + application.group(1), reads ? "read-application" : "complete");
    var followed = CASE.matcher(path);
    return followed.matches() && reads
        ? of("application:" + followed.group(1), "read-application")
        : Optional.empty();
  }

  private static Optional<Touch> of(String thing, String act) {
    return Optional.of(new Touch(thing, act));
  }

  private static boolean reads(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Problem ended() {
    return Problem.of(
            HttpStatus.FORBIDDEN, "standing-ended", new Texts("代填已结束", "No longer filling in"))
        .saying(
            new Texts(
                "本次代为填写已结束、已到期或已被本人撤回。请回到窗口、帮办或亲友代办页面查看，需要时重新授权。",
                "Filling in for this person has ended, run out or been taken back. Go back to the window, the helper's page or the page of family proxies and begin again."));
  }

  private static Problem notNamed() {
    return Problem.of(
            HttpStatus.FORBIDDEN,
            "standing-elsewhere",
            new Texts("不在授权范围内", "Not what was consented to"))
        .saying(
            new Texts(
                "这份内容不在本次代填的范围内。只能填写和查看您为其开始的申请。",
                "This is not part of what you may do for the person: only what you began for them."));
  }
}
