package org.anlan.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.anlan.http.Absent;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Why something of patrol is not done: what is wrong, where, and what to do.
final class PatrolProblems {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private PatrolProblems() {}

  static Problem staffOnly() {
    return Problem.of(HttpStatus.FORBIDDEN, "staff-only", new Texts("没有权限", "No right to see this"))
        .saying(
            new Texts(
                "巡查供在岗工作人员使用。需要权限请联系本单位管理员。",
                "Patrol is for staff in a post. Ask your unit's administrator."));
  }

  static Problem leadersOnly() {
    return Problem.of(
            HttpStatus.FORBIDDEN, "patrol-leaders-only", new Texts("没有权限", "No right to see this"))
        .saying(
            new Texts(
                "全部轮次由街道、区县的值班长和督查岗位查看和调整；您可以看自己的轮次。",
                "All rounds are for chiefs and supervisors of the area; your own round is yours to see."));
  }

  static Absent absent(UUID round) {
    return new Absent(new Texts("巡查轮次", "round"), round.toString());
  }

  static Problem notYours() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "act-not-allowed",
            new Texts("现在不能这样做", "Not possible now"))
        .saying(
            new Texts(
                "这一轮由别人巡查，只能由本人打卡、结束。",
                "Somebody else walks this round; only they check off and end it."));
  }

  static Problem ended() {
    return Problem.of(
            HttpStatus.CONFLICT, "patrol-round-ended", new Texts("这一轮已结束", "This round has ended"))
        .saying(
            new Texts(
                "轮次已结束，不能再打卡或调整。漏巡的网格会写明原因留存。",
                "The round has ended; nothing is checked off or changed any more. Grids left out stay on record with the reason."));
  }

  static Problem noStop(String grid) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "patrol-grid-unknown",
            new Texts("网格不在这一轮", "Not a grid of this round"))
        .saying(
            new Texts("网格 %s 不在这一轮里，请刷新后重试。", "Grid %s is not in this round; reload and try again.")
                .with(grid.length() > 20 ? grid.substring(0, 20) : grid))
        .at("grid");
  }

  static Problem already(Instant at, ZoneId zone) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "patrol-already-checked",
            new Texts("这一格已打卡", "Checked off already"))
        .saying(
            new Texts(
                    "这个网格 %s 已经打过卡，不用再打。",
                    "This grid was checked off at %s; nothing more is needed.")
                .with(TIME.withZone(zone).format(at)))
        .with("at", at);
  }

  static Problem far(long metres, int allowed) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "patrol-too-far",
            new Texts("还没有到这个网格", "Not there yet"))
        .saying(
            new Texts(
                    "您离这个网格的边界还有 %s 米，走到 %s 米以内再打卡。",
                    "You are %s metres from the border of this grid; check it off within %s metres.")
                .with(metres, allowed))
        .at("grid")
        .with("metres", metres);
  }

  static Problem unsure(long accuracy, int worst) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "patrol-no-fix",
            new Texts("定位不准", "Position not exact"))
        .saying(
            new Texts(
                    "手机定位误差约 %s 米，超过 %s 米，不能证明您在现场。请到开阔处再试，或写明原因打卡。",
                    "The phone may be wrong by %s metres, more than %s. Try again in the open, or say why there is no position.")
                .with(accuracy, worst))
        .at("noFix")
        .with("metres", accuracy);
  }

  static Problem noPosition() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "patrol-no-fix", new Texts("没有定位", "No position"))
        .saying(
            new Texts(
                "没有收到定位。请打开定位再试，或写明没有定位的原因，2 到 100 个字。",
                "No position came along. Switch it on and try again, or say why there is none, in 2 to 100 characters."))
        .at("noFix");
  }

  static Problem outOfHours(Instant made, PatrolRound round, ZoneId zone) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "patrol-out-of-hours",
            new Texts("不在巡查时段", "Outside the hours of this round"))
        .saying(
            new Texts(
                    "打卡时间 %s 不在这一轮的时段 %s 至 %s 内。",
                    "It was made at %s, outside the hours of this round, %s to %s.")
                .with(
                    TIME.withZone(zone).format(made),
                    TIME.withZone(zone).format(round.opensAt()),
                    TIME.withZone(zone).format(round.closesAt())))
        .at("secondsAgo");
  }

  static Problem undoTooLate(int seconds) {
    return Problem.of(
            HttpStatus.CONFLICT, "patrol-undo-late", new Texts("不能再撤销", "Too late to take it back"))
        .saying(
            new Texts("打卡超过 %s 秒，不能再撤销。", "It was made more than %s seconds ago and stays.")
                .with(seconds));
  }

  static Problem reasonMissing(int left, int had) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "words-wrong", new Texts("请写明原因", "Say why"))
        .saying(
            new Texts(
                    "还有 %s 个网格没有巡查，请用 4 到 200 个字写明原因，现在有 %s 个字。",
                    "%s grids are left out; say why in 4 to 200 characters, now %s.")
                .with(left, had))
        .at("reason");
  }

  static Problem substitute(Texts why) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "field-wrong", new Texts("请改正", "Put this right"))
        .saying(why)
        .at("person");
  }

  static Problem outOfReach() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "act-not-allowed",
            new Texts("现在不能这样做", "Not possible now"))
        .saying(new Texts("这组数字不在您的管辖范围内。", "These figures are outside your reach."));
  }

  static Problem coordinates() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "field-wrong", new Texts("请改正", "Put this right"))
        .saying(
            new Texts(
                "经度 -180 到 180，纬度 -90 到 90，误差不小于 0 米，三项一起提供。",
                "Longitude is -180 to 180, latitude -90 to 90, accuracy 0 metres or more; give all three."))
        .at("lon");
  }

  static Problem filter(String field, String typed, String known) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "filter-unknown", new Texts("筛选条件无法识别", "Unknown filter"))
        .saying(new Texts("%s 应为 %s，而不是“%s”。", "%s is %s, not “%s”.").with(field, known, typed))
        .at(field);
  }
}
