/// Notices: who is told what. A module above pushes a [Notice]; the people it is meant for see it at once and find it
/// again later. Sending outside (short message, mail, voice) is off until an adapter is set.
@NullMarked
@ApplicationModule(allowedDependencies = {"http", "access"})
package org.anlan.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
