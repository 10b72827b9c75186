package org.anlan.access;

import java.time.InstantSource;
import org.anlan.directory.Directory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Blocks the accounts of people who hold no post any more and have left the directory's posts for good: at every start and every night.
/// Whoever moves to another post keeps the account; rights go with posts and change the same day.
@Component
class Leavers {

  private static final String WHY = "已离岗：通讯录中不再担任任何岗位";

  private final AccountBook book;
  private final SessionDesk sessions;
  private final Records records;
  private final HeldPosts posts;
  private final Times times;

  /// The directory and the clock of the record.
  @Component
  record Times(Directory directory, InstantSource machineClock) {}

  Leavers(AccountBook book, SessionDesk sessions, Records records, HeldPosts posts, Times times) {
    this.book = book;
    this.sessions = sessions;
    this.records = records;
    this.posts = posts;
    this.times = times;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "0 20 2 * * *")
  @Transactional
  public void look() {
    book.listOfPeople().stream().filter(this::hasLeft).forEach(this::block);
  }

  private boolean hasLeft(Account account) {
    var person = account.person();
    return person != null && times.directory().hasLeft(person, posts.today());
  }

  private void block(Account account) {
    book.block(account.id(), WHY, times.machineClock().instant());
    sessions.endAll(account, null);
    records.add(
        new Records.Entry(RecordedAct.ACCOUNT_LEFT, null, "account:" + account.id(), WHY, ""));
  }
}
