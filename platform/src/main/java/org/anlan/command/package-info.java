/// Command 一网统管: the city seen as a whole by those who run it. Today it takes in what other systems recorded: promises that each of their
/// requests becomes one case, however often it is given, and that whatever cannot be taken in is named with its line and reason.
@NullMarked
@ApplicationModule(allowedDependencies = {"cli", "http", "directory", "cases"})
package org.anlan.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
