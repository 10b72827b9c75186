/// Benefits 惠企惠民政策 免申即享: money that the city gives to whoever meets a policy, found by the data that it has instead of asked for. Promises that a
/// policy is written by one and published by another; that everybody is matched by the same table, with the same answer at night and at once;
/// that each award keeps the version and the values that decided; that a list is published before anything is paid; and that nothing is paid twice.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "cli",
      "http",
      "calendar",
      "directory",
      "ledger",
      "access",
      "documents",
      "procedures",
      "notices",
      "cases",
      "exchange"
    })
package org.anlan.benefits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
