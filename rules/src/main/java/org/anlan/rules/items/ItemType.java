package org.anlan.rules.items;

/// What sort of power or service an item is 事项类型.
public enum ItemType implements Coded {
  LICENCE("01", "行政许可", "Administrative licence"),
  PENALTY("02", "行政处罚", "Penalty"),
  COMPULSION("03", "行政强制", "Compulsion"),
  LEVY("04", "行政征收", "Levy"),
  PAYMENT("05", "行政给付", "Payment"),
  INSPECTION("06", "行政检查", "Inspection"),
  CONFIRMATION("07", "行政确认", "Confirmation"),
  REWARD("08", "行政奖励", "Reward"),
  ADJUDICATION("09", "行政裁决", "Adjudication"),
  OTHER("10", "其他行政权力", "Other power"),
  PUBLIC_SERVICE("20", "公共服务", "Public service");

  private final String code;
  private final String zh;
  private final String en;

  ItemType(String code, String zh, String en) {
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

  /// Whether people apply for it 依申请; only such items have cases, guides and rates.
  public boolean applied() {
    return switch (this) {
      case LICENCE, PAYMENT, CONFIRMATION, REWARD, ADJUDICATION, OTHER, PUBLIC_SERVICE -> true;
      case PENALTY, COMPULSION, LEVY, INSPECTION -> false;
    };
  }
}
