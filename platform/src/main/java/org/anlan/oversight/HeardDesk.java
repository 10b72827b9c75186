package org.anlan.oversight;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where other modules push what people said of how their matter was handled.
@Service
public class HeardDesk {

  private final Heards heards;

  HeardDesk(Heards heards) {
    this.heards = heards;
  }

  /// Keeps it within the caller's transaction, if there is one. One answer per case, round and source: what the same source says
  /// again takes the place of what it said before, the same words twice are one. A published rate stays as it was published
  /// whatever is said later. Said by nobody ([Heard] with nulls only), it takes back what that source had said.
  ///
  /// @return whether anything changed
  @Transactional
  public boolean hear(Heard heard) {
    return heard.silent() ? heards.remove(heard) : heards.put(heard);
  }
}
