package org.anlan.rules.items;

/// How much a material is needed 材料必要性.
public enum Necessity implements Coded {
  REQUIRED("1", "必要", "Required"),
  CONDITIONAL("2", "视情形", "Depends on the case"),
  TOLERABLE("3", "可容缺", "May follow later");

  private final String code;
  private final String zh;
  private final String en;

  Necessity(String code, String zh, String en) {
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
