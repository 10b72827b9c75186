package org.anlan.rules.retention;

/// What the four-property check 四性检测 asks of a package of the archive (named after DA/T 70; its single tests are not taken from there).
public enum Property {
  /// It is what was done and by whom: signatures and proofs hold, contents are those that were taken in.
  AUTHENTIC("真实性", "Authentic"),
  /// Nothing is missing.
  COMPLETE("完整性", "Complete"),
  /// It opens and can be read.
  USABLE("可用性", "Usable"),
  /// Nothing in it can run or leave its place.
  SAFE("安全性", "Safe");

  private final String zh;
  private final String en;

  Property(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
