/// Command 一网统管: the city seen as a whole by those who run it. Today it is the door for the apps of others, Open311 GeoReport v2: promises that
/// what comes in there is a case as any other, that no personal data goes back, and that nobody writes without a key that an administrator
/// issued and can withdraw.
@NullMarked
@ApplicationModule(allowedDependencies = {"http", "directory", "access", "cases"})
package org.anlan.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
