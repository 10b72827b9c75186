package org.anlan.rules.procedure;

import org.jspecify.annotations.Nullable;

/// One place of a drawn procedure: where a matter begins, waits for a person, a machine, a message or
/// an hour, divides, comes together, or ends. The set is closed (BPMN 2.0, the subset that this city
/// uses), so that every reader of a procedure must say what it does with each of them.
public sealed interface Node {

  Tag tag();

  default String id() {
    return tag().id();
  }

  /// The words on the drawing; the id where the drawing has none.
  default String name() {
    return tag().name();
  }

  /// The id of the sub-process that this place lies in; empty at the top of the procedure.
  default String scope() {
    return tag().scope();
  }

  /// True where a token rests until something happens outside the procedure.
  default boolean waits() {
    return this instanceof UserTask
        || this instanceof ServiceTask
        || this instanceof ReceiveTask
        || this instanceof Catch;
  }

  /// A place where work is done, and which can be repeated over a list.
  sealed interface Activity extends Node {
    @Nullable Repeat repeat();
  }

  /// Where the procedure, or a sub-process, begins.
  record Start(Tag tag) implements Node {}

  /// Where a path ends. One that `terminates` also recalls everything else that is open around it.
  record End(Tag tag, boolean terminates) implements Node {}

  /// Work of a person.
  record UserTask(Tag tag, Work work, @Nullable Repeat repeat) implements Activity {}

  /// Work of the platform: `call` names the service, such as `dispatch` or `close`.
  record ServiceTask(Tag tag, String call, @Nullable Repeat repeat) implements Activity {}

  /// Waits for a message from outside, such as `materials-supplied`.
  record ReceiveTask(Tag tag, String message, @Nullable Repeat repeat) implements Activity {}

  /// A part of the drawing with a beginning and ends of its own.
  record SubProcess(Tag tag, @Nullable Repeat repeat) implements Activity {}

  /// Another procedure, run as a part of this one and over the same variables.
  record CallActivity(Tag tag, String called, @Nullable Repeat repeat) implements Activity {}

  /// Takes the first way whose condition holds, else the way marked as default.
  record Exclusive(Tag tag) implements Node {}

  /// Takes all ways; where ways meet, waits for all of them.
  record Parallel(Tag tag) implements Node {}

  /// Takes every way whose condition holds, else the default; where ways meet, waits for those taken.
  record Inclusive(Tag tag) implements Node {}

  /// Hangs on an activity and begins a way of its own when the hour or the message comes; an
  /// interrupting one recalls the activity.
  record Boundary(Tag tag, String host, boolean interrupting, Trigger trigger) implements Node {}

  /// Waits on the way for an hour or a message.
  record Catch(Tag tag, Trigger trigger) implements Node {}
}
