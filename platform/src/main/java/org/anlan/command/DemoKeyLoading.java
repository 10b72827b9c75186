package org.anlan.command;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Provides the demo's key when the platform starts as a demo, and not otherwise.
@Component
class DemoKeyLoading implements ApplicationRunner {

  private final GeoReport report;
  private final KeyDesk desk;

  DemoKeyLoading(GeoReport report, KeyDesk desk) {
    this.report = report;
    this.desk = desk;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (report.isDemo()) desk.provideDemo(report.sheet().demoKey());
  }
}
