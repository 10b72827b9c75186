package org.anlan.services;

import java.time.Instant;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A question that the guide did not understand 知识缺口, without what could lead to a person.
///
/// @param kind what it sounded like where it was taken for no service
/// @param times how often it was asked
record Gap(UUID id, String words, @Nullable String kind, int times, State state, Instant last) {

  /// What became of it.
  enum State {
    NEW("待处理", "New"),
    /// The city knows it now, as a saying or an answer to a frequent question.
    TAKEN("已补充", "Taken in"),
    NOT_OURS("不属本市事项", "Not ours");

    private final Texts title;

    State(String zh, String en) {
      this.title = new Texts(zh, en);
    }

    Texts title() {
      return title;
    }
  }
}
