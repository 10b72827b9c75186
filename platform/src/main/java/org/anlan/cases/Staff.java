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
    if (!caller.isStaff() || caller.post() == null)
      throw Problem.of(
              HttpStatus.FORBIDDEN, "staff-only", new Texts("没有权限", "No right to see this"))
          .saying(
              new Texts(
                  "此处供在岗工作人员使用。需要权限请联系本单位管理员。",
                  "This is for staff in a post. Ask your unit's administrator for the right."));
  }
}
