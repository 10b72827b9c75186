package org.anlan.rules.items;

/// What may stop the clock 特别程序. Time for it is told in writing (行政许可法 art. 45).
public enum SpecialProcedure implements Coded {
  HEARING("2.1", "听证", "Hearing"),
  TENDER("2.2", "招标、拍卖", "Tender or auction"),
  INSPECTION("2.3", "检验、检测、检疫", "Inspection, test or quarantine"),
  APPRAISAL("2.4", "鉴定", "Appraisal"),
  EXPERT_REVIEW("2.5", "专家评审", "Expert review"),
  EXTENSION("1", "延长审批", "Extension"),
  NOTICE("2.6", "公示、公告", "Public notice");

  private final String code;
  private final String zh;
  private final String en;

  SpecialProcedure(String code, String zh, String en) {
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
