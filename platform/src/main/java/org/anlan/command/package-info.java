/// Command 一网统管: the city seen as a whole by those who run it. Today it is the door for the apps of others, Open311 GeoReport v2, and takes in
/// what other systems recorded. Promises that what comes in is a case as any other, each request once; that no personal data goes back; that
/// nobody writes without a key that an administrator issued and can withdraw; and that what cannot be taken in is named with its reason.
@NullMarked
@ApplicationModule(allowedDependencies = {"cli", "http", "directory", "access", "cases"})
package org.anlan.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
