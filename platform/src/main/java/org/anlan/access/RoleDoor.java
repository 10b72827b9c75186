package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.anlan.access.Account.Kind;
import org.anlan.directory.Directory;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where roles beside those of the directory are asked for, decided, ended and reviewed.
@RestController
@RequestMapping("/api/access/roles")
class RoleDoor {

  /// @param validTo the last day; without end when absent
  record GrantForm(
      @Nullable String post,
      @Nullable String role,
      @Nullable String division,
      @Nullable String module,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String reason) {}

  /// @param state `asked`, `in-force`, `to-come`, `past`, `refused` or `ended`
  /// @param own asked for by the one who looks, who therefore does not decide
  record GrantView(
      UUID id,
      String post,
      @Nullable String postTitle,
      @Nullable String postTitleEn,
      @Nullable String unit,
      @Nullable String unitEn,
      String role,
      String division,
      @Nullable String divisionName,
      @Nullable String divisionNameEn,
      String module,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String reason,
      String askedBy,
      Instant asked,
      @Nullable String decidedBy,
      String state,
      boolean own) {}

  record RoleChoicesView(Set<String> roles, Set<String> modules) {}

  private final RoleDesk desk;
  private final RoleGrants grants;
  private final Accounts accounts;
  private final Directory directory;
  private final HeldPosts posts;

  RoleDoor(
      RoleDesk desk, RoleGrants grants, Accounts accounts, Directory directory, HeldPosts posts) {
    this.desk = desk;
    this.grants = grants;
    this.accounts = accounts;
    this.directory = directory;
    this.posts = posts;
  }

  /// @param past also what was refused or has ended
  @GetMapping
  List<GrantView> list(Caller caller, @RequestParam(defaultValue = "false") boolean past) {
    var reader = AdminDoor.eitherOf(caller);
    return grants.list(past).stream().map(kept -> view(kept, reader)).toList();
  }

  @GetMapping("/choices")
  RoleChoicesView choices(Caller caller) {
    AdminDoor.eitherOf(caller);
    return new RoleChoicesView(desk.roles(), new TreeSet<>(RoleDesk.MODULES));
  }

  @PostMapping
  List<GrantView> ask(Caller caller, @RequestBody GrantForm form, HttpServletRequest request) {
    var asker = AdminDoor.eitherOf(caller);
    var right =
        new Right(
            AccessDoor.given(form.role, "role"),
            AccessDoor.given(form.division, "division"),
            form.module == null ? Right.EVERYWHERE : form.module);
    var wish =
        new RoleGrants.Wish(
            AccessDoor.given(form.post, "post"),
            right,
            form.validFrom == null ? posts.today() : form.validFrom,
            form.validTo,
            AccessDoor.given(form.reason, "reason"));
    desk.ask(new AccountDesk.By(asker, Origin.of(request)), wish);
    return list(caller, false);
  }

  @PostMapping("/{id}/decision")
  List<GrantView> decide(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody AdminDoor.DecisionForm form,
      HttpServletRequest request) {
    desk.decide(AdminDoor.by(caller, Kind.SECURITY_ADMIN, request), id, form.approve());
    return list(caller, false);
  }

  @PostMapping("/{id}/end")
  List<GrantView> end(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    desk.end(AdminDoor.by(caller, Kind.SECURITY_ADMIN, request), id);
    return list(caller, false);
  }

  private GrantView view(RoleGrants.Kept kept, Account reader) {
    var wish = kept.wish();
    var post = directory.findPost(wish.post());
    var division = directory.findDivision(wish.right().division()).map(one -> one.name());
    return new GrantView(
        kept.id(),
        wish.post(),
        post.map(one -> one.title().zh()).orElse(null),
        post.map(one -> one.title().en()).orElse(null),
        post.map(one -> one.unit().name().zh()).orElse(null),
        post.map(one -> one.unit().name().en()).orElse(null),
        wish.right().role(),
        wish.right().division(),
        division.map(Texts::zh).orElse(null),
        division.map(Texts::en).orElse(null),
        wish.right().module(),
        wish.validFrom(),
        wish.validTo(),
        wish.reason(),
        login(kept.askedBy()),
        kept.askedAt(),
        kept.decidedBy() == null ? null : login(kept.decidedBy()),
        state(kept, posts.today()),
        kept.askedBy().equals(reader.id()));
  }

  private String login(UUID account) {
    return accounts.get(account).login();
  }

  static String state(RoleGrants.Kept kept, LocalDate today) {
    if (kept.endedAt() != null) return "ended";
    if (kept.approved() == null) return "asked";
    if (!kept.approved()) return "refused";
    var wish = kept.wish();
    if (wish.validFrom().isAfter(today)) return "to-come";
    return wish.validTo() != null && wish.validTo().isBefore(today) ? "past" : "in-force";
  }
}
