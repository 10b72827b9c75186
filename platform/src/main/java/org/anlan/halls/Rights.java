package org.anlan.halls;

import java.util.Objects;
import org.anlan.access.Caller;
import org.anlan.directory.Post;
import org.anlan.http.Texts;

/// Who may do what in a hall, by roles of the post worked in.
final class Rights {

  static final String RECEPTIONIST = "receptionist";
  static final String ISSUER = "issuer";
  static final String LEADER = "hall-leader";
  static final String HELPER = "helper";

  private Rights() {}

  static void mustWorkIn(Caller caller) {
    caller.mustBeSignedIn();
    if (worksIn(caller)) return;
    throw HallProblems.right(RECEPTIONIST, new Texts("在大厅窗口办理", "work at a window"));
  }

  static boolean worksIn(Caller caller) {
    return caller.has(RECEPTIONIST) || caller.has(ISSUER) || caller.has(LEADER);
  }

  static void must(Caller caller, String role, Texts what) {
    caller.mustBeSignedIn();
    if (!caller.has(role)) throw HallProblems.right(role, what);
  }

  /// The person of the directory behind a caller in a post.
  static String person(Caller caller) {
    return Objects.requireNonNull(Objects.requireNonNull(caller.account()).person());
  }

  static String name(Caller caller) {
    return Objects.requireNonNull(caller.account()).name();
  }

  static Post post(Caller caller) {
    caller.mustBeSignedIn();
    var post = caller.post();
    if (post == null || !caller.isStaff())
      throw HallProblems.right("clerk", new Texts("办理材料交接", "hand papers over"));
    return post;
  }
}
