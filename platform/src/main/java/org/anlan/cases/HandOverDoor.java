package org.anlan.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Hands many tasks over at once, such as those of a colleague who leaves. Each is an act of its own: one that cannot be handed
/// over is named with its reason and holds the others up in nothing.
@RestController
class HandOverDoor {

  static final int MOST = 200;

  /// @param version the case's version that the list showed
  record ItemForm(String number, UUID task, long version) {}

  record BulkForm(List<ItemForm> items, String to, @Nullable String words) {}

  /// @param why and `whyEn` null when it was handed over
  record ResultView(
      String number, UUID task, boolean done, @Nullable String why, @Nullable String whyEn) {}

  private static final Texts NOT_THERE =
      new Texts("没有这件案件，或您无权查看。", "There is no such case, or you may not see it.");

  private final CaseDesk desk;

  HandOverDoor(CaseDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/api/cases/tasks/hand-over")
  List<ResultView> handOver(Command command, Caller caller, @RequestBody BulkForm form) {
    Staff.require(caller);
    if (form.items().isEmpty() || form.items().size() > MOST)
      throw Problems.of(new Refusal.FieldWrong("items", tooMany(form.items().size())));
    return form.items().stream().map(item -> one(command, caller, form, item)).toList();
  }

  private static Texts tooMany(int had) {
    return new Texts("一次转交 1 到 %d 件，现在选了 %d 件。", "Hand over 1 to %d tasks at once, now %d.")
        .with(MOST, had);
  }

  private ResultView one(Command command, Caller caller, BulkForm form, ItemForm item) {
    var number = CaseNumber.tryParse(item.number());
    if (number.isEmpty()) return view(item, NOT_THERE);
    var order =
        new CaseDesk.Order(
            number.get(),
            HoldTask.HAND_OVER,
            item.task(),
            item.version(),
            form.words(),
            List.of(),
            null,
            Map.of("to", form.to()));
    try {
      return switch (desk.act(part(command, item), caller, order)) {
        case Answer.Done<ReporterDesk.Done> done -> view(item, null);
        case Answer.Refused<ReporterDesk.Done>(var why) -> view(item, Problems.of(why).words());
      };
    } catch (Absent absent) {
      return view(item, NOT_THERE);
    }
  }

  /// A command of its own for each, the same whenever the whole is sent again.
  private static Command part(Command command, ItemForm item) {
    var name = command.id() + " " + item.task();
    return new Command(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), command.address());
  }

  private static ResultView view(ItemForm item, @Nullable Texts why) {
    return new ResultView(
        item.number(),
        item.task(),
        why == null,
        why == null ? null : why.zh(),
        why == null ? null : why.en());
  }
}
