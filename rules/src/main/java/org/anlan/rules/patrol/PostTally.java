package org.anlan.rules.patrol;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// How many things are in the numerator and the denominator of one figure of one post.
public record PostTally(PostFigure figure, String post, int numerator, int denominator) {

  public PostTally {
    if (numerator < 0 || numerator > denominator)
      throw new IllegalArgumentException(
          "%d of %d is no share of %s.".formatted(numerator, denominator, figure));
  }

  private record Key(PostFigure figure, String post) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byFigure = figure.compareTo(other.figure);
      return byFigure != 0 ? byFigure : post.compareTo(other.post);
    }
  }

  public static List<PostTally> of(Collection<PostMark> marks) {
    var tallies = new TreeMap<Key, PostTally>();
    for (var mark : marks)
      tallies.merge(
          new Key(mark.figure(), mark.post()),
          new PostTally(mark.figure(), mark.post(), mark.reached() ? 1 : 0, 1),
          PostTally::and);
    return List.copyOf(tallies.values());
  }

  private PostTally and(PostTally other) {
    return new PostTally(
        figure, post, numerator + other.numerator, denominator + other.denominator);
  }
}
