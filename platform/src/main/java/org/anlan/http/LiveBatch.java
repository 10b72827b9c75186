package org.anlan.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The live messages of one transaction, each once, as few notifications as they fit in. A notification wakes every instance, so
/// one costs as much as ten.
final class LiveBatch implements TransactionSynchronization {

  /// PostgreSQL takes less than 8,000 bytes in one notification; two are for the brackets around the list.
  static final int MOST_BYTES = 7_997;

  private final Object stream;
  private final Consumer<String> send;
  private final Set<String> payloads = new LinkedHashSet<>();
  private boolean sent;

  private LiveBatch(Object stream, Consumer<String> send) {
    this.stream = stream;
    this.send = send;
  }

  /// The batch of the running transaction.
  static LiveBatch of(Object stream, Consumer<String> send) {
    if (TransactionSynchronizationManager.getResource(stream) instanceof LiveBatch known)
      return known;
    var batch = new LiveBatch(stream, send);
    TransactionSynchronizationManager.bindResource(stream, batch);
    TransactionSynchronizationManager.registerSynchronization(batch);
    return batch;
  }

  static int bytes(String payload) {
    return payload.getBytes(StandardCharsets.UTF_8).length;
  }

  /// What comes while the transaction commits already goes by itself.
  void add(String payload) {
    if (sent) send.accept(payload);
    else payloads.add(payload);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    var together = new StringBuilder();
    int size = 0;
    for (var payload : payloads) {
      int more = bytes(payload) + 1;
      if (size > 0 && size + more > MOST_BYTES) {
        send.accept(together.toString());
        together.setLength(0);
        size = 0;
      }
      together.append(size == 0 ? "" : ",").append(payload);
      size += more;
    }
    if (size > 0) send.accept(together.toString());
    sent = true;
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(stream);
  }

  /// A transaction within this one has news of its own.
  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResourceIfPossible(stream);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(stream, this);
  }
}
