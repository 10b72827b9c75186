/// Applications 办件: what somebody asks a department for under a service item, from the first saved answer to the licence in hand. Promises
/// that nobody types what the city knows, that a form is asked once and never lost, that what is missing is told once and in full, that the
/// clock of each item runs as its law says, and that who receives does not approve.
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
      "scans",
      "procedures",
      "notices",
      "cases",
      "licences",
      "exchange",
      "services"
    })
package org.anlan.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
