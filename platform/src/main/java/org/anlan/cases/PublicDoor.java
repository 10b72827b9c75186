package org.anlan.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.ClientAddress;
import org.anlan.http.Command;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where people report a matter and come back to it, signed in or not.
@RestController
@RequestMapping("/api/cases")
class PublicDoor {

  record PlaceForm(
      double lon,
      double lat,
      @Nullable String detail,
      @Schema(allowableValues = {"map", "address", "near", "gps"}) @Nullable String means) {
    Spot spot() {
      return new Spot(lon, lat);
    }
  }

  record ContactForm(@Nullable String name, @Nullable String phone) {
    static Report.Contact of(@Nullable ContactForm form) {
      return form == null ? Report.Contact.NONE : new Report.Contact(form.name(), form.phone());
    }
  }

  /// @param attributes answers to the kind's questions, by the attribute's code
  record ReportForm(
      String kind,
      @Nullable String words,
      PlaceForm place,
      @Nullable Map<String, String> attributes,
      @Nullable List<UUID> photos,
      @Nullable ContactForm contact) {
    Report report() {
      var means = place.means() == null ? "map" : place.means();
      return new Report(
          kind,
          words == null ? "" : words,
          attributes == null ? Map.of() : attributes,
          place.spot(),
          place.detail(),
          means.length() > 16 ? means.substring(0, 16) : means,
          given(photos),
          ContactForm.of(contact),
          null);
    }
  }

  record JoinForm(
      @Nullable String words, @Nullable List<UUID> photos, @Nullable ContactForm contact) {}

  record OpenForm(String number, String code) {}

  record WishForm(String act, long version, @Nullable String words, @Nullable List<UUID> photos) {}

  /// @param queryCode six digits; shown once, kept only as a hash
  record ReceiptView(String queryCode, PublicView progress) {}

  /// @param photo a small picture from the report, only for whoever may see the case itself
  record NearbyView(
      String number,
      String shown,
      String kind,
      String title,
      String titleEn,
      Stage stage,
      String stageText,
      String stageTextEn,
      long distanceM,
      Instant reportedAt,
      int reporters,
      String address,
      String addressEn,
      @Nullable String photo) {}

  private final Intake intake;
  private final ReporterDesk desk;
  private final PublicPages pages;
  private final Lookup lookup;
  private final Limits limits;

  /// How often a browser may do what could be misused.
  @org.springframework.stereotype.Component
  static final class Limits {
    private final Rate reports;
    private final Rate openings;

    Limits(Rates rates) {
      this.reports = rates.limit(20, Duration.ofMinutes(1));
      this.openings = rates.limit(5, Duration.ofMinutes(1));
    }
  }

  PublicDoor(Intake intake, ReporterDesk desk, PublicPages pages, Lookup lookup, Limits limits) {
    this.intake = intake;
    this.desk = desk;
    this.pages = pages;
    this.lookup = lookup;
    this.limits = limits;
  }

  @GetMapping("/nearby")
  List<NearbyView> nearby(
      Caller caller,
      @RequestParam String kind,
      @RequestParam double lon,
      @RequestParam double lat) {
    return intake.nearby(kind, new Spot(lon, lat)).stream()
        .map(near -> pages.near(near, caller))
        .toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ReceiptView report(
      Command command, Caller caller, @RequestBody ReportForm form, HttpServletRequest request) {
    limits.reports.take(ClientAddress.of(request));
    return view(Problems.orProblem(intake.report(command, caller, form.report())));
  }

  @PostMapping("/{number}/join")
  @ResponseStatus(HttpStatus.CREATED)
  ReceiptView join(
      Command command, Caller caller, @PathVariable CaseNumber number, @RequestBody JoinForm form) {
    var addition = new Intake.Addition(form.words(), given(form.photos()));
    var contact = ContactForm.of(form.contact());
    return view(Problems.orProblem(intake.join(command, caller, number, contact, addition)));
  }

  @PostMapping("/open")
  PublicView open(
      Command command, Caller caller, @RequestBody OpenForm form, HttpServletRequest request) {
    limits.openings.take(ClientAddress.of(request));
    return pages.of(
        Problems.orProblem(
            lookup.open(caller, form.number(), form.code(), ClientAddress.of(request))));
  }

  @GetMapping("/mine")
  Page<PublicView> mine(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    return lookup.mine(caller, Cursor.parse(after, 2), Page.limit(limit, 20, 50)).map(pages::of);
  }

  @GetMapping("/{number}/progress")
  PublicView progress(Caller caller, @PathVariable CaseNumber number) {
    return pages.of(lookup.asReporter(number, caller));
  }

  @PostMapping("/{number}/wishes")
  PublicView act(
      Command command, Caller caller, @PathVariable CaseNumber number, @RequestBody WishForm form) {
    var wish =
        new ReporterDesk.Wish(
            number, form.act(), form.version(), form.words(), given(form.photos()));
    Problems.orProblem(desk.act(command, caller, wish));
    return pages.of(lookup.asReporter(number, caller));
  }

  private ReceiptView view(Receipt receipt) {
    return new ReceiptView(
        receipt.queryCode(), pages.of(lookup.get(new CaseNumber(receipt.number()))));
  }

  private static List<UUID> given(@Nullable List<UUID> photos) {
    return photos == null ? List.of() : photos;
  }
}
