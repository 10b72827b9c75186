package org.anlan.http;

import java.util.Set;

/// What travels between instances of the platform by NOTIFY.
///
/// @param what [#TELL] the browser, [#LOOK_AGAIN] who one is, [#END] the stream
/// @param data JSON for the browser
record LiveMessage(String what, String event, String data, Set<String> to) {

  static final String TELL = "tell";
  static final String LOOK_AGAIN = "look-again";
  static final String END = "end";

  Audience audience() {
    return new Audience(to);
  }
}
