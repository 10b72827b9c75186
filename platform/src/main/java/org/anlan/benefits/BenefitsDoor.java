package org.anlan.benefits;

import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
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

/// What everybody may know of policies and of the lists that are published, and where a list is objected to.
@RestController
@RequestMapping("/api/benefits")
class BenefitsDoor {

  static final int USUAL = 20;
  static final int MOST = 100;

  /// @param award null where somebody is missing on the list
  record ObjectionForm(String list, @Nullable UUID award, String about, String words) {}

  record NumberView(String number, String shown) {}

  private final PolicyPages policies;
  private final ListPages lists;
  private final ObjectionDesk objections;

  BenefitsDoor(PolicyPages policies, ListPages lists, ObjectionDesk objections) {
    this.policies = policies;
    this.lists = lists;
    this.objections = objections;
  }

  /// @param q words that it speaks of
  /// @param library `firms` or `persons`
  @GetMapping("/policies")
  List<PolicyPages.PolicyView> policies(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String library) {
    return policies.list(q, library);
  }

  @GetMapping("/policies/{code}")
  PolicyPages.PolicyView policy(@PathVariable String code) {
    return policies.get(code);
  }

  @GetMapping("/lists")
  List<ListPages.AwardListView> lists() {
    return lists.listPublic();
  }

  @GetMapping("/lists/{number}")
  ListPages.AwardListView list(@PathVariable CaseNumber number) {
    return lists.getPublic(number);
  }

  @GetMapping("/lists/{number}/entries")
  Page<ListPages.EntryView> entries(
      @PathVariable CaseNumber number,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    var most = Page.limit(limit, USUAL, MOST);
    return lists.entriesPublic(number, Cursor.parse(after, 1), most);
  }

  @PostMapping("/objections")
  NumberView object(Command command, Caller caller, @RequestBody ObjectionForm form) {
    caller.mustBeSignedIn();
    var wish =
        new ObjectionDesk.Wish(number(form.list()), form.award(), form.about(), form.words());
    var number = objections.object(command, caller, wish);
    return new NumberView(number.text(), number.shown());
  }

  private static CaseNumber number(String typed) {
    return CaseNumber.tryParse(typed)
        .orElseThrow(() -> new Absent(new Texts("公示名单", "published list"), typed));
  }
}
