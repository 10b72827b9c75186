package org.anlan.rules.procedure;

/// One thing that an act brought about, in the order in which it came about. The case's store turns each into a row, an
/// alarm, a call or a line of the timeline.
public sealed interface Fact {

  /// A place was passed: an event, a gateway that went on, an activity that is done.
  record Passed(String procedure, Node node) implements Fact {}

  /// A task waits for a person.
  record Opened(Token token, Node.UserTask task) implements Fact {}

  /// The platform's service `task.call()` is to be called; the answer comes back as [Act.ServiceDone].
  record Called(Token token, Node.ServiceTask task) implements Fact {}

  /// A message is waited for.
  record Awaited(Token token, Node node, String message) implements Fact {}

  /// A place where a token waited is left: done, or recalled before it was.
  record Closed(Token token, Node node, boolean recalled) implements Fact {}

  record TimerSet(Timer timer) implements Fact {}

  /// The alarm is dead; it has not fired.
  record TimerCleared(Timer timer) implements Fact {}

  record TimerWentOff(Timer timer) implements Fact {}

  record Held(Hold hold) implements Fact {}

  record Released(Hold hold) implements Fact {}

  /// Round 1 at the start, one more with each reopening.
  record RoundBegan(int round) implements Fact {}

  /// The matter has ended; `stage` is empty where the procedure names none.
  record Ended(String stage) implements Fact {}
}
