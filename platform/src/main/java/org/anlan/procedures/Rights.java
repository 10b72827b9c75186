package org.anlan.procedures;

import org.anlan.access.Caller;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Who may look at ways, write them, and put them into force. Staff in a post look; the rest is a role of the post or granted.
final class Rights {

  static final String EDITOR = "procedure-editor";
  static final String PUBLISHER = "procedure-publisher";

  private Rights() {}

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
    must(caller, EDITOR, new Texts("编写流程", "write procedures"));
  }

  static void mustPublish(Caller caller) {
    must(caller, PUBLISHER, new Texts("发布流程", "publish procedures"));
  }

  private static void must(Caller caller, String role, Texts what) {
    mustLook(caller);
    if (caller.has(role)) return;
    throw Problem.of(
            HttpStatus.FORBIDDEN, "procedure-right", new Texts("没有权限", "No right to do this"))
        .saying(
            new Texts(
                "您的岗位不能%s，需要角色 %s，请向安全管理员申请。".formatted(what.zh(), role),
                "Your post cannot %s; it takes the role %s. Ask the security administrator."
                    .formatted(what.en(), role)));
  }

  static WayView.May of(Caller caller) {
    return new WayView.May(caller.has(EDITOR), caller.has(PUBLISHER), caller.has("supervisor"));
  }
}
