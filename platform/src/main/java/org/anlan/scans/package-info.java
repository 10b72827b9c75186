/// What can be read off a picture of a paper 识读. Promises that a picture is read on this machine and leaves it for nobody, that few are read at
/// once and none takes more memory than was set aside, that nothing is loaded before the first one, and that what cannot be read is said and
/// never guessed.
@NullMarked
@ApplicationModule(allowedDependencies = {"cli"})
package org.anlan.scans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
