/// What words mean. Promises that the same text has the same meaning whatever the number of cores, that nothing is loaded before somebody asks, and
/// that no text leaves the machine.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anlan.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
