/// Oversight 督办 as pure functions: periods, the rates and their denominators counted from raw events, the drawing of samples. The screen, the
/// freezing of a period and the command line call the same.
@NullMarked
package org.anlan.rules.oversight;

import org.jspecify.annotations.NullMarked;
