package org.anlan.oversight;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import org.anlan.access.Caller;
import org.springframework.context.ConfigurableApplicationContext;

/// What a supervisor has on the screen: the orders that are open, and the rates of the month that runs.
public final class Boards {

  private final OrderDoor orders;
  private final RateDoor rates;
  private final Caller supervisor;
  private final String month;

  public Boards(ConfigurableApplicationContext platform, Caller supervisor) {
    this.orders = platform.getBean(OrderDoor.class);
    this.rates = platform.getBean(RateDoor.class);
    this.supervisor = supervisor;
    var now = platform.getBean("businessClock", InstantSource.class).instant();
    this.month = YearMonth.from(now.atZone(ZoneId.of("Asia/Shanghai"))).toString();
  }

  public void orders() {
    orders.orders(supervisor, new OrderDoor.OrderFilters("open", null, null, null, 20));
  }

  public void rates() {
    rates.rates(supervisor, month);
  }
}
