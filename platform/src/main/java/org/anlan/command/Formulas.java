package org.anlan.command;

import org.anlan.http.Texts;
import org.anlan.rules.oversight.Rate;
import org.anlan.rules.patrol.PostFigure;

/// What is divided by what, in words beside each figure.
final class Formulas {

  private Formulas() {}

  static Texts of(Rate rate) {
    return switch (rate) {
      case REGISTRATION -> new Texts("按时立案数 ÷ 应立案数", "registered in time ÷ to be registered");
      case DISPATCH -> new Texts("一次派准数 ÷ 派遣数", "right the first time ÷ dispatched");
      case DISPOSAL -> new Texts("处置数 ÷ 应处置数", "disposed ÷ to be disposed of");
      case ON_TIME_DISPOSAL -> new Texts("按期处置数 ÷ 应处置数", "disposed in time ÷ to be disposed of");
      case CLOSURE -> new Texts("结案数 ÷ 应结案数", "closed ÷ to be closed");
      case ON_TIME_CLOSURE -> new Texts("按期结案数 ÷ 应结案数", "closed in time ÷ to be closed");
      case REWORK -> new Texts("返工数 ÷ 处置数", "reworked ÷ disposed");
      case DELAY -> new Texts("延期数 ÷ 应处置数", "extended ÷ to be disposed of");
      case RESPONSE -> new Texts("按时联系数 ÷ 派出并考核数", "contacted in time ÷ dispatched and assessed");
      case RESOLUTION -> new Texts("已解决数 ÷ 有效回访数", "solved ÷ effective call-backs");
      case SATISFACTION -> new Texts("满意得分 ÷ 有效回访数", "scores ÷ effective call-backs");
      case THREE_RATES, PERFORMANCE -> new Texts("加权", "weighted");
    };
  }

  static Texts of(PostFigure figure) {
    return switch (figure) {
      case ON_DUTY -> new Texts("有打卡的轮次 ÷ 已结束的轮次", "rounds begun ÷ rounds ended");
      case COVERAGE -> new Texts("已巡网格 ÷ 应巡网格", "grids walked ÷ grids to walk");
      case LOCATED -> new Texts("有定位的打卡 ÷ 打卡数", "check-offs with a position ÷ check-offs");
      case VALID -> new Texts("有效上报 ÷ 巡查上报数", "reports that stand ÷ reports on patrol");
      case MISSED -> new Texts("漏报 ÷（漏报 + 有效上报）", "missed ÷ (missed + valid)");
      case REGISTERED -> new Texts("按时立案 ÷ 人工立案数", "registered in time ÷ registered by hand");
      case SENT_RIGHTLY -> new Texts("未被退回的派遣 ÷ 人工派遣数", "not given back ÷ sent by hand");
      case CHECKED -> new Texts("按时核查 ÷ 核查数", "checked in time ÷ checked");
    };
  }
}
