package org.anlan.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anlan.directory.Post;
import org.anlan.http.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a caller may see, from the post worked in, the account and the cases the browser was let into.
/// A post sees its unit's rows; one that sends, verifies, answers or supervises sees all rows of its area.
@Component
public class Scopes {

  private static final Set<String> AREA_ROLES =
      Set.of("dispatcher", "verifier", "answerer", "supervisor", "agent", "archivist");

  private final Grants grants;

  Scopes(Grants grants) {
    this.grants = grants;
  }

  public Scope of(Caller caller) {
    return of(caller, grants.listOf(caller));
  }

  /// What the post gives, whatever its holder reported as a citizen; nothing is read for it.
  public Scope ofStaff(Caller caller) {
    return of(caller, Set.of()).asStaff();
  }

  private static Scope of(Caller caller, Set<String> cases) {
    var account = caller.account();
    var own = of(caller.post(), cases, account == null ? null : account.id());
    var areas = new HashSet<>(own.areas());
    caller.granted().stream()
        .filter(right -> AREA_ROLES.contains(right.role()))
        .forEach(right -> areas.add(area(right.division())));
    return new Scope(false, own.units(), areas, own.cases(), own.account());
  }

  static Scope of(@Nullable Post post, Set<String> cases, @Nullable UUID account) {
    var units = new HashSet<String>();
    var areas = new HashSet<String>();
    if (post != null) {
      units.add(post.unit().uscc());
      if (post.roles().stream().anyMatch(AREA_ROLES::contains)) areas.add(area(post.division()));
    }
    return new Scope(false, units, areas, cases, account);
  }

  /// The names under which this caller's screen hears news: the same reach as [#of].
  public Audience audienceOf(Caller caller) {
    var scope = of(caller);
    List<Audience> names = new ArrayList<>();
    names.add(Audience.everybody());
    if (caller.session() != null) names.add(Audience.session(caller.session()));
    var account = caller.account();
    if (account != null) names.add(Audience.account(account.id()));
    if (account != null && account.isStaff() && account.person() != null)
      names.add(Audience.person(account.person()));
    scope.units().forEach(unit -> names.add(Audience.unit(unit)));
    scope.areas().forEach(area -> names.add(Audience.area(area)));
    scope.cases().forEach(number -> names.add(Audience.matter(number)));
    return Audience.all(names);
  }

  /// A 12-digit division code without the zeros of the levels below it: 990102000000 → 990102.
  static String area(String division) {
    if (division.endsWith("00000000")) return division.substring(0, 4);
    if (division.endsWith("000000")) return division.substring(0, 6);
    if (division.endsWith("000")) return division.substring(0, 9);
    return division;
  }
}
