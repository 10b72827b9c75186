package org.anlan.halls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The one issuing desk of a hall: what lies there, what was handed out today, what nobody has come for.
@RestController
@RequestMapping("/api/halls/{hall}/issuing")
class IssuingDoor {

  record HandOutForm(
      @Nullable String way,
      @Nullable String proof,
      @Nullable String receiver,
      @Nullable String postNumber) {}

  /// @param holder masked
  /// @param unclaimed lies there longer than the city says
  record ResultRowView(
      UUID id,
      String number,
      String shown,
      Texts item,
      String holder,
      String holderCode,
      boolean granted,
      Instant arrived,
      int days,
      boolean unclaimed) {}

  record HandedRowView(
      String shown,
      Texts item,
      String holder,
      String way,
      String receiver,
      @Nullable String postNumber,
      Instant at,
      String by) {}

  /// @param onTheWay lists that have not been received here yet
  record IssuingView(
      String hall,
      int unclaimedDays,
      List<ResultRowView> there,
      List<HandedRowView> today,
      List<HandOverDoor.PaperListView> onTheWay) {}

  private static final int MOST = 200;

  private final IssuingDesk desk;
  private final Results results;
  private final HandOverDoor papers;
  private final HallBook book;
  private final Lines lines;
  private final Doing doing;

  IssuingDoor(IssuingDesk desk, Results results, HandOverDoor papers, HallBook book, Tools tools) {
    this.desk = desk;
    this.results = results;
    this.papers = papers;
    this.book = book;
    this.lines = tools.lines();
    this.doing = tools.doing();
  }

  /// What it needs beside.
  @org.springframework.stereotype.Component("helpersOfIssuingDoor")
  record Tools(Lines lines, Doing doing) {}

  @GetMapping
  IssuingView look(Caller caller, @PathVariable String hall) {
    IssuingDesk.mustIssue(caller);
    var of = book.get(hall);
    var now = doing.now();
    return new IssuingView(
        of.code(),
        of.rules().unclaimedDays(),
        results.listThere(of.code(), MOST).stream().map(one -> row(of, one, now)).toList(),
        results.listEndedSince(of.code(), lines.midnight(now), MOST).stream()
            .map(IssuingDoor::handed)
            .toList(),
        papers.list(caller).lists().stream()
            .filter(one -> one.direction().equals(HandOver.Direction.TO_FRONT.code()))
            .toList());
  }

  @PostMapping("/{id}")
  IssuingView handOut(
      Command command,
      Caller caller,
      @PathVariable String hall,
      @PathVariable UUID id,
      @RequestBody HandOutForm form) {
    var wish = new IssuingDesk.Wish(form.way(), form.proof(), form.receiver(), form.postNumber());
    desk.handOut(command, caller, hall, id, wish);
    return look(caller, hall);
  }

  private static ResultRowView row(Hall hall, Result one, Instant now) {
    var arrived = one.arrived() == null ? one.decided() : one.arrived();
    var days = (int) Duration.between(arrived, now).toDays();
    return new ResultRowView(
        one.id(),
        one.number().text(),
        one.number().shown(),
        one.item(),
        Masking.name(one.holder()),
        Masking.idNumber(one.holderCode()),
        one.granted(),
        arrived,
        days,
        days >= hall.rules().unclaimedDays());
  }

  private static HandedRowView handed(Result one) {
    var at = one.ended() == null ? one.decided() : one.ended();
    return new HandedRowView(
        one.number().shown(),
        one.item(),
        Masking.name(one.holder()),
        text(one.way()),
        Masking.name(text(one.receiver())),
        one.postNumber(),
        at,
        text(one.name()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
