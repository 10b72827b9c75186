package org.anlan.cases;

import org.anlan.access.Caller;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// The staff doors' threshold.
final class Staff {

  private Staff() {}

  /// Refuses whoever is not signed in as staff in a post.
  static void require(Caller caller) {
    caller.mustBeSignedIn();
    if (!caller.isStaff() || caller.post() == null) throw staffOnly();
  }

  /// Refuses also staff whose present post has another role.
  static void require(Caller caller, String role) {
    require(caller);
    if (!caller.has(role)) throw staffOnly();
  }

  private static Problem staffOnly() {
    return Problem.of(HttpStatus.FORBIDDEN, "staff-only", new Texts("没有权限", "No right to see this"))
        .saying(
            new Texts(
                "此处供有相应权限的在岗工作人员使用。需要权限请联系本单位管理员。",
                "This is for staff in a post with the right to it. Ask your unit's administrator."));
  }
}
