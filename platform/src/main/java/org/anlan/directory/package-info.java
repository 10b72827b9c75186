/// Directory: who is responsible where. Divisions, unit grids, units, posts, people, rosters and leave, and the map they lie
/// on. Others ask which unit has a duty at a place, which posts somebody holds on a day, and what lies at a point.
@NullMarked
@ApplicationModule(allowedDependencies = {"cli", "http", "calendar"})
package org.anlan.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
