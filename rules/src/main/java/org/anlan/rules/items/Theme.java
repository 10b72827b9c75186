package org.anlan.rules.items;

/// Under which a person or a firm looks for an item 主题分类.
public enum Theme implements Coded {
  BIRTH("P01", "生育收养", "Birth and adoption"),
  HOUSEHOLD("P02", "户籍办理", "Household register"),
  MARRIAGE("P03", "婚姻登记", "Marriage"),
  EDUCATION("P04", "教育科研", "Education"),
  WORK("P05", "就业创业", "Work"),
  SOCIAL_SECURITY("P06", "社会保障", "Social security"),
  HEALTH("P07", "医疗卫生", "Health"),
  HOUSING("P08", "住房保障", "Housing"),
  TRAVEL("P09", "出境入境", "Travel abroad"),
  DRIVING("P10", "交通出行", "Driving"),
  DISABILITY("P11", "优待抚恤与助残", "Disability and care"),
  RETIREMENT("P12", "离职退休", "Retirement"),
  AFTERLIFE("P13", "死亡殡葬", "Afterlife"),
  PERSON_PAPERS("P14", "证件办理", "Personal papers"),
  START("F01", "设立变更", "Starting and changing"),
  PERMIT("F02", "准营准办", "Permits to trade"),
  TRANSPORT("F03", "交通运输", "Transport"),
  BUILD("F04", "投资建设", "Building"),
  UTILITIES("F05", "水电气网", "Water, power, gas, network"),
  TAX("F06", "税收财务", "Tax"),
  LABOUR("F07", "人力资源", "Labour"),
  EXIT("F08", "破产注销", "Closing"),
  HEALTH_TRADE("F09", "医疗与药品", "Health trade"),
  EDUCATION_TRADE("F10", "办学办园", "Schools"),
  FOOD("F11", "食品餐饮", "Food");

  private final String code;
  private final String zh;
  private final String en;

  Theme(String code, String zh, String en) {
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

  /// For people rather than for firms.
  public boolean personal() {
    return code.startsWith("P");
  }
}
