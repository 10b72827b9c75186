package org.anlan.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.anlan.language.Meaning;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The guide over what is published now. Reading everything takes some seconds of all cores, so it is done in the background when somebody first asks,
/// and anew when an item changed; until then the guide of before answers, or nobody.
@Component
class GuideShelf {

  /// What is longer is cut.
  static final int LONGEST = 200;

  private static final Logger LOG = LoggerFactory.getLogger(GuideShelf.class);

  private record Held(Stamp stamp, Guide guide) {}

  /// Of what it was read from.
  private record Stamp(long items, long sayings) {}

  /// What is said of items: by the city's folder, and by those who keep them.
  @Component("saidOfItems")
  record Said(ItemFolder folder, Sayings sayings) {}

  private final Cards cards;
  private final ItemVersions versions;
  private final Themes themes;
  private final Said said;
  private final Meaning meaning;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile @Nullable Held held;

  GuideShelf(Cards cards, ItemVersions versions, Themes themes, Said said, Meaning meaning) {
    this.cards = cards;
    this.versions = versions;
    this.themes = themes;
    this.said = said;
    this.meaning = meaning;
  }

  /// Empty while it is read for the first time.
  Optional<Guide> find() {
    var now = cards.now();
    var stamp = new Stamp(now.stamp(), said.sayings().stamp());
    var before = held;
    if ((before == null || !before.stamp().equals(stamp)) && reading.compareAndSet(false, true))
      Thread.ofPlatform().daemon().name("guide").start(() -> read(now, stamp));
    return Optional.ofNullable(before).map(Held::guide);
  }

  private void read(Cards.Shelf published, Stamp stamp) {
    try {
      held = new Held(stamp, guide(published));
    } catch (IllegalStateException e) {
      LOG.warn("The guide was not read: {}", e.getMessage());
    } finally {
      reading.set(false);
    }
  }

  /// An emergency is known by its words, also while the guide is read.
  boolean soundsUrgent(String text) {
    return said.folder().speech().wordsOutside(text).stream()
        .anyMatch(remark -> remark.kind() == GuideTables.Outside.EMERGENCY);
  }

  private Guide guide(Cards.Shelf published) {
    var speech = said.folder().speech();
    var local =
        said.sayings().listHeld().stream()
            .collect(
                Collectors.groupingBy(
                    Heard::item, Collectors.mapping(Heard::said, Collectors.toList())));
    var sayings = new ArrayList<GuideTables.Saying>();
    var codes =
        published.all().stream().map(card -> card.head().code()).collect(Collectors.toSet());
    var subjects = new ArrayList<Subject>();
    for (var version : versions.listInForce(codes)) {
      var item = version.content();
      var own = local.getOrDefault(item.code(), List.of());
      var name = Subject.plain(item.name().zh());
      for (var one : own) sayings.add(GuideTables.saying(one, name));
      subjects.add(Subject.of(item, speech.actsOf(item.name().zh())).hearing(own));
    }
    themes.list().forEach(theme -> subjects.add(Subject.of(theme.file())));
    return new Guide(speech.with(sayings), subjects, meaning);
  }
}
