package org.anlan.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What befell each message, and what gateways reported. Rows are added, never changed, but for marking a receipt as taken.
@Repository
class DeliveryEvents {

  /// @param what `queued`, `sent`, `unreachable`, `rejected`, `gave-up`, `delivered`, `undelivered`, `bundled`, `again`
  /// @param account who did it, where somebody did
  record Event(Instant at, String what, @Nullable Texts words, @Nullable UUID account) {}

  private final JdbcClient db;

  DeliveryEvents(JdbcClient db) {
    this.db = db;
  }

  void add(UUID delivery, Event event) {
    var words = event.words();
    db.sql(
            """
            insert into notices.delivery_event (delivery, at, what, words, words_en, account)
            values (:delivery, :at, :what, :words, :wordsEn, :account)
            """)
        .param("delivery", delivery)
        .param("at", Times.column(event.at()))
        .param("what", event.what())
        .param("words", words == null ? null : words.zh())
        .param("wordsEn", words == null ? null : words.en())
        .param("account", event.account())
        .update();
  }

  List<Event> listOf(UUID delivery) {
    return db.sql(
            """
            select at, what, words, words_en, account
              from notices.delivery_event
             where delivery = :delivery
             order by seq
            """)
        .param("delivery", delivery)
        .query((row, number) -> {
          var words = row.getString("words");
          return new Event(
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getString("what"),
              words == null ? null : new Texts(words, row.getString("words_en")),
              row.getObject("account", UUID.class));
        })
        .list();
  }

  void keep(Gateway.Receipt receipt, Instant at) {
    db.sql(
            """
            insert into notices.receipt (channel, gateway_id, address, delivered, reason, at)
            values (:channel, :gateway, :address, :delivered, :reason, :at)
            """)
        .param("channel", receipt.channel().name())
        .param("gateway", receipt.gatewayId())
        .param("address", receipt.address())
        .param("delivered", receipt.delivered())
        .param("reason", receipt.reason())
        .param("at", Times.column(at))
        .update();
  }

  /// Receipts for this message that nobody has taken yet, now taken.
  List<Gateway.Receipt> take(Channel channel, String gatewayId, Instant at) {
    return db.sql(
            """
            update notices.receipt set taken_at = :at
             where channel = :channel and gateway_id = :gateway and taken_at is null
            returning channel, gateway_id, address, delivered, reason
            """)
        .param("channel", channel.name())
        .param("gateway", gatewayId)
        .param("at", Times.column(at))
        .query((row, number) ->
            new Gateway.Receipt(
                Channel.valueOf(row.getString("channel")),
                row.getString("gateway_id"),
                row.getString("address"),
                row.getBoolean("delivered"),
                row.getString("reason")))
        .list();
  }
}
