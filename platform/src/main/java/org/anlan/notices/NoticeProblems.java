package org.anlan.notices;

import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Why something about telling people is not done.
final class NoticeProblems {

  private NoticeProblems() {}

  static Problem channelOff(Channel channel) {
    return Problem.of(
            HttpStatus.CONFLICT, "channel-off", new Texts("这个渠道没有开通", "This channel is off"))
        .saying(
            new Texts(
                "本市没有配置“%s”的对外发送。请管理员配置后再试。".formatted(channel.words().zh()),
                "This city has not set up “%s”. Ask its administrator."
                    .formatted(channel.words().en())))
        .at("channel");
  }

  static Problem channelUnknown(String typed) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "channel-unknown",
            new Texts("没有这个渠道", "No such channel"))
        .saying(
            new Texts("没有渠道“%s”，可选 sms、mail。", "There is no channel “%s”; choose sms or mail.")
                .with(typed))
        .at("channel");
  }

  static Problem addressWrong(String field) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "address-wrong", new Texts("地址不对", "Not an address"))
        .saying(new Texts("请填写完整的邮箱地址或手机号码。", "Give a whole mail address or a mobile number."))
        .at(field);
  }

  static Problem demoAddress(Texts why, String field) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "demo-address", new Texts("演示地址", "A demo address"))
        .saying(why)
        .at(field);
  }

  static Problem codeWrong(int left) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "code-wrong", new Texts("确认码不对", "Wrong code"))
        .saying(
            new Texts(
                "确认码不对，还可以试 %d 次；或重新发送。".formatted(left),
                "The code is wrong; %d tries are left, or send a new one.".formatted(left)))
        .at("code");
  }

  static Problem codeGone() {
    return Problem.of(
            HttpStatus.CONFLICT, "code-gone", new Texts("确认码已失效", "The code is no longer good"))
        .saying(new Texts("请重新发送确认码。", "Send a new code."))
        .at("code");
  }

  static Problem mustStay(Occasion occasion) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "must-be-told",
            new Texts("这类消息不能关闭", "This cannot be switched off"))
        .saying(
            new Texts(
                "“%s”是必须告知的消息，不能退订；可以改渠道和时间。".formatted(occasion.name()),
                "“%s” must be told and cannot be switched off; choose channel and hours instead."
                    .formatted(occasion.nameEn())))
        .at("unwanted");
  }

  static Problem occasionUnknown(String code) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "occasion-unknown",
            new Texts("没有这类消息", "No such occasion"))
        .saying(
            new Texts("没有代码为“%s”的消息，请从列表选择。", "There is no occasion “%s”; choose from the list.")
                .with(code))
        .at("unwanted");
  }

  static Problem hoursWrong(String typed, String field) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "hours-wrong", new Texts("时间不对", "Not a time of day"))
        .saying(
            new Texts(
                "“%s”不是时间，请按 21:00 的样子填写，起止都要填。".formatted(typed),
                "“%s” is no time of day; write it like 21:00, both ends.".formatted(typed)))
        .at(field);
  }

  static Problem reasonMissing() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "reason-missing", new Texts("请写理由", "Give a reason"))
        .saying(
            new Texts("理由会记录在案，2 到 200 个字。", "The reason is kept on record, 2 to 200 characters."))
        .at("reason");
  }

  static Problem notFailed(Delivery.State state) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "not-failed",
            new Texts("只有没送到的才能重发", "Only a failed message is sent again"))
        .saying(
            new Texts(
                "这条消息现在是“%s”，不用重发。".formatted(state.code()),
                "This message is %s; it needs no sending again.".formatted(state.code())));
  }

  static Problem operatorsOnly() {
    return Problem.of(
            HttpStatus.FORBIDDEN, "operators-only", new Texts("没有权限", "No right to see this"))
        .saying(
            new Texts(
                "发送记录供负责督办的岗位查看。需要权限请联系本单位管理员。",
                "The record of sending is for posts that supervise. Ask your unit's administrator."));
  }
}
