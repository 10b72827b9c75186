package org.anlan.services;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anlan.language.Meaning;
import org.anlan.rules.items.Item;

/// The guide of a city's folder, without platform or database.
final class GuideFolder {

  private final Speech speech;
  private final List<Subject> subjects = new ArrayList<>();

  GuideFolder(Path city) {
    var folder = new ItemFolder(city.toString());
    this.speech = Speech.of(city);
    folder.items().forEach(this::add);
    folder
        .catalogue()
        .forEach(entry -> add(Item.named(entry.code(), entry.name(), entry.type(), null)));
    folder.themes().forEach(theme -> subjects.add(Subject.of(theme)));
  }

  private void add(Item item) {
    subjects.add(Subject.of(item, speech.actsOf(item.name().zh())));
  }

  boolean isEmpty() {
    return subjects.isEmpty();
  }

  /// Reads every sentence of the folder, which takes some seconds.
  Guide guide(Meaning meaning) {
    return new Guide(speech, subjects, meaning);
  }
}
