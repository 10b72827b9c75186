package org.anlan.demo.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anlan.demo.shape.Dice;

/// Names of invented people, common surnames commonly; nobody has the name of somebody before.
public final class PeopleNames {
  private final Dice dice;
  private final List<String> surnames = Words.of("people.txt", "surnames");
  private final List<String> men = Words.of("people.txt", "men");
  private final List<String> women = Words.of("people.txt", "women");
  private final List<String> both = Words.of("people.txt", "both");
  private final Set<String> given = new HashSet<>();

  public PeopleNames() {
    this("people");
  }

  /// @param label whose names: each list throws its own dice
  public PeopleNames(String label) {
    dice = Dice.named(label);
  }

  /// A name that others may have as well.
  public String any(String sex) {
    return surname() + givenName(sex.equals("M") ? men : women);
  }

  /// A new name for a man (`M`) or a woman (`F`).
  public String next(String sex) {
    while (true) {
      var name = surname() + givenName(sex.equals("M") ? men : women);
      if (given.add(name)) {
        return name;
      }
    }
  }

  /// Nobody else shall be called so.
  public void reserve(String name) {
    given.add(name);
  }

  private String surname() {
    var place = dice.unit() * dice.unit();
    return surnames.get((int) (place * surnames.size()));
  }

  private String givenName(List<String> own) {
    if (dice.chance(0.22)) {
      return dice.pick(own);
    }
    var first = dice.chance(0.75) ? dice.pick(both) : dice.pick(own);
    var second = dice.pick(own);
    return first.equals(second) ? second : first + second;
  }
}
