package org.anlan.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.rules.items.Signs;

/// How far a question repeats what people are known to say, sign by sign and whatever stands between: the cosine of both, rare signs weighing more. It
/// finds what differs from a known saying by a word, where meaning alone would let the word go.
final class Echo {

  private final int size;
  private final Map<String, List<Integer>> texts = new HashMap<>();
  private final double[] lengths;

  Echo(List<String> all) {
    this.size = all.size();
    this.lengths = new double[size];
    var signs = all.stream().map(text -> Signs.of(Asked.core(text.replace('…', ' ')))).toList();
    for (int n = 0; n < size; n++)
      for (var sign : signs.get(n)) texts.computeIfAbsent(sign, first -> new ArrayList<>()).add(n);
    for (int n = 0; n < size; n++) lengths[n] = length(signs.get(n));
  }

  private double weight(String sign) {
    return Signs.weight(sign) * Math.log(1 + (double) size / Math.max(1, having(sign).size()));
  }

  private List<Integer> having(String sign) {
    return texts.getOrDefault(sign, List.of());
  }

  private double length(Set<String> signs) {
    double sum = 0;
    for (var sign : signs) sum += Math.pow(weight(sign), 2);
    return Math.max(1e-9, Math.sqrt(sum));
  }

  /// By text, from 0 to 1.
  double[] of(Set<String> question) {
    var shared = new double[size];
    for (var sign : question) {
      double square = Math.pow(weight(sign), 2);
      for (int text : having(sign)) shared[text] += square;
    }
    double length = length(question);
    for (int n = 0; n < size; n++) shared[n] /= lengths[n] * length;
    return shared;
  }
}
