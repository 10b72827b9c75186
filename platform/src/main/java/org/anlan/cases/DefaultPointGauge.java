package org.anlan.cases;

import org.anlan.http.Gauge;
import org.anlan.http.Sign;
import org.anlan.http.Sign.Level;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Tells the operator of points on which other systems put whatever they cannot place.
@Component
class DefaultPointGauge implements Gauge {

  private static final Texts TITLE = new Texts("默认坐标", "Default points");

  private final DefaultPoints points;

  DefaultPointGauge(DefaultPoints points) {
    this.points = points;
  }

  @Override
  public Sign read() {
    var found = points.list();
    if (found.isEmpty())
      return new Sign(
          "default-point",
          Level.GOOD,
          TITLE,
          new Texts("没有发现。", "None was found."),
          new Texts("每夜查找一次。", "They are looked for every night."));
    var first = found.getFirst();
    return new Sign(
        "default-point",
        Level.LOOK,
        TITLE,
        new Texts(
                "%d 处；最多的在 %s, %s，落着 %d 件、%d 个不同地址的案件。",
                "%d; the most crowded is %s, %s with %d cases of %d addresses.")
            .with(found.size(), first.lon(), first.lat(), first.cases(), first.addresses()),
        new Texts(
            "这是来源系统定位不了时填的点，不是热点：请来源单位补地址；平台统计热点和重复件时已不计它。",
            "Their source puts there what it cannot place: ask it for addresses. It counts neither as a hot spot nor as a repeat here."));
  }
}
