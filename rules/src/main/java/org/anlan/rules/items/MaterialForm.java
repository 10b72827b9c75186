package org.anlan.rules.items;

/// In which form a material is taken 材料形式.
public enum MaterialForm implements Coded {
  PAPER("1", "纸质", "Paper"),
  ELECTRONIC("2", "电子", "Electronic"),
  BOTH("3", "纸质或电子", "Paper or electronic");

  private final String code;
  private final String zh;
  private final String en;

  MaterialForm(String code, String zh, String en) {
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }
}
