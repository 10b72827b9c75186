/// Ratings: what people think of how their matter was handled. One rating a round and reporter; after closing people are called
/// back by the centre, and a bad rating leads to a check by somebody else. Promises that whoever is rated never sees who rated,
/// that whoever handled a matter neither calls nor judges, and that nobody who was not reached is counted.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "cli",
      "http",
      "calendar",
      "directory",
      "access",
      "notices",
      "cases",
      "oversight"
    })
package org.anlan.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
