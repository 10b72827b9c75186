/// Halls 政务大厅: where people meet the city. Promises that a window takes anything in that departments have granted it, with guide and checklist;
/// that nobody in the queue starves and everybody learns how long it takes; that a paper which changes hands is received by somebody else or stays
/// open until it is explained; that nobody acts in a person's name without consent on record, and each use is shown to the person; that what could
/// not be done is a matter looked after by others than those who failed; and that nobody rated sees the rater.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "cli",
      "http",
      "calendar",
      "directory",
      "ledger",
      "access",
      "files",
      "notices",
      "cases",
      "services",
      "applications"
    })
package org.anlan.halls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
