package org.anlan.notices;

import java.time.Duration;
import java.time.InstantSource;
import org.anlan.http.Gauge;
import org.anlan.http.Sign;
import org.anlan.http.Sign.Level;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Tells the operator whether messages leave.
@Component
class OutboxGauge implements Gauge {

  private static final Texts TITLE = new Texts("对外消息", "Messages going out");
  private static final Duration LATE = Duration.ofMinutes(15);

  private final Deliveries deliveries;
  private final InstantSource businessClock;

  OutboxGauge(Deliveries deliveries, InstantSource businessClock) {
    this.deliveries = deliveries;
    this.businessClock = businessClock;
  }

  @Override
  public Sign read() {
    var now = businessClock.instant();
    var found = deliveries.backlog(now.minus(LATE), now.minus(Duration.ofDays(1)));
    var level = found.late() > 0 || found.failed() > 0 ? Level.LOOK : Level.GOOD;
    return new Sign(
        "outbox",
        level,
        TITLE,
        new Texts(
            "排队 %d 条，其中迟了 15 分钟以上 %d 条；一天内发送失败 %d 条。"
                .formatted(found.queued(), found.late(), found.failed()),
            "%d wait, %d of them for more than 15 minutes; %d failed within a day."
                .formatted(found.queued(), found.late(), found.failed())),
        level == Level.GOOD
            ? new Texts(
                "没有配置邮件或短信时，这里总是 0。", "Always 0 where neither mail nor short messages are set up.")
            : new Texts(
                "检查邮件和短信网关的地址、账号和网络；每条的原因在工作台“外发消息”里，修好后会自动重发。",
                "Look at address, account and network of the mail and SMS gateways; the staff's page of outgoing messages names each reason, and what waits is tried again by itself."));
  }
}
