package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anlan.rules.procedure.Step.Reason;
import org.junit.jupiter.api.Test;

/// Inclusive gateways, sub-processes, calls, timers, messages and repetition.
class EventsTest {

  @Test
  void an_inclusive_join_waits_for_the_branches_that_were_taken() {
    var lines =
        """
        start s
        or f
        user a
        user b
        user c
        or j
        user d
        end e
        s -> f
        f -> a : x > 1
        f -> b : x > 2
        f -> c *
        a -> j
        b -> j
        c -> j
        j -> d -> e
        """;
    Story.of(lines).start(Map.of("x", 1)).waitsAt("c").complete("c").waitsAt("d");
    Story.of(lines).start(Map.of("x", 2)).waitsAt("a").complete("a").waitsAt("d");
    var both = Story.of(lines).start(Map.of("x", 3)).waitsAt("a", "b").complete("b").waitsAt("a");
    both.complete("a").waitsAt("d").complete("d").endedIn("");
  }

  @Test
  void an_inclusive_join_does_not_wait_for_a_reminder() {
    var story =
        Story.of(
            """
            start s
            or f
            user a
            timer t on=a due=PT1H aside
            user r
            end x
            user b
            or j
            end e
            s -> f
            f -> a : go
            f -> b *
            a -> j
            t -> r -> x
            b -> j
            j -> e
            """);
    story.start(Map.of("go", true)).fire("t").waitsAt("a", "r").complete("a").waitsAt("r");
    assertThat(story.facts(Fact.Passed.class)).extracting(p -> p.node().id()).contains("j", "e");
    story.complete("r").endedIn("");
  }

  @Test
  void branches_may_be_joined_a_few_at_a_time() {
    var story =
        Story.of(
            """
            start s
            and f
            user a
            user b
            user c
            and half
            user ab
            and all
            end e
            s -> f
            f -> a -> half
            f -> b -> half
            half -> ab -> all
            f -> c -> all
            all -> e
            """);
    story
        .start()
        .complete("c")
        .complete("a")
        .complete("b")
        .waitsAt("ab")
        .complete("ab")
        .endedIn("");
  }

  static final String SUB =
      """
      start s
      user before
      sub x {
      start i
      and f
      user a
      user b
      and j
      end o
      i -> f
      f -> a -> j
      f -> b -> j
      j -> o
      }
      timer t on=x due=PT2H
      message m on=x name=news aside
      user after
      user heard
      end y
      end e
      s -> before -> x -> after -> e
      t -> after
      m -> heard -> y
      """;

  @Test
  void a_sub_process_ends_when_all_inside_has() {
    var story = Story.of(SUB).start().complete("before").waitsAt("a", "b");
    story.complete("a").complete("b").waitsAt("after");
    assertThat(story.facts(Fact.TimerCleared.class)).hasSize(1);
    story.complete("after").endedIn("");
  }

  @Test
  void an_interrupting_event_recalls_all_inside() {
    var story = Story.of(SUB).start().complete("before").complete("a").fire("t").waitsAt("after");
    assertThat(story.facts(Fact.Closed.class))
        .singleElement()
        .satisfies(closed -> assertThat(closed.recalled()).isTrue());
    story.fire("t").refused(Reason.DEAD_TIMER);
  }

  @Test
  void a_message_may_open_a_way_aside_as_often_as_it_comes() {
    var story = Story.of(SUB).start().hear("news").refused(Reason.NOBODY_WAITS).complete("before");
    assertThat(story.facts(Fact.Awaited.class))
        .extracting(Fact.Awaited::message)
        .containsExactly("news");
    story.hear("news").hear("news").waitsAt("a", "b", "heard", "heard");
    story.hear("other").refused(Reason.NOBODY_WAITS);
  }

  @Test
  void going_back_out_of_a_sub_process_recalls_it_whole() {
    var story = Story.of(SUB).start().complete("before").goBack("a", "before").waitsAt("before");
    assertThat(story.progress.timers()).isEmpty();
    story.complete("before").waitsAt("a", "b").goBack("a", "x").waitsAt("a", "b");
    assertThat(story.progress.generations()).containsEntry("t", 3);
  }

  @Test
  void going_back_inside_a_sub_process_stays_inside() {
    var story = Story.of(SUB).start().complete("before").complete("a").goBack("b", "b");
    story.waitsAt("b").complete("b").waitsAt("after");
    story.goBack("after", "a").refused(Reason.UNREACHABLE);
  }

  @Test
  void a_stop_inside_a_sub_process_stops_only_that() {
    var story =
        Story.of(
            """
            start s
            sub x {
            start i
            and f
            user a
            stop o
            user b
            end q
            i -> f
            f -> a -> o
            f -> b -> q
            }
            user after
            stop e
            s -> x -> after -> e
            """);
    story.start().waitsAt("a", "b").complete("a").waitsAt("after").complete("after").endedIn("");
  }

  @Test
  void a_called_procedure_runs_over_the_same_variables_and_its_alarms_bear_its_name() {
    var main =
        Drawn.procedure(
            "main",
            "start s stage=A\ncall c of=part stage=B\nuser u stage=C\nend e stage=D\ns -> c -> u -> e");
    var part =
        Drawn.procedure(
            "part",
            "start s\nxor g\nuser a\ntimer t on=a due=PT1H\nuser b\nend e\ns -> g\ng -> a : x = 1\ng -> b *\na -> e\nt -> b -> e");
    var story = new Story(main, part).start(Map.of("x", 1)).waitsAt("a");
    var lifecycle = Lifecycle.of("A: B\nB: C\nC: D\nD:");
    assertThat(Stages.of(story.set, story.progress, lifecycle).stage()).isEqualTo("B");
    story.fire("part/t").waitsAt("b").complete("b").waitsAt("u").complete("u").endedIn("D");
    assertThat(LifecycleProof.check(story.set, "main", lifecycle))
        .isInstanceOf(LifecycleProof.Broken.class);
    assertThat(LifecycleProof.check(story.set, "main", Lifecycle.of("B: C\nC: D\nD:")))
        .isInstanceOf(LifecycleProof.Proven.class);
  }

