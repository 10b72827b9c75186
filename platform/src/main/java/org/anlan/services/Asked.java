package org.anlan.services;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.rules.items.Signs;
import org.anlan.services.GuideTables.Saying;

/// A question as it is looked up.
///
/// @param plain as it was asked, in one width and small letters
/// @param signs of what it says beyond the words that every question has
/// @param sayings people's words in it, the surest first
/// @param acts what is to be done with what is there already, by code
/// @param parts the whole, and each part of a long story
record Asked(
    String plain, Set<String> signs, List<Saying> sayings, Set<String> acts, List<String> parts) {

  private static final Pattern EMPTY_WORDS =
      Pattern.compile(
          "我想问一下|请问一下|请问|我想|我要|想要|我们|你们|麻烦|怎么办理|怎么办|怎么弄|怎么搞|怎么|怎样|咋个|咋办|咋|如何|哪个|"
              + "需要|什么|哪里|哪些|哪儿|在哪|可以|能不能|能否|办理|流程|手续|材料|条件|申请|要不要|是不是|一下|[吗呢的了啊吧呀嘛么]|[\\p{P}\\p{S}]");

  private static final Pattern BREAKS = Pattern.compile("[，。；！？,.;!?\\s]+");
  private static final int SHORTEST_PART = 4;
  private static final int MOST_PARTS = 6;
  private static final int LONGEST = 200;

  static Asked of(String question, List<Saying> sayings, List<GuideTables.Act> acts) {
    var cut = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
    var plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    var core = core(plain);
    return new Asked(
        plain,
        Signs.of(core.isEmpty() ? plain : core),
        sayings.stream()
            .filter(saying -> saying.isIn(plain))
            .sorted(Comparator.comparingInt(Saying::length).reversed())
            .toList(),
        acts(plain, acts),
        parts(plain, core));
  }

  /// Without the words that every question has.
  static String core(String plain) {
    return EMPTY_WORDS.matcher(plain).replaceAll(" ").strip();
  }

  private static Set<String> acts(String plain, List<GuideTables.Act> acts) {
    var found = new LinkedHashSet<String>();
    for (var act : acts) if (act.people().stream().anyMatch(plain::contains)) found.add(act.code());
    return found;
  }

  private static List<String> parts(String plain, String core) {
    var parts = new ArrayList<String>();
    parts.add(plain);
    if (core.length() >= 2 && !core.equals(plain)) parts.add(core.replace(" ", ""));
    var broken = BREAKS.split(plain);
    if (broken.length > 1)
      for (var part : broken)
        if (part.length() >= SHORTEST_PART && parts.size() < MOST_PARTS) parts.add(part);
    return parts;
  }
}
