package org.anlan.rules.items;

/// How far an item goes on the net 网办深度; several may hold.
public enum OnlineDepth implements Coded {
  CONSULT("1", "互联网咨询", "Consult"),
  RECEIPT("2", "互联网收件", "Receipt"),
  PRE_REVIEW("3", "互联网预审", "Pre-review"),
  ACCEPTANCE("4", "互联网受理", "Acceptance"),
  HANDLING("5", "互联网办理", "Handling"),
  RESULT("6", "互联网办理结果信息反馈", "Result told"),
  LICENCE("7", "互联网电子证照反馈", "Licence given"),
  OTHER("8", "其他", "Other");

  private final String code;
  private final String zh;
  private final String en;

  OnlineDepth(String code, String zh, String en) {
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
