/// Retention 保管 as pure functions: how long something is kept, when it may be destroyed, and what stands against it.
@NullMarked
package org.anlan.rules.retention;

import org.jspecify.annotations.NullMarked;
