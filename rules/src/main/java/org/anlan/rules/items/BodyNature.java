package org.anlan.rules.items;

/// What the implementing body is in law 实施主体性质.
public enum BodyNature implements Coded {
  STATUTORY("1", "法定机关", "Statutory organ"),
  AUTHORISED("2", "授权组织", "Authorised organisation"),
  ENTRUSTED("3", "受委托组织", "Entrusted organisation"),
  OTHER("9", "其他", "Other");

  private final String code;
  private final String zh;
  private final String en;

  BodyNature(String code, String zh, String en) {
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
