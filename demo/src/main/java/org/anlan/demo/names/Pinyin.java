package org.anlan.demo.names;

import java.util.HashMap;
import java.util.Map;
import org.anlan.demo.Table;

/// How the characters used in Linlan's names are read, without tones.
public final class Pinyin {
  private static final Map<Integer, String> SOUNDS = sounds();

  private Pinyin() {}

  private static Map<Integer, String> sounds() {
    var sounds = new HashMap<Integer, String>();
    for (var line : Table.lines("pinyin.txt")) {
      var sound = line.substring(0, line.indexOf(' '));
      line.substring(sound.length() + 1).codePoints().forEach(c -> sounds.put(c, sound));
    }
    return sounds;
  }

  /// One word with a capital: 文昌 → Wenchang. Digits and Latin letters stay.
  public static String word(String chinese) {
    var word = new StringBuilder();
    chinese.codePoints().forEach(c -> append(word, sound(c)));
    return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /// A vowel in the middle of a word is set off, so that 兰岸 does not read as 拉南.
  private static void append(StringBuilder word, String sound) {
    if (!word.isEmpty() && "aeo".indexOf(sound.charAt(0)) >= 0) {
      word.append('\'');
    }
    word.append(sound);
  }

  private static String sound(int c) {
    if (c < 128) {
      return Character.toString(c);
    }
    var sound = SOUNDS.get(c);
    if (sound == null) {
      throw new IllegalStateException(
          "pinyin.txt does not say how to read " + Character.toString(c));
    }
    return sound;
  }

  /// A person's name, surname first: 周晓禾 → Zhou Xiaohe.
  public static String person(String name) {
    return word(name.substring(0, 1)) + " " + word(name.substring(1));
  }
}
