package org.anlan.rules.items;

/// Where the power comes from 权力来源.
public enum PowerSource implements Coded {
  OWN("1", "法定本级行使", "Statutory, own level"),
  DELEGATED("2", "上级下放", "Delegated down"),
  SUPERIOR_AUTHORISED("3", "上级授权", "Authorised by a superior"),
  PEER_AUTHORISED("4", "同级授权", "Authorised by a peer"),
  SUPERIOR_ENTRUSTED("5", "上级委托", "Entrusted by a superior"),
  PEER_ENTRUSTED("6", "同级委托", "Entrusted by a peer");

  private final String code;
  private final String zh;
  private final String en;

  PowerSource(String code, String zh, String en) {
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
