package org.anlan.cases;

import org.anlan.http.Texts;

/// How far a matter is, the same words for every kind (handbook appendix A.3).
public enum Stage {
  REPORTED("已上报", "Reported", "我们收到了，正在找责任单位", "Received; finding who is responsible"),
  DISPATCHED("已派遣", "Dispatched", "已派给责任单位，等待签收", "Sent to the responsible unit"),
  HANDLING("处置中", "In hand", "责任单位正在处置", "The responsible unit is working on it"),
  CHECKING("核查中", "Being checked", "由另外的人到现场核查", "Somebody else checks the result on site"),
  ANSWERING("答复中", "Being answered", "正在写给您的答复", "The answer to you is being written"),
  CLOSED("已办结", "Closed", "已经解决并答复您", "Solved and answered"),
  UNSOLVED("未解决办结", "Closed unsolved", "没有解决，原因见答复", "Not solved; the answer says why"),
  WITHDRAWN("已撤回", "Withdrawn", "您撤回了这次上报", "You withdrew this report"),
  MERGED(
      "已并案", "Merged", "与同一件事的另一案件合并办理", "Handled together with another case of the same matter");

  private final Texts name;
  private final Texts plain;

  Stage(String zh, String en, String plainZh, String plainEn) {
    this.name = new Texts(zh, en);
    this.plain = new Texts(plainZh, plainEn);
  }

  /// The statutory term, for staff.
  public Texts term() {
    return name;
  }

  /// What it means for the person who reported.
  public Texts plain() {
    return plain;
  }

  public boolean ended() {
    return this == CLOSED || this == UNSOLVED || this == WITHDRAWN || this == MERGED;
  }
}
