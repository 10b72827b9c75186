package org.anlan.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.anlan.directory.Post;
import org.anlan.directory.Unit;
import org.jspecify.annotations.Nullable;

/// Who the browser is signed in as.
///
/// @param next what is still asked for before the sign-in is done: a password of one's own, setting up the second factor, its code
record MeView(
    boolean signedIn,
    @Nullable AccountView account,
    @Nullable PostView post,
    @Nullable List<PostView> posts,
    @Schema(allowableValues = {"password", "enrol", "code"}) @Nullable String next) {

  static MeView waitingFor(SignIn.Step step) {
    return new MeView(false, null, null, null, step.code());
  }

  record AccountView(
      UUID id,
      String login,
      String name,
      @Schema(
              allowableValues = {
                "citizen",
                "staff",
                "system-admin",
                "security-admin",
                "audit-admin"
              })
          String kind) {
    static AccountView of(Account account) {
      return new AccountView(account.id(), account.login(), account.name(), account.kind().code());
    }
  }

  record UnitView(String uscc, String name, String nameEn) {
    static UnitView of(Unit unit) {
      return new UnitView(unit.uscc(), unit.name().zh(), unit.name().en());
    }
  }

  record PostView(String id, String title, String titleEn, UnitView unit, Set<String> roles) {
    static PostView of(Post post, Set<String> roles) {
      return new PostView(
          post.id(),
          post.title().zh(),
          post.title().en(),
          UnitView.of(post.unit()),
          new TreeSet<>(roles));
    }
  }

  static MeView of(Caller caller) {
    var account = caller.account();
    if (account == null) return new MeView(false, null, null, null, null);
    var post = caller.post();
    return new MeView(
        true,
        AccountView.of(account),
        post == null ? null : PostView.of(post, caller.roles()),
        caller.posts().stream().map(each -> PostView.of(each, Set.copyOf(each.roles()))).toList(),
        null);
  }
}
