package org.anlan.command;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Publishing;
import org.anlan.cases.Publishing.Around;
import org.anlan.cases.Publishing.Published;
import org.anlan.cases.Publishing.Step;
import org.anlan.cases.Publishing.Wanted;
import org.anlan.cases.Stage;
import org.anlan.command.Spark.Group;
import org.anlan.directory.Directory;
import org.anlan.http.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Matters as GeoReport v2 shows service requests: which are asked for, and how one is written.
@Component
final class Requests {

  private static final double FARTHEST = 50_000;

  private final Publishing publishing;
  private final Directory directory;
  private final InstantSource businessClock;
  private final ZoneId zone;

  Requests(Publishing publishing, Directory directory, InstantSource businessClock, ZoneId zone) {
    this.publishing = publishing;
    this.directory = directory;
    this.businessClock = businessClock;
    this.zone = zone;
  }

  static Fault absent(String number) {
    return Fault.absent(
            "没有 service_request_id“%s”，或它不公开。",
            "There is no service_request_id “%s”, or it is not public.")
        .with(Asked.shortened(number));
  }

  /// The one that the path names.
  Published get(String number) {
    return CaseNumber.tryParse(number)
        .flatMap(publishing::find)
        .orElseThrow(() -> Faulty.of(absent(number)));
  }

  /// Those of these numbers that are there; naming numbers overrides all else.
  List<Published> list(List<String> numbers) {
    return publishing.list(
        numbers.stream().flatMap(text -> CaseNumber.tryParse(text).stream()).toList());
  }

  Span span(Asked asked) {
    return Span.of(asked, businessClock.instant());
  }

  List<Published> list(Asked asked, Span span, Pages pages) {
    var kinds = asked.list("service_code");
    for (var code : kinds)
      if (!publishing.kinds().contains(code))
        throw Faulty.of(ServiceDoor.absent().with(Asked.shortened(code)));
    var wanted =
        new Wanted(new HashSet<>(kinds), span.from(), span.to(), closed(asked), around(asked));
    return publishing.list(wanted, pages.slice());
  }

  private static @Nullable Boolean closed(Asked asked) {
    var states = asked.list("status").stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    for (var state : states)
      if (!state.equals("open") && !state.equals("closed"))
        throw Faulty.of(
            Fault.bad("status 只有 open 和 closed，不是“%s”。", "A status is open or closed, not “%s”.")
                .with(Asked.shortened(state)));
    return new HashSet<>(states).size() == 1 ? states.contains("closed") : null;
  }

  private static @Nullable Around around(Asked asked) {
    var radius = asked.findNumber("radius");
    var point = asked.find("lat").isPresent() || asked.find("long").isPresent();
    if (!point && radius.isEmpty()) return null;
    var metres = radius.orElse(1_000.0);
    if (!(metres > 0 && metres <= FARTHEST))
      throw Faulty.of(
          Fault.bad(
                  "radius 应为大于 0、不超过 %s 的米数，不是 %s。",
                  "radius is more than 0 and at most %s metres, not %s.")
              .with((long) FARTHEST, metres));
    return new Around(Posted.spot(asked), metres);
  }

  /// What happened to published matters in the span, the oldest first.
  List<Step> listSteps(Optional<CaseNumber> number, Span span, Pages pages) {
    return publishing.listSteps(number.orElse(null), span.from(), span.to(), pages.slice());
  }

  /// @param extended whether parts come along that the standard does not know
  Group request(Published one, Language language, boolean extended) {
    var closed = one.closed();
    var request =
        Group.of()
            .and("service_request_id", one.number().text())
            .and("status", status(one.stage()))
            .and("status_notes", one.stage().term().in(language))
            .and("service_name", one.kind().title().in(language))
            .and("service_code", one.kind().code())
            .and("description", one.words())
            .and("agency_responsible", unit(one, language))
            .and("service_notice", null)
            .and("requested_datetime", time(one.opened()))
            .and("updated_datetime", time(closed == null ? one.told() : closed))
            .and("expected_datetime", time(one.due()))
            .and("address", one.address().in(language))
            .and("address_id", one.grid())
            .and("zipcode", null)
            .and("lat", one.spot().lat())
            .and("long", one.spot().lon())
            .and("media_url", null);
    if (!extended) return request;
    return request.and("extended_attributes", Group.of().and("stage", one.stage().name()));
  }

  private @Nullable String unit(Published one, Language language) {
    var code = one.unit();
    if (code == null) return null;
    return directory.findUnit(code).map(unit -> unit.name().in(language)).orElse(null);
  }

  Group update(Step step, Language language) {
    return Group.of()
        .and("update_id", updateId(step.number(), step.seq()))
        .and("service_request_id", step.number().text())
        .and("status", status(step.stage()))
        .and("updated_datetime", time(step.at()))
        .and("description", step.title().in(language))
        .and("media_url", null);
  }

  static String updateId(CaseNumber number, int seq) {
    return number.text() + "-" + seq;
  }

  private static String status(Stage stage) {
    return stage.ended() ? "closed" : "open";
  }

  /// To the second, with the city's offset.
  private String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
