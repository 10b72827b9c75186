package org.anlan.demo.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.demo.shape.Dice;

/// Names for streets, in the flavour of their quarter; no name is given twice in the city.
public final class RoadNames {
  private final Set<String> stems = new HashSet<>();
  private final Map<String, Iterator<String>> pools = new HashMap<>();
  private final Dice dice = Dice.named("road names");

  /// A name that is fixed by hand; nobody else may have it, with any ending.
  public String fixed(String name) {
    stems.add(stem(name));
    return name;
  }

  /// The name a road has from the place it leads to; put together from it when another road has it already.
  public String own(String name) {
    return stems.add(stem(name)) ? name : put("country", name.endsWith("公路") ? "公路" : "路");
  }

  /// Avenues and lanes of the old town have names of their own, as long as there are some left.
  public String whole(String group, String flavour, String ending) {
    var pool =
        pools.computeIfAbsent(group, g -> dice.shuffled(Words.of("words.txt", g)).iterator());
    while (pool.hasNext()) {
      var name = pool.next();
      if (stems.add(stem(name))) {
        return name;
      }
    }
    return put(flavour, ending);
  }

  /// A name put together from the two word groups of a flavour: 文 + 昌 + 路.
  public String put(String flavour, String ending) {
    var pool = pools.computeIfAbsent("put " + flavour, f -> pairs(flavour).iterator());
    while (pool.hasNext()) {
      var stem = pool.next();
      if (stems.add(stem)) {
        return stem + ending;
      }
    }
    if (flavour.equals("centre")) {
      throw new IllegalStateException("There are too few road names in words.txt.");
    }
    return put("centre", ending);
  }

  private List<String> pairs(String flavour) {
    var pairs = new ArrayList<String>();
    for (var a : Words.of("words.txt", flavour + "1")) {
      for (var b : Words.of("words.txt", flavour + "2")) {
        if (!a.equals(b)) {
          pairs.add(a + b);
        }
      }
    }
    return dice.shuffled(pairs);
  }

  private static String stem(String name) {
    return name.replaceAll("(大道|大街|高速公路|公路|路|街|巷)$", "");
  }
}
