package org.anlan.scans;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Random;

/// Papers drawn for stories of other modules.
public final class DrawnPapers {

  private static final long SEED = 42;

  private DrawnPapers() {}

  public static boolean canBeDrawn() {
    return Paper.hasFonts();
  }

  /// The front of an identity card.
  ///
  /// @param fields as [Invented#person] has them
  public static byte[] card(Map<String, String> fields) {
    return jpeg(Cards.flat(fields));
  }

  /// A licence across.
  public static byte[] licence(Map<String, String> fields) {
    return jpeg(Licences.across(fields));
  }

  /// What stands on the licence of some firm.
  public static Map<String, String> firm() {
    return new Invented(SEED).firm();
  }

  public static byte[] jpeg(BufferedImage image) {
    return Wear.PLAIN.worn(image, new Random(SEED));
  }
}
