/// Command 一网统管: the city seen as a whole by those who run it. Today it is the door for the apps of others, Open311 GeoReport v2, and takes in
/// what other systems recorded. Promises that what comes in is a case as any other, each request once; that no personal data goes back; that
/// nobody writes without a key that an administrator issued and can withdraw; and that what cannot be taken in is named with its reason.
/// It is also where collectors walk their rounds (巡查) and where areas, units and posts are evaluated: a round is there once for a post and a
/// day, a check-off is made on the spot or says why not, and no figure stands without the matters behind it.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"cli", "http", "directory", "ledger", "access", "cases", "oversight"})
package org.anlan.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
