package org.anlan.access;

import java.util.HashSet;
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
/// @param granted what the post worked in was granted for the module that is asked
public record Caller(
    @Nullable UUID session,
    @Nullable Account account,
    @Nullable Post post,
    List<Post> posts,
    List<Right> granted) {

  static final Caller NOBODY = new Caller(null, null, null, List.of());

  public Caller {
    posts = List.copyOf(posts);
    granted = List.copyOf(granted);
  }

  public Caller(
      @Nullable UUID session, @Nullable Account account, @Nullable Post post, List<Post> posts) {
    this(session, account, post, posts, List.of());
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

  /// Those of the post, and those it was granted for the module that is asked.
  public Set<String> roles() {
    if (post == null) return Set.of();
    var roles = new HashSet<>(post.roles());
    granted.forEach(right -> roles.add(right.role()));
    return Set.copyOf(roles);
  }

  /// The caller as one module sees it.
  Caller in(String module) {
    var there = granted.stream().filter(right -> right.holdsIn(module)).toList();
    return new Caller(session, account, post, posts, there);
  }

  /// The account of the one administrator whose door this is; everybody else is refused.
  public Account mustBe(Account.Kind administrator) {
    mustBeSignedIn();
    if (account != null && account.kind() == administrator) return account;
    throw Problem.of(
            HttpStatus.FORBIDDEN, "administrator-only", new Texts("没有权限", "No right to do this"))
        .saying(
            new Texts(
                "此处只供%s使用。三类管理员各司其职，不能互相代替。".formatted(Administrators.title(administrator).zh()),
                "This is for the %s alone; the three administrators do not stand in for one another."
                    .formatted(Administrators.title(administrator).en())));
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
