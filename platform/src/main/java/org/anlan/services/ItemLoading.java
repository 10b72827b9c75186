package org.anlan.services;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.directory.Directory;
import org.anlan.directory.Unit;
import org.anlan.http.Times;
import org.anlan.rules.items.Body;
import org.anlan.rules.items.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the items of the city's folder in, all or nothing, and only when it changed. A changed file becomes a new version, unless people wrote
/// the newest one: what they decided is not undone by a file.
@Component
class ItemLoading {

  private record Row(ServiceItem head, Item content, LocalDate from) {}

  /// The newest version that is there.
  private record Newest(int number, String checksum, boolean byPeople) {}

  private static final int BATCH = 500;

  private final ItemFolder folder;
  private final Directory directory;
  private final JdbcTemplate db;
  private final TransactionTemplate transaction;
  private final Clock clock;

  @Component("clockOfItems")
  record Clock(InstantSource businessClock, ZoneId zone) {

    LocalDate today() {
      return LocalDate.ofInstant(businessClock.instant(), zone);
    }

    Instant now() {
      return businessClock.instant();
    }
  }

  ItemLoading(
      ItemFolder folder,
      Directory directory,
      JdbcTemplate db,
      TransactionTemplate transaction,
      Clock clock) {
    this.folder = folder;
    this.directory = directory;
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
  }

  void loadIfChanged() {
    var checksum = ItemVersions.checksum(String.join("\u0000", folder.texts()));
    transaction.executeWithoutResult(status -> {
      db.execute("lock table services.loaded in exclusive mode");
      var before =
          db.queryForList(
              "select checksum from services.loaded where folder = 'items'", String.class);
      if (before.contains(checksum)) return;
      load();
      db.update(
          """
          insert into services.loaded (folder, checksum) values ('items', ?)
          on conflict (folder) do update set checksum = excluded.checksum
          """,
          checksum);
    });
  }

  private void load() {
    var rows = new ArrayList<Row>();
    folder.items().forEach(item -> rows.add(whole(item)));
    var units = folder.departments();
    folder.catalogue().forEach(entry -> rows.add(named(entry, units)));
    var newest = newest();
    var fresh = rows.stream().filter(row -> !newest.containsKey(row.head().code())).toList();
    heads(fresh);
    versions(fresh, Map.of());
    var changed =
        rows.stream().filter(row -> isChanged(row, newest.get(row.head().code()))).toList();
    versions(changed, newest);
    show(changed, newest);
  }

  private Row whole(Item item) {
    var body = Objects.requireNonNull(item.body(), item.code());
    var validity = item.validity();
    return new Row(
        head(item.code(), body.unit(), body, ServiceItem.Origin.CITY, null),
        item,
        validity == null ? clock.today() : validity.from());
  }

  private Row named(ItemTables.Entry entry, Map<String, String> units) {
    var unit = Objects.requireNonNull(units.get(entry.department()), entry.department());
    var item = Item.named(entry.code(), entry.name(), entry.type(), null);
    return new Row(
        head(entry.code(), unit, null, ServiceItem.Origin.CATALOGUE, entry.department()),
        item,
        clock.today());
  }

  private ServiceItem head(
      String code,
      String unit,
      @Nullable Body body,
      ServiceItem.Origin origin,
      @Nullable String department) {
    var home = directory.findUnit(unit).map(Unit::division).orElse("");
    return new ServiceItem(
        code,
        unit,
        body == null ? home : body.division(),
        body == null ? "" : body.level().name(),
        null,
        origin,
        department,
        ServiceItem.Status.PUBLISHED,
        1,
        null,
        1);
  }

  private Map<String, Newest> newest() {
    var found = new HashMap<String, Newest>();
    db.query(
        """
        select distinct on (code) code, version, checksum, cardinality(writers) > 0 as people
          from services.item_version
         order by code, version desc
        """,
        row -> {
          found.put(
              row.getString("code"),
              new Newest(
                  row.getInt("version"), row.getString("checksum"), row.getBoolean("people")));
        });
    return found;
  }

  private static boolean isChanged(Row row, @Nullable Newest newest) {
    return newest != null
        && row.head().origin() == ServiceItem.Origin.CITY
        && !newest.byPeople()
        && !newest.checksum().equals(ItemVersions.checksum(ItemReading.text(row.content())));
  }

  private void heads(List<Row> rows) {
    db.batchUpdate(
        """
        insert into services.item (code, unit, division, level, origin, department, status, in_force)
        values (?, ?, ?, ?, ?, ?, 'PUBLISHED', 1)
        """,
        rows,
        BATCH,
        (statement, row) -> {
          var head = row.head();
          statement.setString(1, head.code());
          statement.setString(2, head.unit());
          statement.setString(3, head.division());
          statement.setString(4, head.level());
          statement.setString(5, head.origin().name().toLowerCase(java.util.Locale.ROOT));
          statement.setString(6, head.department());
        });
  }

  private void versions(List<Row> rows, Map<String, Newest> before) {
    var now = Times.column(clock.now());
    db.batchUpdate(
        """
        insert into services.item_version (code, version, state, content, checksum, effective_from, changed_at, revision)
        values (?, ?, 'PUBLISHED', ?::jsonb, ?, ?, ?, 1)
        """,
        rows,
        BATCH,
        (statement, row) -> {
          var text = ItemReading.text(row.content());
          statement.setString(1, row.head().code());
          statement.setInt(2, next(row, before));
          statement.setString(3, text);
          statement.setString(4, ItemVersions.checksum(text));
          statement.setObject(5, row.from());
          statement.setObject(6, now);
        });
  }

  private void show(List<Row> rows, Map<String, Newest> before) {
    db.batchUpdate(
        "update services.item set in_force = ?, stamp = stamp + 1 where code = ?",
        rows,
        BATCH,
        (statement, row) -> {
          statement.setInt(1, next(row, before));
          statement.setString(2, row.head().code());
        });
  }

  private static int next(Row row, Map<String, Newest> before) {
    var newest = before.get(row.head().code());
    return newest == null ? 1 : newest.number() + 1;
  }
}
