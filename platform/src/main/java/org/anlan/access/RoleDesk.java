package org.anlan.access;

import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.anlan.directory.Directory;
import org.anlan.directory.Post;
import org.anlan.http.Absent;
import org.anlan.http.Ids;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Grants roles to posts: one administrator asks, a security administrator who is another person decides. A role is a post's, so whoever
/// leaves the post leaves the role the same day.
@Component
class RoleDesk {

  private final RoleGrants grants;
  private final Directory directory;
  private final Records records;
  private final Ids ids;
  private final InstantSource machineClock;

  RoleDesk(
      RoleGrants grants,
      Directory directory,
      Records records,
      Ids ids,
      InstantSource machineClock) {
    this.grants = grants;
    this.directory = directory;
    this.records = records;
    this.ids = ids;
    this.machineClock = machineClock;
  }

  @Transactional
  public void ask(AccountDesk.By by, RoleGrants.Wish wish) {
    check(wish);
    var id = ids.next();
    grants.ask(id, wish, by.administrator().id(), machineClock.instant());
    record(RecordedAct.ROLE_ASKED, by, id, wish);
  }

  /// Roles are those that posts of this city have; a misspelt one would open nothing and look as if it did.
  private void check(RoleGrants.Wish wish) {
    if (directory.findPost(wish.post()).isEmpty())
      throw refused(
          "post-unknown",
          "post",
          "通讯录里没有岗位“%s”。",
          "There is no post “%s” in the directory.",
          wish.post());
    if (!roles().contains(wish.right().role()))
      throw refused(
          "role-unknown", "role", "没有角色“%s”。", "There is no role “%s”.", wish.right().role());
    if (directory.findDivision(wish.right().division()).isEmpty())
      throw refused(
          "division-unknown",
          "division",
          "没有区划“%s”。",
          "There is no division “%s”.",
          wish.right().division());
    if (!MODULES.contains(wish.right().module()))
      throw refused(
          "module-unknown",
          "module",
          "没有模块“%s”。",
          "There is no module “%s”.",
          wish.right().module());
    var end = wish.validTo();
    if (end != null && end.isBefore(wish.validFrom()))
      throw refused(
          "days-wrong",
          "validTo",
          "截止日 %s 早于生效日。",
          "It would end on %s, before it begins.",
          end.toString());
  }

  /// Where a role can be granted: everywhere, or in the modules that ask for one.
  static final Set<String> MODULES =
      Set.of(Right.EVERYWHERE, "cases", "oversight", "notices", "ratings", "files");

  Set<String> roles() {
    var roles = new TreeSet<String>();
    directory.listPosts().stream().map(Post::roles).forEach(roles::addAll);
    return roles;
  }

  @Transactional
  public void decide(AccountDesk.By by, UUID id, boolean approve) {
    var kept = get(id);
    if (!kept.open())
      throw refused(
          "grant-decided",
          "grant",
          "这项申请已经处理过（%s）。",
          "This was decided already (%s).",
          id.toString());
    if (kept.askedBy().equals(by.administrator().id()))
      throw refused(
          "grant-own",
          "grant",
          "申请人不能批准自己的申请（%s），请另一位安全管理员批准。",
          "Who asked does not decide (%s); another security administrator does.",
          kept.wish().right().role());
    grants.decide(id, approve, by.administrator().id(), machineClock.instant());
    record(approve ? RecordedAct.ROLE_APPROVED : RecordedAct.ROLE_REFUSED, by, id, kept.wish());
  }

  @Transactional
  public void end(AccountDesk.By by, UUID id) {
    var kept = get(id);
    if (kept.endedAt() != null)
      throw refused(
          "grant-ended", "grant", "这项授权已经收回（%s）。", "It was ended already (%s).", id.toString());
    grants.end(id, by.administrator().id(), machineClock.instant());
    record(RecordedAct.ROLE_ENDED, by, id, kept.wish());
  }

  private RoleGrants.Kept get(UUID id) {
    return grants.lock(id).orElseThrow(() -> new Absent(new Texts("授权", "grant"), id.toString()));
  }

  private void record(RecordedAct act, AccountDesk.By by, UUID id, RoleGrants.Wish wish) {
    var right = wish.right();
    var words =
        "%s %s @ %s (%s) %s"
            .formatted(wish.post(), right.role(), right.division(), right.module(), wish.reason());
    records.add(
        new Records.Entry(
            act, by.administrator().id(), "grant:" + id, words, by.origin().address()));
  }

  private static Problem refused(String slug, String field, String zh, String en, String value) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, slug, new Texts("不能这样办理", "This cannot be done"))
        .saying(new Texts(zh, en).with(value))
        .at(field);
  }
}
