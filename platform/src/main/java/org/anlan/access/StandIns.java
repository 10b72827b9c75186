package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Whether a request is made in the name of somebody else, by its header `Anlan-Standing-In`: it reaches the drafts that are named and the papers
/// handed in for them, and no other door.
@Component
class StandIns {

  private static final Pattern DRAFT =
      Pattern.compile("/api/applications/drafts/([0-9a-f-]{36})(/papers)?");

  private final StandingDesk desk;

  StandIns(StandingDesk desk) {
    this.desk = desk;
  }

  /// The person in whose name it is made; empty where it is made in the caller's own.
  Optional<Caller> find(Caller by, HttpServletRequest request) {
    var named = request.getHeader(StandingDesk.HEADER);
    if (named == null || named.isBlank()) return Optional.empty();
    var path = request.getServletPath();
    var draft = DRAFT.matcher(path);
    var ofDraft = draft.matches();
    if (!ofDraft && !path.startsWith("/api/files")) return Optional.empty();
    var standing = id(named).flatMap(id -> desk.find(by, id)).orElseThrow(StandIns::ended);
    if (ofDraft && !desk.isAllowed(standing, "draft:" + draft.group(1))) throw notNamed();
    return Optional.of(desk.inNameOfBy(standing, act(request, ofDraft)));
  }

  private static String act(HttpServletRequest request, boolean draft) {
    var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!draft) return reads ? "read-paper" : "hand-in-paper";
    return reads ? "read-draft" : "write-draft";
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
                "本次代为填写已结束、已到期或已被本人撤回。请回到窗口或帮办页面重新核对身份。",
                "Filling in for this person has ended, run out or been taken back. Go back to the window or the helper's page and begin again."));
  }

  private static Problem notNamed() {
    return Problem.of(
            HttpStatus.FORBIDDEN,
            "standing-elsewhere",
            new Texts("不在授权范围内", "Not what was consented to"))
        .saying(
            new Texts(
                "这份草稿不在本次代填的范围内。只能填写本次为其开始的申请。",
                "This draft is not one that was begun for the person just now."));
  }
}
