package org.anlan.rules.items;

/// The kinds of windows in a hall 窗口类别, such as 3+6+2+1.
public enum WindowKind implements Coded {
  THEME("1", "主题窗口", "Theme"),
  SECTOR("2", "分领域综合窗口", "Sector"),
  UNDIFFERENTIATED("3", "无差别综合窗口", "Undifferentiated"),
  CONVENIENCE("4", "便民服务窗口", "Convenience"),
  SPECIAL("5", "专业窗口", "Special");

  private final String code;
  private final String zh;
  private final String en;

  WindowKind(String code, String zh, String en) {
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
