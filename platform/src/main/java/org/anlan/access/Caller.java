package org.anlan.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anlan.directory.Post;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Who makes a request: a browser, perhaps a person, perhaps in a post. Every door that cares takes it as an argument; for an
/// unsafe request a visitor without a session gets one.
///
/// @param session the browser's session; absent only for a visitor who has done nothing yet
/// @param post the post worked in now, one of `posts`
/// @param posts all posts that the person holds today
public record Caller(
    @Nullable UUID session, @Nullable Account account, @Nullable Post post, List<Post> posts) {

  static final Caller NOBODY = new Caller(null, null, null, List.of());

  public Caller {
    posts = List.copyOf(posts);
  }

  static Caller visitor(UUID session) {
    return new Caller(session, null, null, List.of());
  }

  public boolean signedIn() {
    return account != null;
  }

  /// Refuses whoever is not signed in.
  public void mustBeSignedIn() {
    if (signedIn()) return;
    throw Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-needed", new Texts("请先登录", "Sign in first"))
        .saying(
            new Texts(
                "登录已过期或尚未登录，请登录后再试。填写的内容仍在页面上。",
                "You are not signed in, or no longer. Sign in and try again; what you typed is still on the page."));
  }

  public boolean isStaff() {
    return account != null && account.isStaff();
  }

  /// Works now in a post that has this role, such as `dispatcher`.
  public boolean has(String role) {
    return roles().contains(role);
  }

  public Set<String> roles() {
    return post == null ? Set.of() : Set.copyOf(post.roles());
  }

  public UUID sessionId() {
    if (session == null)
      throw new IllegalStateException("Only an unsafe request is sure to have a session.");
    return session;
  }

  /// Whose act a command is: the account's when signed in, else the browser's.
  public String name() {
    return account != null ? "account:" + account.id() : "session:" + sessionId();
  }
}
