package org.anlan.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anlan.directory.Directory;
import org.anlan.directory.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The posts that somebody holds today, by the city's clock: rights come and go with them.
@Component
class HeldPosts {

  private final Directory directory;
  private final RoleGrants grants;
  private final InstantSource businessClock;
  private final ZoneId zone;

  HeldPosts(Directory directory, RoleGrants grants, InstantSource businessClock, ZoneId zone) {
    this.directory = directory;
    this.grants = grants;
    this.businessClock = businessClock;
    this.zone = zone;
  }

  List<Post> of(Account account) {
    var person = account.person();
    if (person == null || !account.isStaff()) return List.of();
    return directory.listPostsOf(person, today());
  }

  /// What the post was granted beside the roles of the directory. Whoever leaves the post leaves it.
  List<Right> rightsOf(@Nullable Post post) {
    return post == null ? List.of() : grants.listRights(post.id(), today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(businessClock.instant(), zone);
  }

  /// The chosen post while it is still held, else the first held.
  static @Nullable Post current(List<Post> held, @Nullable String chosen) {
    return held.stream()
        .filter(post -> post.id().equals(chosen))
        .findFirst()
        .orElse(held.isEmpty() ? null : held.getFirst());
  }
}
