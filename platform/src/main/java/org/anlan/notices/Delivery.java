package org.anlan.notices;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// One message on its way to one receiver by one channel.
///
/// @param notice the notice it tells of; absent for a test, a code, a digest
/// @param english in which language its words are
/// @param dueAt not before, by the city's clock
record Delivery(
    UUID id,
    @Nullable Long notice,
    String occasion,
    Channel channel,
    String reader,
    String address,
    boolean english,
    Template.Filled content,
    @Nullable String caseNumber,
    boolean urgent,
    State state,
    Instant createdAt,
    Instant dueAt,
    Course course) {

  /// How far a message is. From SENT on, the gateway's receipts move it.
  enum State {
    /// Until the reader's next digest.
    WAITING,
    /// Told in a digest.
    BUNDLED,
    QUEUED,
    SENT,
    DELIVERED,
    FAILED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What befell it so far.
  record Course(
      int tries,
      @Nullable String gatewayId,
      @Nullable Texts reason,
      @Nullable Instant settledAt,
      @Nullable Instant readAt) {
    static final Course NEW = new Course(0, null, null, null, null);
  }

  Gateway.Outgoing outgoing() {
    return new Gateway.Outgoing(id, address, content.title(), content.words());
  }
}
