package org.anlan.demo.names;

import java.util.ArrayList;
import java.util.List;

/// The English of a Chinese place name: its last part is translated, the rest is spelt.
public final class English {
  private record Ending(String chinese, String english) {}

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("绕城高速公路", "Ring Expressway"),
          new Ending("高速公路", "Expressway"),
          new Ending("公路", "Highway"),
          new Ending("大道", "Avenue"),
          new Ending("街道", "Subdistrict"),
          new Ending("大街", "Street"),
          new Ending("新区", "New Area"),
          new Ending("社区", "Community"),
          new Ending("村", "Village"),
          new Ending("大桥", "Bridge"),
          new Ending("路", "Road"),
          new Ending("街", "Street"),
          new Ending("巷", "Lane"),
          new Ending("桥", "Bridge"),
          new Ending("区", "District"),
          new Ending("县", "County"),
          new Ending("市", ""),
          new Ending("镇", "Town"),
          new Ending("乡", "Township"),
          new Ending("江", "River"),
          new Ending("河", "River"),
          new Ending("溪", "Brook"),
          new Ending("湖", "Lake"),
          new Ending("水库", "Reservoir"),
          new Ending("泵站", "Pump Station"),
          new Ending("排口", "Outlet"),
          new Ending("暗渠", "Culvert"),
          new Ending("水位站", "Water Gauge"),
          new Ending("排水渠", "Drainage Channel"),
          new Ending("沟", "Channel"),
          new Ending("渠", "Channel"),
          new Ending("公园", "Park"),
          new Ending("广场", "Square"),
          new Ending("绿地", "Green"),
          new Ending("林场", "Forest"),
          new Ending("山", "Hills"),
          new Ending("岭", "Hills"),
          new Ending("坡", "Hills"),
          new Ending("麓", "Hills"),
          new Ending("林", "Wood"));

  private English() {}

  public static String of(String chinese) {
    if (chinese.startsWith("护城河")) {
      return ("City Moat " + of(chinese.substring(3))).strip();
    }
    for (var ending : ENDINGS) {
      if (chinese.endsWith(ending.chinese)
          && (chinese.length() > ending.chinese.length() || ending.chinese.equals("公园"))) {
        var stem = chinese.substring(0, chinese.length() - ending.chinese.length());
        return (stem(stem) + " " + ending.english).strip();
      }
    }
    return Pinyin.word(chinese);
  }

  private static String stem(String stem) {
    var words = new ArrayList<String>();
    if (stem.length() > 2 && "东西南北中".indexOf(stem.charAt(stem.length() - 1)) >= 0) {
      words.add(Pinyin.word(stem.substring(0, stem.length() - 1)));
      words.add(side(stem.charAt(stem.length() - 1)));
    } else {
      words.add(Pinyin.word(stem));
    }
    return String.join(" ", words);
  }

  private static String side(char side) {
    return switch (side) {
      case '东' -> "East";
      case '西' -> "West";
      case '南' -> "South";
      case '北' -> "North";
      default -> "Middle";
    };
  }
}
