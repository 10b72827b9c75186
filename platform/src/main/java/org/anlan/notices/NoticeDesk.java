package org.anlan.notices;

import java.time.InstantSource;
import org.anlan.http.Audience;
import org.anlan.http.Cursor;
import org.anlan.http.Ids;
import org.anlan.http.LiveStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people things, and shows them again what they were told.
@Service
public class NoticeDesk {

  private final Notices notices;
  private final Ids ids;
  private final LiveStream live;
  private final InstantSource businessClock;

  NoticeDesk(Notices notices, Ids ids, LiveStream live, InstantSource businessClock) {
    this.notices = notices;
    this.ids = ids;
    this.live = live;
    this.businessClock = businessClock;
  }

  /// What an open screen hears: only that there is something new.
  record News(@Nullable String caseNumber) {}

  /// Tells it when the caller's transaction commits, and not at all when it does not.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Notice notice) {
    notices.add(ids.next(), businessClock.instant(), notice);
    live.send("notice", new News(notice.caseNumber()), notice.to());
  }

  /// @param rows newest first, one more than asked for when there are older ones
  /// @param readUpTo the number up to which the reader has read
  record Shown(java.util.List<Notices.Kept> rows, long readUpTo, int unread) {}

  @Transactional(readOnly = true)
  Shown show(Audience audience, String reader, @Nullable Cursor after, int limit) {
    var rows = notices.list(audience, after, limit + 1);
    return new Shown(rows, notices.readUpTo(reader), notices.countUnread(audience, reader));
  }

  @Transactional
  int markRead(Audience audience, String reader, long upTo) {
    notices.markRead(reader, upTo);
    return notices.countUnread(audience, reader);
  }
}
