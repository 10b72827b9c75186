package org.anlan.http;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// News for open screens. What is sent inside a transaction reaches the screens of every instance when it commits, and
/// nobody when it does not. News may be missed while a stream reconnects: a screen reads afresh whenever its stream opens.
@Component
public class LiveStream {

  private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

  static final String CHANNEL = "anlan_live";

  private static final int MOST_READERS = 5_000;

  private final JdbcClient db;
  private final JsonMapper json;
  private final Set<LiveReader> readers = ConcurrentHashMap.newKeySet();

  public LiveStream(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Tells everybody in `to`; `data` becomes the JSON of the event.
  public void send(String event, Object data, Audience to) {
    notifyAll(new LiveMessage(LiveMessage.TELL, event, json.writeValueAsString(data), to.names()));
  }

  /// Who these listeners are has changed, for instance by a new right: they are asked again before the next news.
  public void lookAgain(Audience who) {
    notifyAll(new LiveMessage(LiveMessage.LOOK_AGAIN, "", "", who.names()));
  }

  /// Ends these listeners' streams, for instance after signing out.
  public void end(Audience who) {
    notifyAll(new LiveMessage(LiveMessage.END, "", "", who.names()));
  }

  /// Opens a stream for one screen.
  ///
  /// @param who whose news it may see, asked for on opening and after [#lookAgain]
  public SseEmitter open(Supplier<Audience> who) {
    if (readers.size() >= MOST_READERS) throw full();
    var reader = new LiveReader(who, readers::remove);
    readers.add(reader);
    return reader.start();
  }

  int openStreams() {
    return readers.size();
  }

  /// What is not ours on the channel is passed over: it must not end the listening.
  void deliver(String payload) {
    try {
      for (var message : json.readValue(payload, LiveMessage[].class))
        readers.forEach(reader -> reader.take(message));
    } catch (JacksonException foreign) {
      LOG.warn("Something else spoke on {}: {}", CHANNEL, foreign.getOriginalMessage());
    }
  }

  void endAll() {
    readers.forEach(LiveReader::end);
  }

  private void notifyAll(LiveMessage message) {
    var payload = json.writeValueAsString(message);
    var bytes = LiveBatch.bytes(payload);
    if (bytes > LiveBatch.MOST_BYTES)
      throw new IllegalArgumentException(
          "The live event '%s' has %d bytes; at most %d go through. Send a reference, not the thing."
              .formatted(message.event(), bytes, LiveBatch.MOST_BYTES));
    // What one transaction has to tell goes out together, just before it commits.
    if (TransactionSynchronizationManager.isSynchronizationActive())
      LiveBatch.of(this, this::send).add(payload);
    else send(payload);
  }

  private void send(String payloads) {
    db.sql("select pg_notify(:channel, :payload)")
        .params(Map.of("channel", CHANNEL, "payload", "[" + payloads + "]"))
        .query()
        .listOfRows();
  }

  private static Problem full() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "live-stream-full",
            new Texts("实时更新暂不可用", "Live updates are not available now"))
        .saying(
            new Texts("同时在线人数过多，请手动刷新页面。", "Too many screens are open; reload the page by hand."));
  }
}