  @Test
  void a_call_of_nothing_is_refused_not_thrown() {
    Story.of("start s\nuser a\ncall c of=gone\nend e\ns -> a -> c -> e")
        .start()
        .complete("a")
        .refused(Reason.UNKNOWN_ELEMENT)
        .waiting();
  }

  @Test
  void receive_tasks_and_events_wait_for_their_message() {
    var story =
        Story.of(
            """
            start s
            receive r name=paid
            hear h name=signed
            wait w due=P1D
            end e
            s -> r -> h -> w -> e
            """);
    story.start().hear("signed").refused(Reason.NOBODY_WAITS).hear("paid").waitsAt("h");
    story.act(new Act.MessageReceived("signed", null, Map.of("by", "周"))).waitsAt("w");
    assertThat(story.progress.variables()).containsEntry("by", "周");
    story.fire("w").endedIn("");
  }

  @Test
  void one_message_moves_one_token_the_named_or_the_oldest() {
    var story =
        Story.of(
            "start s\nand f\nreceive a name=m\nreceive b name=m\nand j\nend e\ns -> f\nf -> a -> j\nf -> b -> j\nj -> e");
    story.start().act(new Act.MessageReceived("m", story.token("b").id(), Map.of())).waitsAt("a");
    story.hear("m").endedIn("");
    story.act(new Act.MessageReceived("m")).refused(Reason.WRONG_TIME);
  }

  private static final String EACH =
      """
      start s
      user ask over=departments as=department
      timer t on=ask due=PT1H
      user sum
      end e
      s -> ask -> sum -> e
      t -> sum
      """;

  private static final Map<String, Object> TWO = Map.of("departments", List.of("water", "road"));

  @Test
  void each_department_is_asked_at_once_with_its_own_item() {
    var story = Story.of(EACH).start(TWO).waitsAt("ask", "ask");
    assertThat(story.facts(Fact.Opened.class))
        .extracting(opened -> opened.token().item())
        .containsExactly("water", "road");
    story.complete("ask").waitsAt("ask").complete("ask").waitsAt("sum");
  }

  @Test
  void nobody_to_ask_is_passed_over() {
    Story.of(EACH).start(Map.of("departments", List.of())).waitsAt("sum");
    Story.of(EACH).start(Map.of()).waitsAt("sum");
    Story.of(EACH).start(Map.of("departments", 2001)).refused(Reason.TOO_MANY).waiting();
  }

  @Test
  void one_alarm_covers_all_who_are_asked() {
    var story = Story.of(EACH).start(TWO).complete("ask");
    assertThat(story.progress.timers()).hasSize(1);
    story.fire("t").waitsAt("sum");
  }

  @Test
  void going_back_from_one_who_is_asked_recalls_all() {
    Story.of(EACH).start(TWO).complete("ask").goBack("ask", "ask").waitsAt("ask", "ask");
  }

  @Test
  void one_after_the_other_and_enough_is_enough() {
    var story = Story.of(EACH.replace("as=department", "sequential")).start(TWO).waitsAt("ask");
    story.complete("ask").waitsAt("ask").complete("ask").waitsAt("sum");
    var early =
        Story.of(EACH.replace("over=departments as=department", "times=3 until=done>=2"))
            .start()
            .waitsAt("ask", "ask", "ask");
    early.complete("ask").complete("ask").waitsAt("sum");
    assertThat(early.facts(Fact.Closed.class)).filteredOn(Fact.Closed::recalled).hasSize(1);
  }

  @Test
  void a_repeated_sub_process_sees_its_item_in_its_conditions() {
    var story =
        Story.of(
            """
            start s
            sub x over=list as=item {
            start i
            xor g
            user a
            user b
            end o
            i -> g
            g -> a : item = "first"
            g -> b *
            a -> o
            b -> o
            }
            end e
            s -> x -> e
            """);
    story.start(Map.of("list", List.of("first", "second"))).waitsAt("a", "b");
    story.complete("b").complete("a").endedIn("");
  }

  @Test
  void the_proof_tries_the_same_element_in_every_instance() {
    var story =
        Story.of(
            "start s\nsub x times=2 {\nstart i\nuser a\nend o\ni -> a -> o\n}\nend e\ns -> x -> e");
    story.start().waitsAt("a", "a");
    assertThat(Possible.acts(story.set, story.progress).values())
        .extracting(act -> ((Act.Complete) act).token())
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void a_repetition_that_waits_for_nothing_is_done_at_once() {
    Story.of("start s\nsub x times=500 {\nstart i\nend o\ni -> o\n}\nend e\ns -> x -> e")
        .start()
        .endedIn("");
  }

  @Test
  void calls_that_circle_without_a_wait_are_stopped() {
    var a = Drawn.procedure("a", "start s\ncall c of=b\nend e\ns -> c -> e");
    var b = Drawn.procedure("b", "start s\ncall c of=a\nend e\ns -> c -> e");
    new Story(a, b).start().refused(Reason.ENDLESS);
  }

  @Test
  void a_gateway_without_any_way_on_is_refused_not_lost() {
    var story =
        Story.of(
            """
            start s
            user a outcomes=ok
            xor g
            end e
            end f
            s -> a -> g
            g -> e : outcome = "ok"
            g -> f : outcome = "no"
            """);
    story.start().act(new Act.Complete(story.token("a").id(), Map.of("outcome", "ok"))).endedIn("");
  }
}
