/// Calendar: when something is due. Working days, office hours and time rules, kept version by version, so that every deadline can be explained later.
/// Others ask for a deadline, its light and its reminders; a deadline that had to guess a year says so, and [YearLoaded] tells when to count again.
@NullMarked
@ApplicationModule(allowedDependencies = {"cli", "http"})
package org.anlan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
