@NullMarked
package org.anlan.halls;

import org.jspecify.annotations.NullMarked;
