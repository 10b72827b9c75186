package org.anlan.rules.items;

/// On which level a power is exercised 行使层级.
public enum ExerciseLevel implements Coded {
  NATIONAL("1", "国家级", "National"),
  PROVINCE("2", "省级", "Province"),
  CITY("3", "市级", "City"),
  COUNTY("4", "县级", "County"),
  TOWN("5", "镇（乡、街道）级", "Town or street"),
  VILLAGE("6", "村（社区）级", "Village or community"),
  GRADED("7", "分级管理", "Graded management");

  private final String code;
  private final String zh;
  private final String en;

  ExerciseLevel(String code, String zh, String en) {
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
