package org.anlan.rules.items;

/// The steps of handling 办理环节.
public enum StepKind implements Coded {
  RECEIVE("1", "收件", "Receipt"),
  ACCEPT("2", "受理", "Acceptance"),
  REVIEW("3", "审查", "Review"),
  DECIDE("4", "决定", "Decision"),
  CERTIFY("5", "制证", "Certificate"),
  DELIVER("6", "送达", "Delivery");

  private final String code;
  private final String zh;
  private final String en;

  StepKind(String code, String zh, String en) {
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
