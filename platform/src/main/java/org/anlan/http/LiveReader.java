package org.anlan.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open screen. A virtual thread of its own writes to it, so that a slow one holds up nobody; one that falls 64 messages
/// behind is cut off and reads afresh when it comes back.
final class LiveReader {

  private static final int WAITING = 64;
  private static final long HEARTBEAT_SECONDS = 15;

  /// A stream lives at most this long, so that ended sessions fall silent and dead connections are found.
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final Supplier<Audience> who;
  private final Consumer<LiveReader> gone;
  private final SseEmitter emitter = new SseEmitter(LIFE.toMillis());
  private final BlockingQueue<LiveMessage> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer = Thread.ofVirtual().name("live-reader").unstarted(this::write);
  private volatile @Nullable Audience known;
  private volatile boolean ended;

  LiveReader(Supplier<Audience> who, Consumer<LiveReader> gone) {
    this.who = who;
    this.gone = gone;
  }

  SseEmitter start() {
    emitter.onCompletion(this::end);
    emitter.onTimeout(this::end);
    known = who.get();
    writer.start();
    return emitter;
  }

  /// Never waits: called by the one thread that serves all readers.
  void take(LiveMessage message) {
    var audience = known;
    var meant = audience == null || audience.meets(message.audience());
    if (!meant) return;
    switch (message.what()) {
      case LiveMessage.LOOK_AGAIN -> known = null;
      case LiveMessage.END -> end();
      default -> keep(message);
    }
  }

  private void keep(LiveMessage message) {
    if (!waiting.offer(message)) end();
  }

  void end() {
    ended = true;
    gone.accept(this);
    writer.interrupt();
  }

  private void write() {
    try {
      emitter.send(SseEmitter.event().reconnectTime(3_000).comment("open"));
      while (!ended) sendNext(waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS));
    } catch (IOException | IllegalStateException | InterruptedException browserLeft) {
      ended = true;
    } finally {
      gone.accept(this);
      emitter.complete();
    }
  }

  private void sendNext(@Nullable LiveMessage message) throws IOException {
    if (message == null) emitter.send(SseEmitter.event().comment("still here"));
    else if (audience().meets(message.audience()))
      emitter.send(SseEmitter.event().name(message.event()).data(message.data()));
  }

  private Audience audience() {
    var audience = known;
    if (audience == null) {
      audience = who.get();
      known = audience;
    }
    return audience;
  }
}
