package org.anlan.notices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.http.Command;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where an operator looks after what leaves the platform. Addresses are masked; words of a message are not shown at all.
@RestController
@RequestMapping("/api/notices/queue")
class QueueDoor {

  /// @param waiting for a digest
  /// @param retrying failed before and tried again later
  record ChannelView(
      String channel,
      String name,
      String nameEn,
      boolean on,
      long waiting,
      long queued,
      long retrying,
      long sent,
      long delivered,
      long failed) {}

  /// @param address masked
  record DeliveryView(
      UUID id,
      String channel,
      String occasion,
      String occasionEn,
      String address,
      String state,
      int tries,
      Instant createdAt,
      Instant dueAt,
      @Nullable Instant settledAt,
      @Nullable Instant readAt,
      @Nullable String reason,
      @Nullable String reasonEn,
      @Nullable String caseNumber,
      @Nullable String gatewayId) {}

  record QueueView(List<DeliveryView> rows, @Nullable String next) {}

  record DeliveryEventView(
      Instant at, String what, @Nullable String words, @Nullable String wordsEn, boolean byHand) {}

  record DeliveryFileView(DeliveryView delivery, List<DeliveryEventView> events) {}

  record ReasonForm(String reason) {}

  record TestForm(String channel, String address) {}

  record AddressView(String address) {}

  private final QueueDesk desk;
  private final Occasions occasions;

  QueueDoor(QueueDesk desk, Occasions occasions) {
    this.desk = desk;
    this.occasions = occasions;
  }

  @GetMapping("/channels")
  List<ChannelView> channels(Caller caller) {
    return desk.channels(caller).stream().map(QueueDoor::view).toList();
  }

  @GetMapping
  QueueView list(
      Caller caller,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    var most = Page.limit(limit, 20, 100);
    var filter =
        new Queue.Filter(channel == null ? null : PreferenceDoor.channel(channel), state(state));
    var rows = desk.list(caller, filter, Cursor.parse(after, 1), most);
    var page = Page.of(rows, most, Queue::cursor).map(this::view);
    return new QueueView(page.rows(), page.next());
  }

  private static Delivery.@Nullable State state(@Nullable String typed) {
    if (typed == null) return null;
    return java.util.stream.Stream.of(Delivery.State.values())
        .filter(s -> s.code().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new org.anlan.http.Absent(new Texts("状态", "state"), typed));
  }

  @GetMapping("/{id}")
  DeliveryFileView look(Caller caller, @PathVariable UUID id) {
    return file(caller, id);
  }

  @PostMapping("/{id}/again")
  DeliveryFileView again(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ReasonForm form) {
    desk.again(caller, id, form.reason());
    return file(caller, id);
  }

  @PostMapping("/{id}/address")
  AddressView address(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ReasonForm form) {
    return new AddressView(desk.address(caller, id, form.reason()));
  }

  @PostMapping("/test")
  DeliveryView test(Command command, Caller caller, @RequestBody TestForm form) {
    return view(desk.test(caller, PreferenceDoor.channel(form.channel()), form.address()));
  }

  private DeliveryFileView file(Caller caller, UUID id) {
    var events = desk.events(caller, id).stream().map(QueueDoor::view).toList();
    return new DeliveryFileView(view(desk.get(caller, id)), events);
  }

  private static ChannelView view(QueueDesk.Standing at) {
    var figures = at.figures();
    return new ChannelView(
        at.channel().code(),
        at.channel().words().zh(),
        at.channel().words().en(),
        at.on(),
        figures.waiting(),
        figures.queued(),
        figures.retrying(),
        figures.sent(),
        figures.delivered(),
        figures.failed());
  }

  private static DeliveryEventView view(DeliveryEvents.Event event) {
    var words = event.words();
    return new DeliveryEventView(
        event.at(),
        event.what(),
        words == null ? null : words.zh(),
        words == null ? null : words.en(),
        event.account() != null);
  }

  private DeliveryView view(Delivery d) {
    var name =
        occasions
            .find(d.occasion())
            .map(Occasion::words)
            .orElse(new Texts(d.occasion(), d.occasion()));
    var why = d.course().reason();
    return new DeliveryView(
        d.id(),
        d.channel().code(),
        name.zh(),
        name.en(),
        d.channel() == Channel.MAIL ? Masking.email(d.address()) : Masking.phone(d.address()),
        d.state().code(),
        d.course().tries(),
        d.createdAt(),
        d.dueAt(),
        d.course().settledAt(),
        d.course().readAt(),
        why == null ? null : why.zh(),
        why == null ? null : why.en(),
        d.caseNumber(),
        d.course().gatewayId());
  }
}
