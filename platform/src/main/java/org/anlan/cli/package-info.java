/// The manners of every verb of the command line: options, tables in and out, bad rows, exit codes, help. A verb itself stands in its module and is
/// a thin door to the same code.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anlan.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
