@NullMarked
package org.anlan.applications;

import org.jspecify.annotations.NullMarked;
