package org.anlan.notices;

import java.time.Duration;
import java.time.LocalTime;
import org.anlan.http.Texts;

/// How this city tells people things outside (`city/notices/rules.json`): when not, how often again, under which name.
///
/// @param quietFrom from then on nothing that can wait leaves, until `quietTo`
/// @param digestAt when whoever wants one message a day gets it
/// @param signature stands before each short message; it counts into its length
record Rules(
    LocalTime quietFrom,
    LocalTime quietTo,
    LocalTime digestAt,
    String signature,
    String signatureEn,
    int mostTries,
    int firstWaitSeconds,
    int longestWaitSeconds) {

  QuietHours quiet() {
    return new QuietHours(quietFrom, quietTo);
  }

  Texts signatures() {
    return new Texts(signature, signatureEn);
  }

  /// How long to wait after this many tries: twice as long each time, up to a limit.
  Duration waitAfter(int tries) {
    var doubled = firstWaitSeconds * Math.pow(2, Math.max(0, tries - 1));
    return Duration.ofSeconds((long) Math.min(longestWaitSeconds, doubled));
  }
}
