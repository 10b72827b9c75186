package org.anlan.rules.items;

/// Whom an item serves 服务对象.
public enum ServiceObject implements Coded {
  PERSON("1", "自然人", "Natural person"),
  FIRM("2", "企业法人", "Enterprise"),
  INSTITUTION("3", "事业法人", "Public institution"),
  SOCIETY("4", "社会组织法人", "Social organisation"),
  ORGAN("5", "行政机关", "Administrative organ"),
  OTHER("6", "其他组织", "Other organisation");

  private final String code;
  private final String zh;
  private final String en;

  ServiceObject(String code, String zh, String en) {
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
