package org.anlan.rules.items;

/// By which way an item can be handled 办理形式.
public enum HandlingForm implements Coded {
  WINDOW("1", "窗口办理", "At a window"),
  WEB("2", "网上办理", "On the web"),
  MOBILE("3", "掌上办理", "On a phone"),
  EXPRESS("4", "快递申请", "By post"),
  KIOSK("5", "自助终端", "At a kiosk"),
  VIDEO("6", "视频办理", "By video"),
  AGENT("7", "帮办代办", "By an agent"),
  OTHER("9", "其他", "Other");

  private final String code;
  private final String zh;
  private final String en;

  HandlingForm(String code, String zh, String en) {
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
