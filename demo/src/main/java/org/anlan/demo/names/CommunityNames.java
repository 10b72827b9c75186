package org.anlan.demo.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.anlan.demo.shape.Dice;

/// Names for communities and villages; no name is given twice in the city.
public final class CommunityNames {
  private final Set<String> given = new HashSet<>();
  private final Iterator<String> urban;
  private final Iterator<String> rural;

  public CommunityNames() {
    var dice = Dice.named("community names");
    urban = urban(dice).iterator();
    rural = rural(dice).iterator();
  }

  private static List<String> urban(Dice dice) {
    var names = new ArrayList<>(Words.of("words.txt", "communities"));
    for (var a : Words.of("words.txt", "centre1")) {
      for (var b : List.of("苑", "园", "里", "坊", "居", "庭", "湖", "泉")) {
        names.add(a + b);
      }
    }
    for (var a : Words.of("words.txt", "quarter1")) {
      for (var b : Words.of("words.txt", "quarter2")) {
        names.add(a + b);
      }
    }
    return dice.shuffled(names);
  }

  private static List<String> rural(Dice dice) {
    var names = new ArrayList<String>();
    var families = Words.of("people.txt", "villagers");
    var grounds = Words.of("words.txt", "villages");
    for (var family : families) {
      for (var ground : dice.shuffled(grounds).subList(0, 4)) {
        names.add(family + "家" + ground);
      }
    }
    for (var side : Words.of("words.txt", "sides")) {
      for (var ground : dice.shuffled(Words.of("words.txt", "grounds")).subList(0, 16)) {
        names.add(side + ground);
      }
    }
    return dice.shuffled(names);
  }

  /// A name for a neighbourhood of a town, such as 朝阳社区.
  public String community() {
    return next(urban) + "社区";
  }

  /// A name for a village, such as 陈家湾村.
  public String village() {
    return next(rural) + "村";
  }

  private String next(Iterator<String> names) {
    while (names.hasNext()) {
      var name = names.next();
      if (given.add(name)) {
        return name;
      }
    }
    throw new IllegalStateException("There are too few community names in words.txt.");
  }
}
