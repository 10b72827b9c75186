/// Ratings: what people think of how their matter was handled. One rating a round and reporter; whoever is rated never
/// sees who rated.
@NullMarked
@ApplicationModule(allowedDependencies = {"http", "access", "cases"})
package org.anlan.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
