package org.anlan.cases;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Tells the operator at `/actuator/health` where cases lie that nobody placed. The platform is up all the same.
@Component("defaultPointHealthIndicator")
class DefaultPointHealth implements HealthIndicator {

  private final DefaultPoints points;

  DefaultPointHealth(DefaultPoints points) {
    this.points = points;
  }

  @Override
  public Health health() {
    var health = Health.up();
    for (var point : points.list())
      health.withDetail(
          "default point %s %s".formatted(point.lon(), point.lat()),
          "%d cases of %d different addresses lie on this one point; it is no place and no hot spot. 这一点上落着 %d 件、%d 个不同地址的案件，是默认坐标，不是热点。"
              .formatted(point.cases(), point.addresses(), point.cases(), point.addresses()));
    return health.build();
  }
}
