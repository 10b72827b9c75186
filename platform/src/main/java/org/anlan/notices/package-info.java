/// Notices: who is told what. A module above says what happened ([Occurrence]); whoever it is meant for sees it at once in the app
/// in the city's words and finds it again later. Outside it goes by mail and short message once an adapter is set up, as the
/// reader wishes, with receipts. Promises that nobody is told what did not happen, and that nobody waits for another's dead line.
@NullMarked
@ApplicationModule(allowedDependencies = {"cli", "http", "access"})
package org.anlan.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
