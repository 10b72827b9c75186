package org.anlan.rules.procedure;

/// An hour that was set for a token: one row per (case, element, generation).
///
/// `element` is the id of the timer event, with the called procedure's key and a slash before it inside a call activity.
/// Each setting counts the generation up, so that an old alarm is known to be dead. `resumes` is the generation whose
/// remaining time this one takes up after a suspension, 0 for a new one. `due` is as in [Trigger.Timer].
public record Timer(
    String element, int generation, int token, String due, int resumes, State state) {

  /// Armed: will fire. Asleep: its token is suspended. Fired: done, kept so that it does not fire again.
  public enum State {
    ARMED,
    ASLEEP,
    FIRED
  }

  Timer as(State changed) {
    return new Timer(element, generation, token, due, resumes, changed);
  }
}
