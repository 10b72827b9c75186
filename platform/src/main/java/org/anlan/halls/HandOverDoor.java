package org.anlan.halls;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.cases.CaseNumber;
import org.anlan.directory.Directory;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Papers on their way, for the back office by category 后台分类 and for the hall; and results that are to be brought there.
@RestController
@RequestMapping("/api/halls/papers")
class HandOverDoor {

  record ReceiveForm(@Nullable List<Integer> missing) {}

  record ExplainForm(int position, @Nullable String words) {}

  record SendForm(@Nullable List<WindowDoor.ThingForm> things) {}

  record PaperLineView(
      int position,
      Texts name,
      String form,
      int copies,
      String state,
      @Nullable String explained) {}

  /// @param category under which the back office finds it
  /// @param mine whether the caller's side is to receive it
  record PaperListView(
      UUID id,
      String number,
      String shown,
      Texts item,
      Texts category,
      String direction,
      Texts unit,
      String from,
      Instant fromAt,
      @Nullable String to,
      @Nullable Instant toAt,
      boolean mine,
      boolean own,
      List<PaperLineView> lines) {}

  /// @param holder masked
  record ToSendView(
      String number, String shown, Texts item, String holder, boolean granted, Instant decided) {}

  record PapersView(List<PaperListView> lists, List<ToSendView> toSend) {}

  private static final int MOST = 200;

  private final HandOverDesk desk;
  private final HandOvers handOvers;
  private final Results results;
  private final Showing showing;

  /// What is shown beside.
  @org.springframework.stereotype.Component("aroundHandOvers")
  record Showing(HallBook book, HallPages pages, Filings filings, Directory directory) {}

  HandOverDoor(HandOverDesk desk, HandOvers handOvers, Results results, Showing showing) {
    this.desk = desk;
    this.handOvers = handOvers;
    this.results = results;
    this.showing = showing;
  }

  static HandOver.Form form(String code) {
    return Arrays.stream(HandOver.Form.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            HallProblems.noneOf(
                "form",
                code,
                Arrays.stream(HandOver.Form.values())
                    .map(HandOver.Form::code)
                    .collect(Collectors.toSet())));
  }

  @GetMapping
  PapersView list(Caller caller) {
    var unit = Rights.post(caller).unit().uscc();
    return new PapersView(
        handOvers.listOpen(Set.of(unit), MOST).stream().map(one -> view(caller, one)).toList(),
        results.listToSend(unit, MOST).stream().map(HandOverDoor::view).toList());
  }

  /// The whole way of one matter's papers, as it is printed with the receipt.
  @GetMapping("/of/{number}")
  PapersView of(Caller caller, @PathVariable String number) {
    var all =
        handOvers.listOf(number(number)).stream()
            .filter(one -> desk.concerns(caller, one))
            .map(one -> view(caller, one))
            .toList();
    return new PapersView(all, List.of());
  }

  @PostMapping("/{id}/receive")
  PapersView receive(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ReceiveForm form) {
    var missing = new TreeSet<>(Objects.requireNonNullElse(form.missing(), List.<Integer>of()));
    desk.receive(command, caller, id, missing);
    return list(caller);
  }

  @PostMapping("/{id}/explain")
  PapersView explain(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ExplainForm form) {
    desk.explain(
        command, caller, id, form.position(), Objects.requireNonNullElse(form.words(), ""));
    return list(caller);
  }

  /// A result that goes to the issuing desk.
  @PostMapping("/of/{number}/send")
  PapersView send(
      Command command, Caller caller, @PathVariable String number, @RequestBody SendForm form) {
    var things =
        Objects.requireNonNullElse(form.things(), List.<WindowDoor.ThingForm>of()).stream()
            .map(WindowDoor.ThingForm::thing)
            .toList();
    if (things.isEmpty())
      throw HallProblems.field("things", new Texts("请至少写一份结果。", "Name one result at least."));
    desk.sendBack(command, caller, number(number), things);
    return list(caller);
  }

  private static CaseNumber number(String typed) {
    return CaseNumber.tryParse(typed)
        .orElseThrow(() -> new Absent(new Texts("办件", "application"), typed));
  }

  private static ToSendView view(Result one) {
    return new ToSendView(
        one.number().text(),
        one.number().shown(),
        one.item(),
        Masking.name(one.holder()),
        one.granted(),
        one.decided());
  }

  private PaperListView view(Caller caller, HandOver one) {
    var item =
        showing
            .filings()
            .find(one.number())
            .map(filed -> showing.pages().names(List.of(filed.item())).get(filed.item()))
            .or(() -> results.find(one.number()).map(Result::item))
            .orElse(new Texts(one.number().shown(), one.number().shown()));
    var category =
        showing
            .book()
            .find(one.hall())
            .flatMap(hall -> hall.findGroup(one.letter()))
            .map(Hall.Group::category)
            .orElse(new Texts("其他", "Other"));
    var unit =
        showing
            .directory()
            .findUnit(one.unit())
            .map(found -> found.name())
            .orElse(new Texts(one.unit(), one.unit()));
    var to = one.to();
    return new PaperListView(
        one.id(),
        one.number().text(),
        one.number().shown(),
        item,
        category,
        one.direction().code(),
        unit,
        one.from().name(),
        one.from().at(),
        to == null ? null : to.name(),
        to == null ? null : to.at(),
        desk.isTheirs(caller, one),
        one.from().person().equals(Rights.person(caller)),
        lines(one));
  }

  private static List<PaperLineView> lines(HandOver one) {
    return one.lines().stream()
        .map(line ->
            new PaperLineView(
                line.position(),
                new Texts(line.zh(), line.en()),
                line.form().code(),
                line.copies(),
                line.state().code(),
                line.explained()))
        .toList();
  }
}
