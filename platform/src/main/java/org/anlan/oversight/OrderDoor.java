package org.anlan.oversight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scopes;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Command;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where orders 督办 are listed, issued, answered and judged.
@RestController
@RequestMapping("/api/oversight")
class OrderDoor {

  private static final List<String> VIEWS = List.of("answer", "judge", "open", "all");

  /// @param view `answer`, `judge`, `open` or `all`
  record OrderFilters(
      @Nullable String view,
      @Nullable Integer level,
      @Nullable String q,
      @Nullable String after,
      @Nullable Integer limit) {}

  record IssueForm(int level, String cause, @Nullable String grounds, @Nullable String demand) {}

  record AssignmentForm(String what, String unit, LocalDate due) {}

  /// @param people the team, the members, who came
  /// @param at when they were on site or met
  /// @param item which assignment is done
  record OrderActForm(
      String act,
      long version,
      @Nullable String words,
      @Nullable List<UUID> files,
      @Nullable List<String> people,
      @Nullable Instant at,
      @Nullable List<AssignmentForm> assignments,
      @Nullable Integer item) {

    OrderDesk.Deed deed(String number) {
      var tasks = assignments == null ? List.<AssignmentForm>of() : assignments;
      var more =
          new OrderDesk.More(
              people == null ? List.of() : people,
              at,
              tasks.stream().map(t -> new OrderDesk.Task(t.what(), t.unit(), t.due())).toList(),
              item);
      return new OrderDesk.Deed(
          number, act, version, words, files == null ? List.of() : files, more);
    }
  }

  record OrderListView(
      List<OrderView.RowView> rows,
      @Nullable String next,
      Orders.Counts counts,
      List<LevelView> levels,
      Instant now) {}

  record LevelView(int level, String name, String nameEn) {}

  record CauseView(String code, String name, String nameEn, int level) {}

  /// @param levels what could be issued now, with the reason where not; the act is `issue:<level>`
  record CaseOrdersView(
      List<OrderView.RowView> rows, List<OrderView.OfferView> levels, List<CauseView> causes) {}

  /// What the door asks.
  @Component
  record Tools(Issuing issuing, OrderPages pages, Scopes scopes) {}

  private final OrderDesk desk;
  private final Tools tools;
  private final InstantSource businessClock;

  OrderDoor(OrderDesk desk, Tools tools, InstantSource businessClock) {
    this.desk = desk;
    this.tools = tools;
    this.businessClock = businessClock;
  }

  @GetMapping("/orders")
  OrderListView orders(Caller caller, @ParameterObject @ModelAttribute OrderFilters filters) {
    var query = query(Me.of(caller), filters);
    var scope = tools.scopes().of(caller);
    var orders = tools.issuing().shelf().orders();
    var page =
        Page.of(orders.list(query, scope), query.limit(), order -> Orders.cursor(query, order));
    var now = businessClock.instant();
    return new OrderListView(
        page.rows().stream().map(tools.pages()::row).toList(),
        page.next(),
        orders.count(query, now, scope),
        tools.issuing().city().ladder().levels().stream()
            .map(level -> new LevelView(level.level(), level.name(), level.nameEn()))
            .toList(),
        now);
  }

  private static Orders.Query query(Me me, OrderFilters filters) {
    var view = filters.view() == null ? "open" : filters.view();
    if (!VIEWS.contains(view)) throw OversightProblems.filter("view", view, VIEWS);
    var text = filters.q() == null || filters.q().isBlank() ? null : filters.q();
    return new Orders.Query(
        view,
        me.unit(),
        me.person(),
        filters.level(),
        text,
        Cursor.parse(filters.after(), 2),
        Page.limit(filters.limit(), 20, 100));
  }

  @GetMapping("/orders/{number}")
  OrderView order(Caller caller, @PathVariable String number) {
    Me.of(caller);
    var order = tools.issuing().shelf().orders().get(number, tools.scopes().of(caller));
    return tools.pages().of(order, caller);
  }

  @PostMapping("/orders/{number}/acts")
  OrderView act(
      Command command, Caller caller, @PathVariable String number, @RequestBody OrderActForm form) {
    Me.of(caller);
    desk.act(command, caller, form.deed(number));
    return order(caller, number);
  }

  @GetMapping("/cases/{number}/orders")
  CaseOrdersView ofCase(Caller caller, @PathVariable CaseNumber number) {
    Me.of(caller);
    var levels = desk.offers(number, caller).stream().map(OrderView.OfferView::of).toList();
    var orders = tools.issuing().shelf().orders().listOf(number);
    var causes =
        tools.issuing().city().ladder().causes().stream()
            .map(c -> new CauseView(c.code(), c.name(), c.nameEn(), c.level()))
            .toList();
    return new CaseOrdersView(orders.stream().map(tools.pages()::row).toList(), levels, causes);
  }

  @PostMapping("/cases/{number}/orders")
  OrderView issue(
      Command command,
      Caller caller,
      @PathVariable CaseNumber number,
      @RequestBody IssueForm form) {
    Me.of(caller);
    var wish =
        new OrderDesk.Wish(number, form.level(), form.cause(), form.grounds(), form.demand());
    return order(caller, desk.issue(command, caller, wish).number());
  }
}
