package org.anlan.demo.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.demo.Table;

/// The people a visitor of the demo can sign in as: their names and posts are fixed by hand.
public final class Cast {
  public record Member(
      String login,
      String name,
      String sex,
      String unit,
      String title,
      String division,
      String note,
      String english) {}

  private final List<Member> members;
  private final List<Member> waiting;
  private final Divisions divisions;

  public Cast(Divisions divisions) {
    this.divisions = divisions;
    members =
        Table.rows(
            "cast.csv",
            row ->
                new Member(
                    row.text("login"),
                    row.text("name"),
                    row.text("sex"),
                    row.text("unit"),
                    row.text("title"),
                    row.text("division"),
                    row.text("note"),
                    row.text("english")));
    waiting = new ArrayList<>(members);
  }

  public List<Member> members() {
    return members;
  }

  /// The member who holds this post as its `k`-th holder, if it is one of theirs; each plays once.
  Optional<Member> playing(Post post, int k) {
    var member =
        k > 0 || post.turn() == 2
            ? Optional.<Member>empty()
            : waiting.stream().filter(m -> plays(m, post)).findFirst();
    member.ifPresent(waiting::remove);
    return member;
  }

  private boolean plays(Member m, Post post) {
    var division = divisions.get(post.division());
    return m.unit.equals(post.unit().naming().full())
        && m.title.equals(post.title())
        && (m.division.equals(division.code().text()) || m.division.equals(division.name()));
  }
}
