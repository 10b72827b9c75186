package org.anlan.rules.items;

/// Where a material comes from 来源渠道.
public enum SourceChannel implements Coded {
  APPLICANT("10", "申请人自备", "The applicant"),
  GOVERNMENT("20", "政府部门核发", "Issued by an authority"),
  OTHER("99", "其他", "Others");

  private final String code;
  private final String zh;
  private final String en;

  SourceChannel(String code, String zh, String en) {
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
