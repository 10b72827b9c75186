package org.anlan.notices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.http.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The messages to outside as an operator looks at them: those of cases of the area, and all of them for whoever looks after the
/// whole city.
@Repository
class Queue {

  /// How a channel stands.
  record Figures(
      long waiting, long queued, long retrying, long sent, long delivered, long failed) {}

  /// @param channel null for all
  record Filter(@Nullable Channel channel, Delivery.@Nullable State state) {}

  private static final String IN_SCOPE =
      """
       (:scope_everything or '9901%' = any (:scope_areas)
        or exists (select 1 from unnest(:scope_areas::text[]) as area where case_number like area))
      """;

  private final JdbcClient db;

  Queue(JdbcClient db) {
    this.db = db;
  }

  /// Newest first.
  List<Delivery> list(Scope scope, Filter filter, @Nullable Cursor after, int limit) {
    return db.sql(
            """
            select * from notices.delivery
             where (:channel::text is null or channel = :channel)
               and (:state::text is null or state = :state)
               and (:before::uuid is null or id < :before)
               and %s
             order by id desc
             limit :limit
            """
                .formatted(IN_SCOPE))
        .params(scope.parameters())
        .param("channel", filter.channel() == null ? null : filter.channel().name())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("before", after == null ? null : after.id(0))
        .param("limit", limit)
        .query(Deliveries::read)
        .list();
  }

  static Cursor cursor(Delivery delivery) {
    return Cursor.of(delivery.id());
  }

  Optional<Delivery> find(Scope scope, UUID id) {
    return db.sql("select * from notices.delivery where id = :id and " + IN_SCOPE)
        .params(scope.parameters())
        .param("id", id)
        .query(Deliveries::read)
        .optional();
  }

  Figures figures(Scope scope, Channel channel) {
    return db.sql(
            """
            select count(*) filter (where state = 'WAITING') as waiting,
                   count(*) filter (where state = 'QUEUED' and tries = 0) as queued,
                   count(*) filter (where state = 'QUEUED' and tries > 0) as retrying,
                   count(*) filter (where state = 'SENT') as sent,
                   count(*) filter (where state = 'DELIVERED') as delivered,
                   count(*) filter (where state = 'FAILED') as failed
              from notices.delivery
             where channel = :channel and %s
            """
                .formatted(IN_SCOPE))
        .params(scope.parameters())
        .param("channel", channel.name())
        .query(Figures.class)
        .single();
  }
}
