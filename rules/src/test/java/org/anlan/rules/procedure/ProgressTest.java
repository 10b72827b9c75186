package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A progress is data: what is written field by field and read back goes on as if nothing had been.
class ProgressTest {

  /// Builds every part anew from its fields alone, as a store does.
  private static Progress copied(Progress from) {
    return new Progress(
        from.procedure(),
        from.round(),
        from.tokens().stream().map(ProgressTest::copied).toList(),
        Map.copyOf(from.variables()),
        from.timers().stream().map(ProgressTest::copied).toList(),
        Map.copyOf(from.generations()),
        from.holds().stream().map(ProgressTest::copied).toList(),
        from.lastId(),
        from.ended());
  }

  private static Timer copied(Timer t) {
    var state = Timer.State.valueOf(t.state().name());
    return new Timer(t.element(), t.generation(), t.token(), t.due(), t.resumes(), state);
  }

  private static Hold copied(Hold h) {
    var scope = Hold.Scope.valueOf(h.scope().name());
    return new Hold(h.id(), scope, h.token(), h.fork(), List.copyOf(h.branches()));
  }

  private static Token copied(Token t) {
    var r = t.repeats();
    var repeats = r == null ? null : new Token.Repeats(r.total(), r.started(), r.done());
    return new Token(
        t.id(), t.parent(), t.procedure(), t.element(), t.via(), t.index(), t.item(), repeats);
  }

  @Test
  void a_matter_goes_on_from_its_stored_fields_in_another_reading_of_the_same_file() {
    var story =
        Story.of(ActsTest.THREE).start().complete("plan").complete("water1").complete("light");
    story.suspend(Hold.Scope.BRANCH, "road");
    var again = Story.of(ActsTest.THREE);
    again.progress = copied(story.progress);
    assertThat(again.progress).isEqualTo(story.progress);
    story.complete("water2");
    again.complete("water2");
    assertThat(again.progress).isEqualTo(story.progress);
  }

  @Test
  void a_null_variable_is_no_variable() {
    var story = Story.of("start s\nuser a\nuser b\nend e\ns -> a -> b -> e").start(Map.of("x", 1));
    var gone = new HashMap<String, Object>();
    gone.put("x", null);
    gone.put("y", 2);
    assertThat(story.complete("a", gone).progress.variables()).containsExactly(Map.entry("y", 2));
  }
}
