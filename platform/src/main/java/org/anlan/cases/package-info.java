/// Cases: every matter in one loop, from the report to the answer. Only this module changes a case; others open one, look at
/// one, or hear of it.
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
      "documents",
      "procedures",
      "notices"
    })
package org.anlan.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
