package org.anlan.rules.items;

/// The grade of on-line service 网上办理程度; on level IV nobody has to come.
public enum OnlineLevel implements Coded {
  NONE("0", "不能网办", "Not on line"),
  I("1", "一级：信息查询", "Level I: information"),
  II("2", "二级：下载和咨询", "Level II: forms and advice"),
  III("3", "三级：网上预审、窗口办结", "Level III: on line, then one visit"),
  IV("4", "四级：全程网办", "Level IV: fully on line");

  private final String code;
  private final String zh;
  private final String en;

  OnlineLevel(String code, String zh, String en) {
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
