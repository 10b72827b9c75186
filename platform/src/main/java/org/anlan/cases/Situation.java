package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.directory.Post;
import org.jspecify.annotations.Nullable;

/// A case as a member of staff finds it: its open tasks, who looks, and when.
///
/// @param task the one that is acted on, if it is one
record Situation(CaseFile file, Caller caller, List<Task> open, @Nullable UUID task, Instant now) {

  Situation {
    open = List.copyOf(open);
  }

  Offers.Who who() {
    return CaseDesk.who(caller);
  }

  String person() {
    return who().person();
  }

  Post post() {
    return Objects.requireNonNull(caller.post());
  }

  boolean has(Set<String> roles) {
    return caller.roles().stream().anyMatch(roles::contains);
  }

  /// Tasks of the procedure itself, without what was asked beside it.
  List<Task> mainTasks() {
    return open.stream().filter(task -> !task.aside()).toList();
  }

  Optional<Task> find(@Nullable UUID task) {
    return open.stream().filter(t -> t.id().equals(task)).findFirst();
  }

  Course.Mover mover() {
    return new Course.Mover(now, who());
  }

  /// What the caller did, in the post worked in now.
  Event event(String act, Stage stage, @Nullable String words) {
    var post = post();
    return new Event(
        0,
        now,
        act,
        stage,
        person(),
        post.id(),
        post.unit().uscc(),
        words,
        Phrases.isPublic(act),
        task,
        Map.of());
  }

  Situation with(CaseFile changed) {
    return new Situation(changed, caller, open, task, now);
  }
}
