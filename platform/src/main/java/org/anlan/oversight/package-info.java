/// Oversight 督办: whether promises are kept. Promises that an unkept promise leads to an order on the six-level ladder once,
/// whatever crashes; that whoever handled a matter never judges it; and that a published rate stays as it was published and can
/// be counted again from the raw events.
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
      "notices",
      "cases"
    })
package org.anlan.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
