package org.anlan.notices;

import java.util.List;
import org.anlan.http.Absent;
import org.anlan.http.Cursor;
import org.anlan.http.Ids;
import org.anlan.http.Language;
import org.anlan.http.LiveStream;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people things, and shows them again what they were told.
@Service
public class NoticeDesk {

  private static final String OTHER = "other";

  private final Notices notices;
  private final Occasions occasions;
  private final Outbox outbox;
  private final Ids ids;
  private final Telling telling;

  /// What telling and reading need beside the notices.
  @org.springframework.stereotype.Component
  record Telling(LiveStream live, Deliveries deliveries, Clocks clocks) {}

  NoticeDesk(Notices notices, Occasions occasions, Outbox outbox, Ids ids, Telling telling) {
    this.notices = notices;
    this.occasions = occasions;
    this.outbox = outbox;
    this.ids = ids;
    this.telling = telling;
  }

  /// What an open screen hears: only that there is something new.
  record News(@Nullable String caseNumber) {}

  /// Tells it in the app when the caller's transaction commits, and not at all when it does not.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Notice notice) {
    tell(notice, new Notices.About(null, OTHER));
  }

  /// Tells it in the words that the city has for this occasion: in the app, and outside to whoever is reached there and wants it.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Occurrence occurrence) {
    var occasion = occasions.get(occurrence.occasion());
    var template =
        occasion
            .find(Channel.APP, telling.clocks().here().toLocalDate())
            .orElseThrow(
                () -> new IllegalArgumentException(occasion.code() + " has no words for the app."));
    var zh = fill(occasion, template, occurrence, Language.ZH);
    var en = fill(occasion, template, occurrence, Language.EN);
    var notice =
        new Notice(
            occurrence.to(),
            new Texts(title(zh), title(en)),
            new Texts(zh.words(), en.words()),
            occurrence.caseNumber());
    var seq = tell(notice, new Notices.About(occasion.code(), occasion.group()));
    outbox.queue(seq, occurrence);
  }

  private static Template.Filled fill(
      Occasion occasion, Template template, Occurrence occurrence, Language language) {
    var values = occasion.given(Channel.APP, occurrence.values(), language);
    return template.fill(values, language, false);
  }

  private static String title(Template.Filled filled) {
    return filled.title() == null ? "" : filled.title();
  }

  /// Takes away whatever was told of a case, in the app and outside, within the caller's transaction. Digests of a day, which tell of many,
  /// stay.
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(String caseNumber) {
    telling.deliveries().forget(caseNumber);
    notices.forget(caseNumber);
  }

  private long tell(Notice notice, Notices.About about) {
    var seq = notices.add(ids.next(), telling.clocks().business(), notice, about);
    telling.live().send("notice", new News(notice.caseNumber()), notice.to());
    return seq;
  }

  /// @param theme only notices under this heading
  record Filter(@Nullable String theme, boolean unreadOnly) {}

  /// @param rows newest first, one more than asked for when there are older ones
  record Shown(List<Notices.Kept> rows, int unread) {}

  @Transactional(readOnly = true)
  Shown show(Notices.Reader reader, Filter filter, @Nullable Cursor after, int limit) {
    return new Shown(notices.list(reader, filter, after, limit + 1), notices.countUnread(reader));
  }

  @Transactional
  int markRead(Notices.Reader reader, long upTo) {
    var from = notices.readUpTo(reader.name());
    notices.markRead(reader.name(), upTo);
    telling.deliveries().read(reader.name(), from, upTo, telling.clocks().business());
    return notices.countUnread(reader);
  }

  /// @param seq a notice that this reader can see
  @Transactional
  int markOneRead(Notices.Reader reader, long seq) {
    if (!notices.isFor(reader.audience(), seq))
      throw new Absent(new Texts("消息", "notice"), String.valueOf(seq));
    var now = telling.clocks().business();
    notices.markOneRead(reader.name(), seq, now);
    telling.deliveries().read(reader.name(), seq, seq, now);
    return notices.countUnread(reader);
  }
}
