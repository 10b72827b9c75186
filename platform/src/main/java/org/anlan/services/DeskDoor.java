package org.anlan.services;

import java.time.LocalDate;
import java.util.List;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.items.ItemType;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Where items are kept: listed, written, reviewed, published and compared.
@RestController
@RequestMapping("/api/services/desk")
class DeskDoor {

  record NewItemForm(String code, String name, @Nullable String nameEn, String type) {}

  /// @param value the element as JSON
  record ElementForm(long revision, String element, Object value) {}

  record ActForm(long revision, @Nullable String words, @Nullable LocalDate from) {}

  record WhyForm(String words) {}

  record DivisionsForm(List<String> divisions) {}

  record LawForm(String law, String words) {}

  /// @param revision of the change, or how many tasks came of a law
  record ItemDoneView(String code, @Nullable Integer version, long revision) {}

  private final ItemDesk desk;
  private final ListDesk list;
  private final DeskPages pages;

  DeskDoor(ItemDesk desk, ListDesk list, DeskPages pages) {
    this.desk = desk;
    this.list = list;
    this.pages = pages;
  }

  @GetMapping("/items")
  ItemView.DeskListView items(
      Caller caller,
      @RequestParam @Nullable String text,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable Integer after,
      @RequestParam @Nullable Integer limit) {
    Rights.mustLook(caller);
    var from = after == null ? 0 : Math.max(0, after);
    return pages.list(caller, new DeskPages.Query(text, state, from, DeskPages.limit(limit)));
  }

  @GetMapping("/items/{code}")
  ItemView.DeskItemView item(Caller caller, @PathVariable String code) {
    Rights.mustLook(caller);
    return pages.item(caller, code);
  }

  @GetMapping("/items/{code}/comparison")
  ItemView.ComparisonView comparison(
      Caller caller, @PathVariable String code, @RequestParam int from, @RequestParam int to) {
    Rights.mustLook(caller);
    return pages.comparison(caller, code, from, to);
  }

  @GetMapping("/rates")
  List<ItemView.RatesView> rates(Caller caller) {
    Rights.mustLook(caller);
    return pages.rates();
  }

  @PostMapping("/items")
  ItemDoneView create(Command command, Caller caller, @RequestBody NewItemForm form) {
    Rights.mustWrite(caller);
    var name = new Words(form.name(), form.nameEn());
    return answer(list.create(command, caller, form.code(), name, type(form.type())));
  }

  private static ItemType type(String word) {
    for (var type : ItemType.values()) if (type.name().equals(word)) return type;
    throw Problem.of(HttpStatus.BAD_REQUEST, "item-type", new Texts("没有这种事项类型", "No such type"))
        .saying(
            new Texts(
                "“%s”不是事项类型，请从列表中选择。".formatted(word),
                "“%s” is no type of items; choose one of the list.".formatted(word)))
        .at("type");
  }

  @PostMapping("/items/{code}/claim")
  ItemDoneView claim(Command command, Caller caller, @PathVariable String code) {
    Rights.mustWrite(caller);
    return answer(list.claim(command, caller, code));
  }

  @PostMapping("/items/{code}/change")
  ItemDoneView open(Command command, Caller caller, @PathVariable String code) {
    Rights.mustWrite(caller);
    return answer(desk.open(command, caller, code));
  }

  @PostMapping("/items/{code}/element")
  ItemDoneView write(
      Command command, Caller caller, @PathVariable String code, @RequestBody ElementForm form) {
    Rights.mustWrite(caller);
    JsonNode value = ItemReading.JSON.valueToTree(form.value());
    var seen = new ItemDesk.Seen(code, form.revision());
    return answer(desk.write(command, caller, seen, form.element(), value));
  }

  @PostMapping("/items/{code}/offer")
  ItemDoneView offer(
      Command command, Caller caller, @PathVariable String code, @RequestBody ActForm form) {
    Rights.mustWrite(caller);
    return answer(desk.offer(command, caller, seen(code, form), form.words()));
  }

  @PostMapping("/items/{code}/take-back")
  ItemDoneView takeBack(
      Command command, Caller caller, @PathVariable String code, @RequestBody ActForm form) {
    Rights.mustWrite(caller);
    return answer(desk.takeBack(command, caller, seen(code, form)));
  }

  @PostMapping("/items/{code}/drop")
  ItemDoneView drop(
      Command command, Caller caller, @PathVariable String code, @RequestBody ActForm form) {
    Rights.mustWrite(caller);
    return answer(desk.drop(command, caller, seen(code, form)));
  }

  @PostMapping("/items/{code}/send-back")
  ItemDoneView sendBack(
      Command command, Caller caller, @PathVariable String code, @RequestBody ActForm form) {
    if (!caller.has(Rights.PUBLISHER)) Rights.mustReview(caller);
    return answer(desk.sendBack(command, caller, seen(code, form), form.words()));
  }

  @PostMapping("/items/{code}/review")
  ItemDoneView review(
      Command command, Caller caller, @PathVariable String code, @RequestBody ActForm form) {
    Rights.mustReview(caller);
    return answer(desk.review(command, caller, seen(code, form), form.words()));
  }

  @PostMapping("/items/{code}/publish")
  ItemDoneView publish(
      Command command, Caller caller, @PathVariable String code, @RequestBody ActForm form) {
    Rights.mustPublish(caller);
    return answer(desk.publish(command, caller, seen(code, form), form.from()));
  }

  @PostMapping("/items/{code}/suspend")
  ItemDoneView suspend(
      Command command, Caller caller, @PathVariable String code, @RequestBody WhyForm form) {
    Rights.mustPublish(caller);
    return answer(list.suspend(command, caller, code, form.words()));
  }

  @PostMapping("/items/{code}/resume")
  ItemDoneView resume(
      Command command, Caller caller, @PathVariable String code, @RequestBody WhyForm form) {
    Rights.mustPublish(caller);
    return answer(list.resume(command, caller, code, form.words()));
  }

  @PostMapping("/items/{code}/cancel")
  ItemDoneView cancel(
      Command command, Caller caller, @PathVariable String code, @RequestBody WhyForm form) {
    Rights.mustPublish(caller);
    return answer(list.cancel(command, caller, code, form.words()));
  }

  private static ItemDesk.Seen seen(String code, ActForm form) {
    return new ItemDesk.Seen(code, form.revision());
  }

  static ItemDoneView answer(ItemDesk.Outcome outcome) {
    return switch (outcome) {
      case ItemDesk.Done(var code, var version, var revision) ->
          new ItemDoneView(code, version, revision);
      case ItemDesk.NotDone(var why) -> throw ItemProblems.of(why);
    };
  }
}
