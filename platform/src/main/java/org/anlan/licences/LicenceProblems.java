package org.anlan.licences;

import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// The refusals of this module as people read them.
final class LicenceProblems {

  private LicenceProblems() {}

  static Problem staffOnly() {
    return Problem.of(
            HttpStatus.FORBIDDEN, "licence-staff-only", new Texts("没有权限", "No right to do this"))
        .saying(
            new Texts(
                "按用途查询证照只供在岗工作人员使用。请选择岗位后再试。",
                "Licences are looked up for a use by staff who work in a post. Choose your post and try again."));
  }

  static Problem refused(Texts why) {
    return Problem.of(
            HttpStatus.FORBIDDEN, "licence-not-for-this", new Texts("用途不允许", "Not for this use"))
        .saying(why);
  }

  static Problem none(LicenceKind kind) {
    return Problem.of(HttpStatus.NOT_FOUND, "licence-none", new Texts("没有此证照", "No such licence"))
        .saying(new Texts("没有查到“%s”。", "There is no “%s”.").with(kind.name()));
  }

  static Problem field(String field, Texts words) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "licence-field",
            new Texts("请修改后再试", "Please mend this"))
        .saying(words)
        .at(field);
  }
}
