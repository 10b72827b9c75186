package org.anlan.rules.procedure;

/// What an event waits for.
public sealed interface Trigger {

  /// An hour: `due` is an ISO 8601 duration such as `PT4H`, or `rule:<id>` for a time rule of the city's calendar.
  record Timer(String due) implements Trigger {}

  /// A message by its name.
  record Message(String name) implements Trigger {}
}
