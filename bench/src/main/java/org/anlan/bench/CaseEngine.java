package org.anlan.bench;

import java.util.List;
import java.util.Map;

/// Something that can run the permit of `permit.bpmn`. Each has a database of its own on the one server.
public interface CaseEngine extends AutoCloseable {

  /// An open task: where it is in the drawing, and what the engine calls it.
  record Todo(String element, String id) {}

  String name();

  /// True for an engine that ours is measured against.
  default boolean isPeer() {
    return true;
  }

  /// A new case; returns what the engine calls it.
  String start(Map<String, Object> variables);

  List<Todo> tasks(String id);

  /// How many open tasks a group of clerks sees on its list.
  long waitingFor(String group);

  void complete(String id, Todo task, Map<String, Object> variables);

  /// Waits until what was done has been worked off in the background as well, so that each pays for its own work.
  default void settle() {}

  /// Forgets what is kept for some days or a minute only, as its own jobs will.
  default void sweep() {}

  /// How many cases this engine holds as finished, by its own history.
  long finished();

  @Override
  void close();
}
