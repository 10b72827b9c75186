package org.anlan.procedures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anlan.directory.Directory;
import org.anlan.directory.Person;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Says who should hear of what was done to a change: those who may publish it, that it waits; its writers, what became of it.
@Component
class WayNews {

  private static final int MOST_WORDS = 120;

  private final Ways ways;
  private final Directory directory;
  private final ApplicationEventPublisher listeners;
  private final ZoneId zone;

  WayNews(Ways ways, Directory directory, ApplicationEventPublisher listeners, ZoneId zone) {
    this.ways = ways;
    this.directory = directory;
    this.listeners = listeners;
    this.zone = zone;
  }

  void tell(Draft draft, WayActs.Act act) {
    var words = act.words();
    switch (act.what()) {
      case OFFERED, ROLL_BACK_ASKED ->
          tell(draft, publishers(draft), news("等待审核发布", "It waits to be published", words));
      case SENT_BACK -> tell(draft, draft.writers(), news("已退回修改", "It was sent back", words));
      case PUBLISHED -> tell(draft, draft.writers(), news("已发布", "It is published", words));
      default -> {}
    }
  }

  private void tell(Draft draft, List<String> people, Texts news) {
    if (people.isEmpty()) return;
    var name =
        ways.findNewest(draft.form().word(), draft.key()).map(Ways.Way::name).orElse(draft.key());
    listeners.publishEvent(new WayTold(name, people, news));
  }

  /// Whoever holds a post with the role and wrote none of it.
  private List<String> publishers(Draft draft) {
    var today = LocalDate.ofInstant(draft.changedAt(), zone);
    return directory.listUnits().stream()
        .flatMap(unit -> directory.listPeople(unit.uscc(), Rights.PUBLISHER, today).stream())
        .map(Person::id)
        .distinct()
        .filter(person -> !draft.writtenBy(person))
        .toList();
  }

  private static Texts news(String zh, String en, @Nullable String words) {
    if (words == null || words.isBlank()) return new Texts(zh + "。", en + ".");
    var said = words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS - 1) + "…";
    return new Texts(zh + "：" + said, en + ": " + said);
  }
}
