package org.anlan.services;

import org.anlan.access.Caller;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Who may look at the desk of items, write, review and publish them: staff in a post look, the rest is a role of the post or granted.
final class Rights {

  static final String EDITOR = "item-editor";
  static final String REVIEWER = "item-reviewer";
  static final String PUBLISHER = "item-publisher";

  private Rights() {}

  static boolean seesAll(Caller caller) {
    return caller.has(REVIEWER) || caller.has(PUBLISHER);
  }

  static void mustLook(Caller caller) {
    caller.mustBeSignedIn();
    if (!caller.isStaff() || caller.post() == null)
      throw Problem.of(
              HttpStatus.FORBIDDEN, "staff-only", new Texts("没有权限", "No right to see this"))
          .saying(
              new Texts(
                  "此处供在岗工作人员使用。需要权限请联系本单位管理员。",
                  "This is for staff in a post. Ask your unit's administrator."));
  }

  static void mustWrite(Caller caller) {
    must(caller, EDITOR, new Texts("编写事项", "write items"));
  }

  static void mustReview(Caller caller) {
    must(caller, REVIEWER, new Texts("审核事项", "review items"));
  }

  static void mustPublish(Caller caller) {
    must(caller, PUBLISHER, new Texts("发布事项", "publish items"));
  }

  private static void must(Caller caller, String role, Texts what) {
    mustLook(caller);
    if (caller.has(role)) return;
    throw Problem.of(HttpStatus.FORBIDDEN, "item-right", new Texts("没有权限", "No right to do this"))
        .saying(
            new Texts(
                "您的岗位不能%s，需要角色 %s，请向安全管理员申请。".formatted(what.zh(), role),
                "Your post cannot %s; it takes the role %s. Ask the security administrator."
                    .formatted(what.en(), role)));
  }
}
