package org.anlan.rules.items;

/// What a material is 材料类型.
public enum MaterialType implements Coded {
  ORIGINAL("1", "原件", "Original"),
  COPY("2", "复印件", "Copy"),
  BOTH("3", "原件和复印件", "Original and copy"),
  E_DOC("4", "电子文件", "Electronic document");

  private final String code;
  private final String zh;
  private final String en;

  MaterialType(String code, String zh, String en) {
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
