package org.anlan.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scopes;
import org.anlan.http.Command;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A person's notices: what came, how much is unread.
@RestController
@RequestMapping("/api/notices")
class NoticeDoor {

  record NoticeView(
      long seq,
      UUID id,
      Instant at,
      String title,
      String titleEn,
      String words,
      String wordsEn,
      @Nullable String caseNumber,
      String theme,
      boolean read) {}

  /// @param next send as `after` for older ones; absent at the end
  record NoticesView(List<NoticeView> rows, int unread, @Nullable String next) {}

  record ReadForm(long upTo) {}

  record UnreadView(int unread) {}

  private final NoticeDesk desk;
  private final Scopes scopes;

  NoticeDoor(NoticeDesk desk, Scopes scopes) {
    this.desk = desk;
    this.scopes = scopes;
  }

  /// @param theme only what stands under this heading: `case`, `task`, `reminder`, `rating`, `system`, `other`
  @GetMapping
  NoticesView list(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String theme,
      @RequestParam(defaultValue = "false") boolean unread) {
    var most = Page.limit(limit, 20, 100);
    var cursor = Cursor.parse(after, 1);
    if (caller.session() == null) return new NoticesView(List.of(), 0, null);
    var filter = new NoticeDesk.Filter(theme, unread);
    var shown = desk.show(reader(caller), filter, cursor, most);
    var page = Page.of(shown.rows(), most, Notices::cursor).map(NoticeDoor::view);
    return new NoticesView(page.rows(), shown.unread(), page.next());
  }

  /// Everything up to this number.
  @PostMapping("/read")
  UnreadView read(Command command, Caller caller, @RequestBody ReadForm form) {
    return new UnreadView(desk.markRead(reader(caller), form.upTo()));
  }

  @PostMapping("/{seq}/read")
  UnreadView readOne(Command command, Caller caller, @PathVariable long seq) {
    return new UnreadView(desk.markOneRead(reader(caller), seq));
  }

  private Notices.Reader reader(Caller caller) {
    return new Notices.Reader(scopes.audienceOf(caller), caller.name());
  }

  private static NoticeView view(Notices.Kept kept) {
    var notice = kept.notice();
    return new NoticeView(
        kept.seq(),
        kept.id(),
        kept.at(),
        notice.title().zh(),
        notice.title().en(),
        notice.words().zh(),
        notice.words().en(),
        notice.caseNumber(),
        kept.about().theme(),
        kept.read());
  }
}
