package org.anlan.archive;

import org.anlan.files.FileDesk;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes out uploads that hang on nothing once the time that the schedule gives them has passed.
@Component
class LooseUploads {

  private final FileDesk files;
  private final Schedule schedule;

  LooseUploads(FileDesk files, Schedule schedule) {
    this.files = files;
    this.schedule = schedule;
  }

  @Scheduled(cron = "0 41 * * * *")
  void round() {
    files.forgetLoose(schedule.loose());
  }
}
