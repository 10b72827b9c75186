package org.anlan.notices;

import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A machine outside that carries messages: a mail server, a short message centre. Sending may take long or never come back by
/// itself, so each adapter gives up after a time of its own.
interface Gateway {

  Channel channel();

  /// Hands the message over; never throws for what the other side does or fails to do.
  Outcome send(Outgoing message);

  /// Ends what is open towards the other side.
  void close();

  /// What goes out.
  ///
  /// @param id the same at each try, so that a receiver can tell a repeated one
  /// @param subject null where the channel has none
  record Outgoing(UUID id, String address, @Nullable String subject, String words) {}

  /// What became of one try.
  sealed interface Outcome {

    /// The other side took it under this number.
    record Accepted(String gatewayId) implements Outcome {}

    /// It will never take it.
    record Rejected(Texts why) implements Outcome {}

    /// It could not be reached or asks to come again.
    record Unreachable(Texts why) implements Outcome {}
  }

  /// What a gateway reports later about a message it took.
  ///
  /// @param address to whom the gateway says it went
  record Receipt(
      Channel channel,
      String gatewayId,
      String address,
      boolean delivered,
      @Nullable String reason) {}
}
