package org.anlan.rules.scans;

import java.util.ArrayList;
import java.util.List;

/// What a recogniser said of a line, put into letters (connectionist temporal classification, Graves et al. 2006, best path): at each step it
/// names one letter or none; the same letter at following steps is one, unless none stood between.
///
/// @param text one character for each letter
/// @param sureness of each, from 0 to 1: the highest that it was named with
/// @param places of each along the line, from 0 to 1
public record Ctc(String text, List<Double> sureness, List<Double> places) {

  private static final int NONE = 0;

  public Ctc {
    sureness = List.copyOf(sureness);
    places = List.copyOf(places);
    if (text.length() != sureness.size() || text.length() != places.size())
      throw new IllegalArgumentException(
          "A line of %d letters has %d surenesses and %d places."
              .formatted(text.length(), sureness.size(), places.size()));
  }

  /// @param steps for each step how likely each letter is, 0 being none
  /// @param letters by their number, from 1 on; a blank is no letter of a code or a name and is left out
  public static Ctc decode(float[][] steps, List<String> letters) {
    var text = new StringBuilder();
    var sureness = new ArrayList<Double>();
    var places = new ArrayList<Double>();
    for (int step = 0; step < steps.length; ) {
      int letter = best(steps[step]);
      int end = step;
      double most = 0;
      while (end < steps.length && best(steps[end]) == letter)
        most = Math.max(most, steps[end++][letter]);
      if (letter != NONE && !letters.get(letter - 1).isBlank()) {
        text.append(letters.get(letter - 1));
        sureness.add(most);
        places.add((step + end) / 2.0 / steps.length);
      }
      step = end;
    }
    return new Ctc(text.toString(), sureness, places);
  }

  private static int best(float[] likely) {
    int best = 0;
    for (int n = 1; n < likely.length; n++) if (likely[n] > likely[best]) best = n;
    return best;
  }
}
